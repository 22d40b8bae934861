package dev.usher.ops.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the folder on disk that a policy's files lie in, as a policy is looked for everywhere. */
public final class PolicyFolders {
  private static final String POLICIES = "policies/";
  private static final String MANIFEST = "/policy.yaml";
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private PolicyFolders() {}

  /**
   * Returns where the folder of a policy may be, the likeliest first: it may be there no more, or
   * not yet. None where the policy lies packed in a jar.
   *
   * @param policy a name on the class path, or a folder
   * @throws java.nio.file.InvalidPathException if it can be neither
   */
  public static List<Path> of(String policy) {
    Path here = Path.of(policy);
    if (!NAME.matcher(policy).matches()) {
      return List.of(here);
    }
    List<URL> found = resources(POLICIES + policy + MANIFEST);
    if (!found.isEmpty()) {
      return path(found.get(0)).map(Path::getParent).stream().toList();
    }
    List<Path> folders = new ArrayList<>(List.of(here));
    if (!Files.isDirectory(here)) {
      for (URL root : resources(POLICIES)) {
        path(root).map(each -> each.resolve(policy)).ifPresent(folders::add);
      }
    }
    return folders;
  }

  /** Of several the first counts, as it does when a policy is opened. */
  private static List<URL> resources(String name) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader classPath = context == null ? PolicyFolders.class.getClassLoader() : context;
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
