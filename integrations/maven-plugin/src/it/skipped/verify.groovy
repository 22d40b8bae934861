assert new File(basedir, "build.log").text.contains("Policies are skipped.")
