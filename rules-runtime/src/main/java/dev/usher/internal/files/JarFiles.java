package dev.usher.internal.files;

import java.io.IOException;
import java.net.JarURLConnection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the files of a policy in a jar, which is open as long as they are read. */
final class JarFiles implements AutoCloseable {
  /** Where a jar keeps what takes another entry's place on newer machines. */
  private static final Pattern VERSION = Pattern.compile("^META-INF/versions/[0-9]+/");

  private static final Pattern STEP_BACK = Pattern.compile("[^/]+/\\.\\./");

  private final JarFile jar;

  private JarFiles(JarFile jar) {
    this.jar = jar;
  }

  /** A cached jar would show its old content after it was replaced, and stay open for good. */
  static JarFiles open(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    return new JarFiles(connection.getJarFile());
  }

  /**
   * Returns what lies in a policy's folder.
   *
   * @param manifest the entry's name of its manifest
   */
  FoundFiles beside(String manifest) {
    String entryName = VERSION.matcher(manifest).replaceFirst("");
    String folder = entryName.substring(0, entryName.lastIndexOf('/') + 1);
    FoundFiles found = new FoundFiles();
    for (JarEntry entry : Collections.list(jar.entries())) {
      String path = within(folder, entry.getName());
      if (path != null && entry.isDirectory()) {
        found.add(new Found.InnerFolder(path.substring(0, Math.max(0, path.length() - 1))));
      } else if (path != null) {
        found.add(new Found.OpenFile(path, () -> jar.getInputStream(entry)));
      }
    }
    return found;
  }

  /**
   * Returns an entry's path in a folder, or null if it lies elsewhere. What would only be found
   * there by some readers of jars keeps the name that it has, which is no plain path in the folder.
   */
  private static @Nullable String within(String folder, String name) {
    if (name.startsWith(folder)) {
      return name.substring(folder.length());
    }
    String plain = VERSION.matcher(name.replace('\\', '/')).replaceFirst("");
    while (STEP_BACK.matcher(plain).find()) {
      plain = STEP_BACK.matcher(plain).replaceFirst("");
    }
    return PolicyPath.plain(plain).startsWith(folder) ? "./" + name : null;
  }

  /** Returns the names of the policies in a folder of the jar. */
  SortedSet<String> policies(String root) {
    SortedSet<String> names = new TreeSet<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      String name = entry.getName();
      if (name.startsWith(root) && name.endsWith('/' + RuleFiles.MANIFEST)) {
        names.add(name.substring(root.length(), name.lastIndexOf('/')));
      }
    }
    return names;
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
