def copy = evaluate(new File(new File(desk).parentFile, "copy.groovy"))
def policies = new File(basedir, "src/main/policies")
copy(new File(desk), new File(policies, "desk"))

evaluate(new File(new File(desk).parentFile, "commit.groovy"))(basedir)

new File(policies, "desk/refunds.drl").with { it.text = it.text.replace('refund >= 100', 'refund >= 200') }
return true
