package dev.usher.internal.files;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a policy's files from a folder on disk. */
final class FolderFiles {
  private FolderFiles() {}

  /**
   * Reads a folder's files of one kind.
   *
   * @throws PolicyException if the folder or one of its files cannot be read
   */
  static SortedMap<String, byte[]> read(Path folder, FileKind kind) {
    String name = folder.toString();
    if (!Files.isDirectory(folder)) {
      throw new PolicyNotFoundException(name, missing(name, null));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Diagnostic> misplaced = new ArrayList<>();
    for (Path file : list(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (kind.missed(path)) {
        misplaced.add(FileKind.misplaced(path));
      } else if (kind.holds(path)) {
        try (InputStream in = Files.newInputStream(file)) {
          files.put(path, Bytes.read(in));
        } catch (IOException failure) {
          throw Bytes.unreadable(name, path, failure);
        }
      }
    }
    if (!misplaced.isEmpty()) {
      throw new PolicyException(name, misplaced);
    }
    return files;
  }

  static Diagnostic missing(String folder, @Nullable String hint) {
    return Diagnostic.ofFile(DiagnosticCode.POLICY_NOT_FOUND, folder, "there is no such folder")
        .hinted(hint);
  }

  private static List<Path> list(Path folder) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.walk(folder, 2)) {
      for (Iterator<Path> each = entries.iterator(); each.hasNext(); ) {
        Path file = each.next();
        if (Files.isRegularFile(file)) {
          files.add(file);
        }
      }
    } catch (IOException | UncheckedIOException failure) {
      throw Bytes.unreadable(folder.toString(), folder.toString(), failure);
    }
    return files;
  }
}
