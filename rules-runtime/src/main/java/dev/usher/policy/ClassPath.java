package dev.usher.policy;

import dev.usher.internal.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
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
final class ClassPath {
  private static final String ROOT = "policies/";

  private final ClassLoader loader;

  private ClassPath(ClassLoader loader) {
    this.loader = loader;
  }

  /** Returns the class path that the current thread sees. */
  static ClassPath current() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return new ClassPath(context == null ? ClassPath.class.getClassLoader() : context);
  }

  /**
   * Reads a policy by its name.
   *
   * @throws PolicyException if there is none of that name, or several that differ, or it cannot be
   *     read
   */
  SortedMap<String, byte[]> read(String name) {
    try {
      List<URL> found = manifests(name);
      if (found.isEmpty()) {
        throw new PolicyException(name, List.of(unknown(name)));
      }
      SortedMap<String, byte[]> files = files(found.get(0));
      for (URL copy : found.subList(1, found.size())) {
        if (!same(files, files(copy))) {
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
    Map<String, URL> found = new TreeMap<>();
    for (URL url :
        Collections.list(loader.getResources(ROOT + name + "/" + PolicyFiles.MANIFEST))) {
      found.put(url.toExternalForm(), url);
    }
    return List.copyOf(found.values());
  }

  /** A jar that is on the class path twice is no ambiguity. */
  private static boolean same(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.keySet().stream().allMatch(file -> Arrays.equals(one.get(file), other.get(file)));
  }

  private static Problem ambiguous(String name, List<URL> found) {
    String message = "is on the class path more than once, in different states: " + found;
    return new Problem(name, 0, 0, message, null);
  }

  private Problem unknown(String name) throws IOException {
    SortedSet<String> known = names();
    String hint = Nearest.to(name, known).map("did you mean \"%s\"?"::formatted).orElse(null);
    String message = "there is no such policy on the class path, which has " + known;
    return new Problem(name, 0, 0, message, hint);
  }

  private static SortedMap<String, byte[]> files(URL manifest) throws IOException {
    if (!(manifest.openConnection() instanceof JarURLConnection jar)) {
      Path file = Path.of(URI.create(manifest.toExternalForm()));
      return Folder.read(Objects.requireNonNull(file.getParent(), "the manifest's folder"));
    }
    String entryName = jar.getEntryName();
    String folder = entryName.substring(0, entryName.lastIndexOf('/') + 1);
    JarFile file = jar.getJarFile();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (JarEntry entry : Collections.list(file.entries())) {
      String path = entry.getName();
      if (path.startsWith(folder) && PolicyFiles.belongs(path.substring(folder.length()))) {
        try (InputStream in = file.getInputStream(entry)) {
          files.put(path.substring(folder.length()), Bytes.read(in));
        }
      }
    }
    return files;
  }

  /** Returns the names of the policies on the class path. */
  SortedSet<String> names() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (URL root : Collections.list(loader.getResources(ROOT))) {
      if (root.openConnection() instanceof JarURLConnection jar) {
        for (JarEntry entry : Collections.list(jar.getJarFile().entries())) {
          String name = entry.getName();
          if (name.startsWith(ROOT) && name.endsWith("/" + PolicyFiles.MANIFEST)) {
            names.add(name.substring(ROOT.length(), name.lastIndexOf('/')));
          }
        }
      } else {
        try (Stream<Path> folders = Files.list(Path.of(URI.create(root.toExternalForm())))) {
          folders
              .filter(folder -> Files.exists(folder.resolve(PolicyFiles.MANIFEST)))
              .forEach(folder -> names.add(folder.getFileName().toString()));
        }
      }
    }
    return names;
  }
}
