def log = new File(basedir, "build.log").readLines()
assert log.any { it.startsWith("[ERROR]") && it.contains('against: there is no revision "mian"') && it.contains("known are ma") }
