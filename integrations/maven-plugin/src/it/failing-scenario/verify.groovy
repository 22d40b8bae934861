def log = new File(basedir, "build.log").readLines()
assert log.any { it.startsWith("[ERROR]") && it.contains("The scenarios of desk do not pass") }
assert log.any { it.startsWith("[INFO]") && it.contains("2 scenarios, 2 passed, 0 failed") }
def reports = new File(basedir, "target/usher-reports")
def failed = new groovy.xml.XmlSlurper().parse(new File(reports, "TEST-usher.desk.xml"))
assert failed.@failures == "1"
assert failed.testsuite.testcase.failure.text().contains("lead")
assert new groovy.xml.XmlSlurper().parse(new File(reports, "TEST-usher.second.xml")).@failures == "0"
