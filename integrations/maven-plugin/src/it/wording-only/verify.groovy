def log = new File(basedir, "build.log").text
assert log.contains("second is new since HEAD")
assert log.contains("BUILD SUCCESS")
