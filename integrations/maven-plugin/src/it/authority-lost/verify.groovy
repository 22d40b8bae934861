def log = new File(basedir, "build.log").readLines()
assert log.any { it.startsWith("[ERROR]") && it.contains("--fail-on approval-lost") }
assert log.any { it.contains("refund 100 to 199.99 EUR") }
assert log.any { it.startsWith("[ERROR]") && it.contains("desk: what has changed since HEAD does not pass") }
