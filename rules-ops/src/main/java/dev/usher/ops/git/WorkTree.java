package dev.usher.ops.git;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** A folder, there or not, within a git work tree. Immutable. */
final class WorkTree {
  private static final int MOST_NAMED = 5;

  private final Git git;
  private final Path root;

  /** The folder's path in the work tree, with slashes; empty for the work tree itself. */
  private final String path;

  private WorkTree(Git git, Path root, String path) {
    this.git = git;
    this.root = root;
    this.path = path;
  }

  /**
   * Returns the work tree that a folder lies in, or would lie in.
   *
   * @param program what git is called
   * @throws GitException if it lies in none
   */
  static WorkTree around(String program, Path folder) {
    Path existing = folder.toAbsolutePath().normalize();
    Path rest = existing.getFileSystem().getPath("");
    Path parent = existing.getParent();
    while (!Files.isDirectory(existing) && parent != null) {
      rest = parent.relativize(existing).resolve(rest);
      existing = parent;
      parent = existing.getParent();
    }
    Git git = new Git(program, existing);
    Git.Said answer = git.ask("rev-parse", "--show-toplevel", "--show-prefix");
    if (!answer.isWell()) {
      throw new GitException(outside(folder, answer.complaint()));
    }
    String[] lines = answer.text().split("\n", -1);
    String prefix = lines.length > 1 ? lines[1] : "";
    return new WorkTree(git, Path.of(lines[0]), joined(prefix, rest));
  }

  private static String joined(String prefix, Path rest) {
    String inner =
        rest.toString().isEmpty()
            ? ""
            : rest.toString().replace(rest.getFileSystem().getSeparator(), "/");
    String whole = prefix + inner;
    return whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
  }

  private static String outside(Path folder, String complaint) {
    if (complaint.contains("dubious ownership")) {
      return "git does not look into the work tree that holds "
          + folder
          + ", as it belongs to somebody else; git config --global --add safe.directory with its"
          + " path allows it";
    }
    return folder + " lies in no git work tree, so that it has no revisions";
  }

  /**
   * Returns the id of the commit that a revision names.
   *
   * @param revision what git takes as the name of one: a branch, a tag, an id, {@code HEAD~1}
   * @throws GitException if there is none
   */
  String commit(String revision) {
    // No ref begins with a hyphen, and what does could be taken for an option.
    if (revision.startsWith("-") || revision.indexOf('\0') >= 0) {
      throw new GitException(unknown(revision));
    }
    Git.Said named = git.ask("rev-parse", "--verify", "--quiet", revision);
    Git.Said commit =
        named.isWell()
            ? git.ask("rev-parse", "--verify", "--quiet", named.text() + "^{commit}")
            : named;
    if (!commit.isWell()) {
      throw new GitException(unknown(revision));
    }
    return commit.text();
  }

  private String unknown(String revision) {
    String message = "there is no revision \"" + revision + "\" in " + root;
    List<String> like = like(revision);
    if (!like.isEmpty()) {
      message += "; known are " + String.join(", ", like);
    }
    boolean shallow = git.ask("rev-parse", "--is-shallow-repository").text().equals("true");
    return shallow
        ? message + "; it is a shallow clone, to which git fetch --unshallow adds the rest"
        : message;
  }

  /** The branches and tags that begin most alike, else the latest ones. */
  private List<String> like(String revision) {
    List<String> latest =
        git.ask(
                "for-each-ref",
                "--sort=-version:refname",
                "--sort=-creatordate",
                "--format=%(refname:short)",
                "refs/heads",
                "refs/tags",
                "refs/remotes")
            .text()
            .lines()
            .toList();
    int most = latest.stream().mapToInt(name -> alike(name, revision)).max().orElse(0);
    return latest.stream().filter(name -> alike(name, revision) == most).limit(MOST_NAMED).toList();
  }

  /** How many characters two names begin with alike, whatever their case. */
  private static int alike(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Returns the latest commits that changed something in the folder, the latest first. */
  List<Revision> latest(int most) {
    Git.Said log =
        git.ask(
            "log",
            "--max-count=" + most,
            "--format=%h%x00%as%x00%s",
            "HEAD",
            "--",
            ":(top,literal)" + path);
    return log.isWell()
        ? log.text().lines().map(line -> line.split("\0", -1)).map(WorkTree::revision).toList()
        : List.of();
  }

  private static Revision revision(String[] parts) {
    return new Revision(parts[0], parts[1], parts[2]);
  }

  /**
   * Returns the content of each file of the folder at a commit, by its path in the folder.
   *
   * @param commit the commit's id
   * @param revision what people call it
   * @throws GitException if it is no folder there, or cannot be read
   */
  SortedMap<String, byte[]> files(String commit, String revision) {
    String tree =
        tree(commit)
            .orElseThrow(
                () ->
                    new GitException(
                        "there is no folder " + path + " at revision \"" + revision + "\""));
    String folder = path.isEmpty() ? "" : path + "/";
    return TreeFiles.of(git, tree, commit, folder);
  }

  /** Returns git's id of the folder at a commit; empty if it is no folder there. */
  Optional<String> tree(String commit) {
    Git.Said tree = git.ask("rev-parse", "--verify", "--quiet", commit + ":" + path);
    return tree.isWell() && git.ask("cat-file", "-t", tree.text()).text().equals("tree")
        ? Optional.of(tree.text())
        : Optional.empty();
  }
}
