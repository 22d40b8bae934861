package dev.usher.ops.format;

import dev.usher.format.RuleFormat;
import dev.usher.ops.terminal.Replacement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A rule file as it stands on disk, and how it is replaced. */
final class RuleFileOnDisk {
  private final Path path;
  private final byte[] bytes;

  private RuleFileOnDisk(Path path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** Reads a file, and of a file that is too long so much that it is too long still. */
  static RuleFileOnDisk read(Path path) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new FileSystemException(path.toString(), null, "it is no plain file");
    }
    return new RuleFileOnDisk(path, bytes(path));
  }

  private static byte[] bytes(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(RuleFormat.MOST_BYTES + 1);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /**
   * Replaces its content as one, so that nobody ever reads half of it. A link stays a link to the
   * same file, and permissions stay as they are.
   *
   * @throws IOException if that fails, or the file is another one by now; it stays as it is then
   */
  void replace(byte[] content) throws IOException {
    try (Replacement replacement = Replacement.of(path)) {
      replacement.content().write(content);
      if (!Arrays.equals(bytes(replacement.file()), bytes)) {
        throw new FileSystemException(
            replacement.file().toString(), null, "somebody else has just changed it");
      }
      replacement.place();
    }
  }

  /** Returns whether somebody would take it for a file of rules; a link to nowhere, too. */
  static boolean isMeant(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".drl") && !name.startsWith(".") && !Files.isDirectory(file);
  }
}
