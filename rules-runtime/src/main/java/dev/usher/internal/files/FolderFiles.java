package dev.usher.internal.files;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds what lies in a folder on disk. Links are followed, the folder itself and what lies in it;
 * whatever is neither a file nor a folder is left closed, as a pipe would be waited for in vain.
 */
final class FolderFiles {
  /** What every volume of some file systems has at its root, for nobody to look into. */
  private static final String LOST_AND_FOUND = "lost+found";

  private final FoundFiles found = new FoundFiles();
  private final Deque<Folder> waiting = new ArrayDeque<>();

  /**
   * A folder to look into.
   *
   * @param real where it really lies
   * @param path its path in the policy's folder, with a slash at the end; empty for that itself
   */
  private record Folder(@Nullable Folder outer, Path path, Path real, String within) {

    boolean liesIn(Path other) {
      for (Folder each = this; each != null; each = each.outer) {
        if (each.real.equals(other)) {
          return true;
        }
      }
      return false;
    }
  }

  private FolderFiles() {}

  /**
   * Returns what lies in a folder.
   *
   * @throws PolicyNotFoundException if there is no such folder
   * @throws IOException if the folder cannot be looked into
   */
  static FoundFiles in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new PolicyNotFoundException(folder.toString(), missing(folder.toString(), null));
    }
    FolderFiles files = new FolderFiles();
    files.look(new Folder(null, folder, folder.toRealPath(), ""));
    files.lookFurther();
    return files.found;
  }

  static Diagnostic missing(String folder, @Nullable String hint) {
    return Diagnostic.ofFile(DiagnosticCode.POLICY_NOT_FOUND, folder, "there is no such folder")
        .hinted(hint);
  }

  private void lookFurther() {
    for (Folder next = waiting.poll(); next != null; next = waiting.poll()) {
      try {
        look(next);
      } catch (IOException failure) {
        String path = next.within().substring(0, next.within().length() - 1);
        if (!path.endsWith(LOST_AND_FOUND)) {
          found.add(new Found.Closed(path, true, FileProblems.reason(failure)));
        }
      }
    }
  }

  private void look(Folder folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
      for (Path entry : entries) {
        String path = folder.within() + entry.getFileName();
        if (found.isFull(path)) {
          return;
        }
        if (!FileKind.isHidden(path)) {
          add(folder, entry, path);
        }
      }
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
  }

  private void add(Folder folder, Path entry, String path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        addFolder(folder, entry, path);
      } else if (attributes.isRegularFile()) {
        found.add(new Found.OpenFile(path, () -> Files.newInputStream(entry)));
      } else {
        found.add(new Found.Closed(path, false, "it is neither a file nor a folder"));
      }
    } catch (IOException failure) {
      found.add(new Found.Closed(path, false, FileProblems.reason(failure)));
    }
  }

  private void addFolder(Folder outer, Path entry, String path) throws IOException {
    Path real =
        Files.isSymbolicLink(entry)
            ? entry.toRealPath()
            : outer.real().resolve(entry.getFileName());
    if (outer.liesIn(real)) {
      found.add(new Found.Closed(path, true, FileProblems.LOOP));
      return;
    }
    found.add(new Found.InnerFolder(path));
    waiting.add(new Folder(outer, entry, real, path + '/'));
  }
}
