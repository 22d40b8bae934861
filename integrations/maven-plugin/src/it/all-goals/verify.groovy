def log = new File(basedir, "build.log").text
assert log.contains("1 policy: no findings")
assert log.contains("desk: 2 scenarios, 2 passed, 0 failed")
assert new groovy.xml.XmlSlurper().parse(new File(basedir, "target/usher-reports/TEST-usher.desk.xml")).@failures == "0"
assert new File(basedir, "target/usher-book/desk.html").text.contains("Refunds of 100 and more go to the lead")
assert new File(basedir, "target/usher-book/desk.md").text.contains("Refunds of 100 and more go to the lead")
