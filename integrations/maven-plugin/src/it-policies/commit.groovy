// Makes a project's folder a git repository that holds all of it.
return { File project ->
  def git = { String... words ->
    def made = (["git", "-C", project.path, "-c", "user.name=Builder", "-c", "user.email=builder@example.org"] + words.toList()).execute()
    assert made.waitFor() == 0 : made.err.text
  }
  git("init", "-q", "-b", "main")
  git("add", ".")
  git("commit", "-q", "-m", "The desk")
}
