package dev.usher.ops.git;

import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code POLICY@REVISION}: a policy as it was at a revision of the git work tree that holds
 * its folder. Nothing in the work tree is touched.
 */
public final class RevisionPolicy {
  private static final char AT = '@';
  private static final String GIT = "git";
  private static final String POLICIES = "policies/";
  private static final String MANIFEST = "/policy.yaml";
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

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
    Path here = Path.of(policy);
    if (!NAME.matcher(policy).matches()) {
      return List.of(here);
    }
    List<URL> packed = resources(POLICIES + policy + MANIFEST);
    if (!packed.isEmpty()) {
      return List.of(
          path(packed.get(0))
              .map(Path::getParent)
              .orElseThrow(() -> new GitException(packed(policy))));
    }
    List<Path> folders = new ArrayList<>(List.of(here));
    if (!Files.isDirectory(here)) {
      for (URL root : resources(POLICIES)) {
        path(root).map(each -> each.resolve(policy)).ifPresent(folders::add);
      }
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

  /** Of several the first counts, as it does when a policy is opened. */
  private static List<URL> resources(String name) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader classPath = context == null ? RevisionPolicy.class.getClassLoader() : context;
    try {
      return Collections.list(classPath.getResources(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Optional<Path> path(URL url) {
    return url.getProtocol().equals("file")
        ? Optional.of(Path.of(URI.create(url.toExternalForm())))
        : Optional.empty();
  }
}
