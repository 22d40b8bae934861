package dev.usher.ops.format;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.usher.format.RuleFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Objects;

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
    Path file = path.toRealPath();
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    Path folder = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    Path prepared = prepared(folder);
    try {
      try (FileChannel channel = FileChannel.open(prepared, WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      likeness(file, prepared);
      if (!Arrays.equals(bytes(file), bytes)) {
        throw new FileSystemException(file.toString(), null, "somebody else has just changed it");
      }
      move(prepared, file);
    } finally {
      Files.deleteIfExists(prepared);
    }
  }

  /** A file that may be written is of no use in a folder that may not. */
  private static Path prepared(Path folder) throws IOException {
    try {
      return Files.createTempFile(folder, ".usher-", ".tmp");
    } catch (AccessDeniedException denied) {
      throw new FileSystemException(
          folder.toString(), null, "permission denied to write into " + folder);
    }
  }

  /** Gives permissions on, and owner and group where the system lets us. */
  private static void likeness(Path from, Path to) throws IOException {
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (target == null) {
      return;
    }
    PosixFileAttributes source = Files.readAttributes(from, PosixFileAttributes.class);
    try {
      target.setGroup(source.group());
      target.setOwner(source.owner());
    } catch (IOException notOurs) {
      // Whoever may write a file in this folder need not be able to give it away.
    }
    target.setPermissions(source.permissions());
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException inSteps) {
      Files.move(from, to, REPLACE_EXISTING);
    }
  }

  /** Returns whether somebody would take it for a file of rules; a link to nowhere, too. */
  static boolean isMeant(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".drl") && !name.startsWith(".") && !Files.isDirectory(file);
  }
}
