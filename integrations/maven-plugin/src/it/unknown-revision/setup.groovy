def copy = evaluate(new File(new File(desk).parentFile, "copy.groovy"))
def policies = new File(basedir, "src/main/policies")
copy(new File(desk), new File(policies, "desk"))

def git = { String... words ->
  def made = (["git", "-C", basedir.path, "-c", "user.name=Builder", "-c", "user.email=builder@example.org"] + words.toList()).execute()
  assert made.waitFor() == 0 : made.err.text
}
git("init", "-q", "-b", "main")
git("add", ".")
git("commit", "-q", "-m", "The desk")
return true
