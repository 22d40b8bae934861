package dev.usher.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a policy's files from a folder on disk. */
final class Folder {
  private Folder() {}

  /**
   * Reads a folder's files.
   *
   * @throws PolicyException if the folder or one of its files cannot be read
   */
  static SortedMap<String, byte[]> read(Path folder) {
    String name = folder.toString();
    if (!Files.isDirectory(folder)) {
      throw new PolicyException(
          name, List.of(new Problem(name, 0, 0, "there is no such folder", null)));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Problem> misplaced = new ArrayList<>();
    for (Path file : list(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (!PolicyFiles.belongs(path)) {
        misplaced.add(PolicyFiles.misplaced(path));
        continue;
      }
      try (InputStream in = Files.newInputStream(file)) {
        files.put(path, Bytes.read(in));
      } catch (IOException failure) {
        throw Bytes.unreadable(name, path, failure);
      }
    }
    if (!misplaced.isEmpty()) {
      throw new PolicyException(name, misplaced);
    }
    return files;
  }

  private static List<Path> list(Path folder) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.walk(folder, 2)) {
      entries
          .filter(Files::isRegularFile)
          .filter(
              file -> PolicyFiles.concerns(folder.relativize(file).toString().replace('\\', '/')))
          .forEach(files::add);
    } catch (IOException failure) {
      throw Bytes.unreadable(folder.toString(), folder.toString(), failure);
    }
    return files;
  }
}
