def copy = evaluate(new File(new File(desk).parentFile, "copy.groovy"))
def policies = new File(basedir, "src/main/policies")
copy(new File(desk), new File(policies, "desk"))

evaluate(new File(new File(desk).parentFile, "commit.groovy"))(basedir)
return true
