def log = new File(basedir, "build.log").readLines()
def place = new File("src/main/policies/desk/refunds.drl").path
assert log.any { it.startsWith("[ERROR]") && it.contains(place + ":7:") && it.contains("unknown-property") }
assert log.any { it.contains("did you mean \"refund\"?") }
assert log.any { it.startsWith("[ERROR]") && it.contains("1 error in 6 files of 2 policies") }
