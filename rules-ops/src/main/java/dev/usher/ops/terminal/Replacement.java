package dev.usher.ops.terminal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file's next content, written beside the file and put in its place as a whole, so that nobody
 * ever reads half of it. A link stays a link to the same file, and permissions stay as they are.
 * What is not put in place is gone with {@link #close}. Not safe to share between threads.
 */
public final class Replacement implements AutoCloseable {
  private final Path file;
  private final boolean exists;
  private final Path prepared;
  private final FileChannel channel;

  private Replacement(Path file, boolean exists, Path prepared) throws IOException {
    this.file = file;
    this.exists = exists;
    this.prepared = prepared;
    this.channel = FileChannel.open(prepared, WRITE);
  }

  /**
   * Begins one, with nothing in it.
   *
   * @param file the file, which need not be there yet
   * @throws IOException if it may not be written, or its folder may not or is not there
   */
  public static Replacement of(Path file) throws IOException {
    boolean exists = Files.exists(file);
    Path real = exists ? file.toRealPath() : file.toAbsolutePath();
    if (exists && !Files.isWritable(real)) {
      throw new AccessDeniedException(real.toString());
    }
    Path folder = real.getParent();
    if (folder == null) {
      throw new FileSystemException(file.toString(), null, "it is a folder");
    }
    return new Replacement(real, exists, prepared(folder, exists));
  }

  /** A file that may be written is of no use in a folder that may not. */
  private static Path prepared(Path folder, boolean exists) throws IOException {
    try {
      return Files.createTempFile(folder, ".usher-", ".tmp", permissions(folder, exists));
    } catch (AccessDeniedException denied) {
      throw new FileSystemException(
          folder.toString(), null, "permission denied to write into " + folder);
    }
  }

  /** What is to be like another file is nobody else's before; a new one is as new ones are. */
  private static FileAttribute<?>[] permissions(Path folder, boolean exists) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return exists || !posix
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
        };
  }

  /** Returns the file that is replaced, links followed. */
  public Path file() {
    return file;
  }

  /** Returns where the content goes; {@link #close} closes it. */
  public OutputStream content() {
    return Channels.newOutputStream(channel);
  }

  /**
   * Puts what has been written in the file's place.
   *
   * @throws IOException if that fails; the file stays as it is then
   */
  public void place() throws IOException {
    channel.force(true);
    channel.close();
    if (exists) {
      likeness(file, prepared);
    }
    try {
      Files.move(prepared, file, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException inSteps) {
      Files.move(prepared, file, REPLACE_EXISTING);
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

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      Files.deleteIfExists(prepared);
    }
  }
}
