def log = new File(basedir, "build.log").readLines()
assert log.any { it.startsWith("[ERROR]") && it.contains("approval-gone") && it.contains("approval-lost") }
