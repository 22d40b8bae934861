package dev.usher.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The files of a policy by their paths, which can be laid out in every way that one may lie in. */
public final class FileTree {
  private final TreeMap<String, String> files;

  /** Makes one of texts by path. */
  public FileTree(Map<String, String> files) {
    this.files = new TreeMap<>(files);
  }

  /** Returns the texts by path. */
  public Map<String, String> files() {
    return files;
  }

  /** Writes it into a folder. */
  public Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  /** Writes it behind links: the folder itself, as a release is switched. */
  public Path linkedFolder(Path at) throws IOException {
    folder(at.resolve("release-1"));
    return Files.createSymbolicLink(at.resolve("current"), Path.of("release-1"));
  }

  /** Writes it behind links: each file and folder in it. */
  public Path linkedFiles(Path at) throws IOException {
    return links(
        folder(at.resolve("elsewhere")), Files.createDirectories(at.resolve("linked")), "");
  }

  /** Writes it as Kubernetes mounts a ConfigMap: the files behind a link that is switched. */
  public Path configMap(Path at) throws IOException {
    String version = "..2026_03_03_10_00_00.123";
    folder(at.resolve(version));
    Files.createSymbolicLink(at.resolve("..data"), Path.of(version));
    return links(at.resolve("..data"), at, "..data/");
  }

  private static Path links(Path from, Path to, String prefix) throws IOException {
    try (var entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        String name = entry.getFileName().toString();
        if (!name.startsWith("..")) {
          Path target = prefix.isEmpty() ? entry : Path.of(prefix + name);
          Files.createSymbolicLink(to.resolve(name), target);
        }
      }
    }
    return to;
  }

  /** Writes it into a jar, below a prefix such as {@code policies/desk/}. */
  public Path jar(Path jar, String prefix) throws IOException {
    return zip(jar, prefix);
  }

  private Path zip(Path jar, String prefix) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<String, String> each : files.entrySet()) {
        out.putNextEntry(new JarEntry(prefix + each.getKey()));
        out.write(each.getValue().getBytes(UTF_8));
      }
    }
    return jar;
  }
}
