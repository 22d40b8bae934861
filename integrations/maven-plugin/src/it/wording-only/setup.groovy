def copy = evaluate(new File(new File(desk).parentFile, "copy.groovy"))
def policies = new File(basedir, "src/main/policies")
copy(new File(desk), new File(policies, "desk"))

evaluate(new File(new File(desk).parentFile, "commit.groovy"))(basedir)

new File(policies, "desk/refunds.drl").with { it.text = it.text.replace('$case : Assessed(topic == "refund", refund >= 100)', '$case : Assessed(refund >= 100, topic == "refund")') }

// What has no earlier version passes.
copy(new File(desk), new File(policies, "second"))
return true
