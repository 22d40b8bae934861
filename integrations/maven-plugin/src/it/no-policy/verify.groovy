def log = new File(basedir, "build.log").text
assert log.contains("There is no policy in src/main/policies or src/main/resources/policies.")
