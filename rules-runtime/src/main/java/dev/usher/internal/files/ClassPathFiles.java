package dev.usher.internal.files;

import dev.usher.internal.text.Nearest;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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

  /**
   * Reads a policy's files of one kind by the policy's name.
   *
   * @throws PolicyException if there is none of that name, or several that differ, or it cannot be
   *     read
   */
  SortedMap<String, byte[]> read(String name, FileKind kind) {
    try {
      List<URL> found = manifests(name);
      if (found.isEmpty()) {
        throw new PolicyNotFoundException(name, unknown(name));
      }
      SortedMap<String, byte[]> files = files(found.get(0), kind);
      for (URL copy : found.subList(1, found.size())) {
        if (!same(files, files(copy, kind))) {
          throw new PolicyException(name, List.of(ambiguous(name, found)));
        }
      }
      return files;
    } catch (IOException failure) {
      throw Bytes.unreadable(name, name, failure);
    }
  }

  /** Returns whether there is a policy of that name. */
  boolean has(String name) {
    try {
      return !manifests(name).isEmpty();
    } catch (IOException failure) {
      throw Bytes.unreadable(name, name, failure);
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
  private static boolean same(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.keySet().stream().allMatch(file -> Arrays.equals(one.get(file), other.get(file)));
  }

  private static Diagnostic ambiguous(String name, List<URL> found) {
    String message = "is on the class path more than once, in different states: " + found;
    return Diagnostic.ofFile(DiagnosticCode.AMBIGUOUS_POLICY, name, message);
  }

  private Diagnostic unknown(String name) throws IOException {
    SortedSet<String> known = names();
    String hint = Nearest.to(name, known).map("did you mean \"%s\"?"::formatted).orElse(null);
    String message = "there is no such policy on the class path, which has " + known;
    return Diagnostic.ofFile(DiagnosticCode.POLICY_NOT_FOUND, name, message).hinted(hint);
  }

  private static SortedMap<String, byte[]> files(URL manifest, FileKind kind) throws IOException {
    if (!(manifest.openConnection() instanceof JarURLConnection jar)) {
      Path file = onDisk(manifest);
      return FolderFiles.read(
          Objects.requireNonNull(file.getParent(), "the manifest's folder"), kind);
    }
    String entryName = jar.getEntryName();
    String folder = entryName.substring(0, entryName.lastIndexOf('/') + 1);
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (JarFile file = opened(jar)) {
      for (JarEntry entry : Collections.list(file.entries())) {
        String path = entry.getName();
        if (path.startsWith(folder) && kind.holds(path.substring(folder.length()))) {
          try (InputStream in = file.getInputStream(entry)) {
            files.put(path.substring(folder.length()), Bytes.read(in));
          }
        }
      }
    }
    return files;
  }

  /** A cached jar would show its old content after it was replaced, and stay open for good. */
  private static JarFile opened(JarURLConnection jar) throws IOException {
    jar.setUseCaches(false);
    return jar.getJarFile();
  }

  /** Not every class loader keeps what it loads in folders and jars. */
  private static Path onDisk(URL url) throws IOException {
    try {
      return Path.of(URI.create(url.toExternalForm()));
    } catch (FileSystemNotFoundException | IllegalArgumentException elsewhere) {
      throw new IOException(
          "the class path holds it at " + url + ", and only folders and jars can be read",
          elsewhere);
    }
  }

  /** Returns the names of the policies on the class path. */
  SortedSet<String> names() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    List<URL> roots = new ArrayList<>();
    for (ClassLoader loader : loaders) {
      roots.addAll(Collections.list(loader.getResources(ROOT)));
    }
    for (URL root : roots) {
      if (root.openConnection() instanceof JarURLConnection jar) {
        try (JarFile file = opened(jar)) {
          for (JarEntry entry : Collections.list(file.entries())) {
            String name = entry.getName();
            if (name.startsWith(ROOT) && name.endsWith("/" + RuleFiles.MANIFEST)) {
              names.add(name.substring(ROOT.length(), name.lastIndexOf('/')));
            }
          }
        }
      } else {
        try (Stream<Path> folders = Files.list(onDisk(root))) {
          folders
              .filter(folder -> Files.exists(folder.resolve(RuleFiles.MANIFEST)))
              .forEach(folder -> names.add(folder.getFileName().toString()));
        }
      }
    }
    return names;
  }
}
