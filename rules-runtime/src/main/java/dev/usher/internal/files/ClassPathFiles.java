package dev.usher.internal.files;

import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a policy that is packed beside the program, under {@code policies/NAME}. */
final class ClassPathFiles {
  private static final String ROOT = "policies/";

  private final List<ClassLoader> loaders;

  private ClassPathFiles(List<ClassLoader> loaders) {
    this.loaders = loaders;
  }

  /** Returns the class path that the current thread sees, and behind it the one of this library. */
  static ClassPathFiles current() {
    ClassLoader own = ClassPathFiles.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return new ClassPathFiles(context == null ? List.of(own) : List.of(context, own));
  }

  /** Returns the URI of a policy's file, whatever folder or jar holds it. */
  static URI uri(String policy, String path) {
    try {
      return new URI("classpath", null, "/" + ROOT + policy + "/" + path, null);
    } catch (URISyntaxException wrong) {
      throw new IllegalArgumentException(path + " cannot be written as a URI", wrong);
    }
  }

  /**
   * Reads a policy's files by the policy's name.
   *
   * @throws PolicyException if there is none of that name, or several that differ
   * @throws IOException if it cannot be read
   */
  FileReading.Result read(String name, boolean scenarios) throws IOException {
    List<URL> found = manifests(name);
    if (found.isEmpty()) {
      throw new PolicyNotFoundException(name, unknown(name));
    }
    FileReading.Result files = read(name, found.get(0), scenarios);
    for (URL copy : found.subList(1, found.size())) {
      if (!same(files, read(name, copy, scenarios))) {
        throw new PolicyException(name, List.of(ambiguous(name, found)));
      }
    }
    return files;
  }

  /** Returns whether there is a policy of that name. */
  boolean has(String name) {
    try {
      return !manifests(name).isEmpty();
    } catch (IOException failure) {
      throw FileProblems.refusal(name, failure);
    }
  }

  private List<URL> manifests(String name) throws IOException {
    for (ClassLoader loader : loaders) {
      Map<String, URL> found = new TreeMap<>();
      loader
          .getResources(ROOT + name + "/" + RuleFiles.MANIFEST)
          .asIterator()
          .forEachRemaining(url -> found.put(url.toExternalForm(), url));
      if (!found.isEmpty()) {
        return List.copyOf(found.values());
      }
    }
    return List.of();
  }

  /** A jar that is on the class path twice is no ambiguity. */
  private static boolean same(FileReading.Result one, FileReading.Result other) {
    return one.problems().equals(other.problems())
        && one.files().keySet().equals(other.files().keySet())
        && one.files().keySet().stream()
            .allMatch(file -> Arrays.equals(one.files().get(file), other.files().get(file)));
  }

  private static Diagnostic ambiguous(String name, List<URL> found) {
    String message = "is on the class path more than once, in different states: " + found;
    return Diagnostic.ofFile(DiagnosticCode.AMBIGUOUS_POLICY, name, message);
  }

  private Diagnostic unknown(String name) throws IOException {
    SortedSet<String> known = names();
    String hint = Nearest.to(name, known).map(Meant::hint).orElse(null);
    String message = "there is no such policy on the class path, which has " + known;
    return Diagnostic.ofFile(DiagnosticCode.POLICY_NOT_FOUND, name, message).hinted(hint);
  }

  private static FileReading.Result read(String name, URL manifest, boolean scenarios)
      throws IOException {
    if (manifest.openConnection() instanceof JarURLConnection connection) {
      try (JarFiles jar = JarFiles.open(connection)) {
        return FileReading.read(name, jar.beside(connection.getEntryName()), scenarios);
      }
    }
    Path folder = Objects.requireNonNull(onDisk(manifest).getParent(), "the manifest's folder");
    return FileReading.read(name, FolderFiles.in(folder), scenarios);
  }

  /** Not every class loader keeps what it loads in folders and jars. */
  private static Path onDisk(URL url) throws IOException {
    try {
      return Path.of(URI.create(url.toExternalForm()));
    } catch (FileSystemNotFoundException | IllegalArgumentException elsewhere) {
      FileSystemException failure =
          new FileSystemException(
              url.toString(),
              null,
              "the class path holds it at " + url + ", and only folders and jars can be read");
      failure.initCause(elsewhere);
      throw failure;
    }
  }

  /** Returns the names of the policies on the class path, as far as it can be looked through. */
  SortedSet<String> names() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (ClassLoader loader : loaders) {
      for (URL root : Collections.list(loader.getResources(ROOT))) {
        try {
          names.addAll(names(root));
        } catch (IOException elsewhere) {
          // Its policies are found by name, but cannot be listed.
        }
      }
    }
    return names;
  }

  private static Collection<String> names(URL root) throws IOException {
    if (root.openConnection() instanceof JarURLConnection connection) {
      try (JarFiles jar = JarFiles.open(connection)) {
        return jar.policies(ROOT);
      }
    }
    try (Stream<Path> folders = Files.list(onDisk(root))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(RuleFiles.MANIFEST)))
          .map(folder -> folder.getFileName().toString())
          .toList();
    }
  }
}
