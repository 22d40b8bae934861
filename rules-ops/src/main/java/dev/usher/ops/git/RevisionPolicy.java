package dev.usher.ops.git;

import dev.usher.policy.PolicySource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code POLICY@REVISION}: a policy as it was at a revision of the git work tree that holds
 * its folder. Nothing in the work tree is touched.
 */
public final class RevisionPolicy {
  private static final char AT = '@';
  private static final String GIT = "git";

  private RevisionPolicy() {}

  /**
   * Returns the policy at a revision that a text names, or nothing if it names none: it has no
   * {@code @}, or is the name of a folder as a whole. What stands before the {@code @} is the name
   * of a policy that lies on the class path in a folder, or a folder, which need not be there any
   * more.
   *
   * @return the policy, read, with the text as its name
   * @throws GitException if there is no such revision, or no such policy there
   * @throws InvalidPathException if it can be no folder's name
   */
  public static Optional<PolicySource> find(String text) {
    if (text.indexOf(AT) < 0 || Files.isDirectory(Path.of(text))) {
      return Optional.empty();
    }
    int at = split(text);
    return Optional.of(read(text, text.substring(0, at), text.substring(at + 1)));
  }

  /**
   * Returns the latest commits that changed something in a folder, the latest first; none where the
   * folder lies in no git work tree, or there is no git.
   *
   * @param most how many at most
   */
  public static List<Revision> latest(Path folder, int most) {
    try {
      return WorkTree.around(GIT, folder).latest(most);
    } catch (GitException none) {
      return List.of();
    }
  }

  /**
   * Returns whether a folder was there at a revision of the git work tree that holds it.
   *
   * @throws GitException if there is no such revision, or no git work tree
   */
  public static boolean exists(Path folder, String revision) {
    WorkTree place = WorkTree.around(GIT, folder);
    return place.tree(place.commit(revision)).isPresent();
  }

  /** Names of folders may have the sign, as names of revisions may: {@code HEAD@{1}}. */
  private static int split(String text) {
    for (int at = text.lastIndexOf(AT); at > 0; at = text.lastIndexOf(AT, at - 1)) {
      if (Files.isDirectory(Path.of(text.substring(0, at)))) {
        return at;
      }
    }
    return text.indexOf(AT);
  }

  private static PolicySource read(String text, String policy, String revision) {
    if (policy.isEmpty()) {
      throw new GitException(
          "before the @ of \"" + text + "\" stands no policy: write NAME@REVISION, or .@REVISION");
    }
    if (revision.isBlank()) {
      throw new GitException(
          "after the @ of \"" + text + "\" stands no revision: write one such as HEAD~1 or main");
    }
    @Nullable GitException first = null;
    for (Path folder : folders(policy)) {
      try {
        Map<String, byte[]> files = files(folder, revision);
        return PolicySource.supplied(text, () -> files);
      } catch (GitException none) {
        first = first == null ? none : first;
      }
    }
    throw first == null ? new GitException("there is no folder of policy " + policy) : first;
  }

  private static Map<String, byte[]> files(Path folder, String revision) {
    WorkTree place = WorkTree.around(GIT, folder);
    String commit = place.commit(revision);
    return place.files(commit, revision);
  }

  /** Returns where the policy's folder may be, as a policy is looked for everywhere. */
  private static List<Path> folders(String policy) {
    List<Path> folders = PolicyFolders.of(policy);
    if (folders.isEmpty()) {
      throw new GitException(packed(policy));
    }
    return folders;
  }

  private static String packed(String policy) {
    return "policy "
        + policy
        + " comes packed with this command, so that it has no revisions; name its folder in a work"
        + " tree, such as ./"
        + policy
        + "@HEAD";
  }
}
