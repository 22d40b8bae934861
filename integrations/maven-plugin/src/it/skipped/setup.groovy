def copy = evaluate(new File(new File(desk).parentFile, "copy.groovy"))
def policies = new File(basedir, "src/main/policies")
copy(new File(desk), new File(policies, "desk"))

new File(policies, "desk/refunds.drl").with { it.text = it.text.replace('refund >= 100', 'refnd >= 100') }
return true
