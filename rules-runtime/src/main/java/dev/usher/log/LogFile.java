package dev.usher.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that lines are written to, together with whoever else writes to it.
 *
 * <p>It is opened for each write, under the lock of a file beside it, which never moves: so nobody
 * writes to a file that another process, or a tool that rotates logs, has put aside, and nobody
 * puts aside what another one writes to. A write stands in the file as a whole or not at all: one
 * that fails midway is taken back, and a line that was cut off with its process gets an end first.
 * For one thread.
 */
final class LogFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("dev.usher");
  private static final byte LINE_END = '\n';
  private static final int ATTEMPTS = 100;
  private static final long BETWEEN_ATTEMPTS = 1_000_000;

  private final Path file;
  private final long mostBytes;
  private final int kept;
  private final FileChannel locking;

  private LogFile(Path file, long mostBytes, int kept, FileChannel locking) {
    this.file = file;
    this.mostBytes = mostBytes;
    this.kept = kept;
    this.locking = locking;
  }

  /**
   * Opens a file for writing, and makes it if there is none.
   *
   * @param mostBytes how long it may get
   * @param kept how many full ones are kept beside it
   * @throws IOException if that cannot be done
   */
  static LogFile open(Path file, long mostBytes, int kept) throws IOException {
    Path lock = file.resolveSibling(LogFiles.name(file) + ".lock");
    FileChannel locking =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel(file).close();
      return new LogFile(file, mostBytes, kept, locking);
    } catch (IOException | RuntimeException failure) {
      locking.close();
      throw failure;
    }
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * Writes lines.
   *
   * @return false if another one is writing, and nothing was written
   * @throws IOException if it cannot be done, and nothing was written
   */
  boolean write(ByteBuffer lines) throws IOException {
    try (FileLock lock = lock()) {
      if (lock == null) {
        return false;
      }
      append(lines);
      return true;
    }
  }

  /** Whoever else writes is done in a moment, unless it was stopped in the midst of it. */
  private @Nullable FileLock lock() throws IOException {
    FileLock lock = attempt();
    for (int attempts = 1; lock == null && attempts < ATTEMPTS; attempts++) {
      LockSupport.parkNanos(this, BETWEEN_ATTEMPTS);
      lock = attempt();
    }
    return lock;
  }

  private @Nullable FileLock attempt() throws IOException {
    try {
      return locking.tryLock();
    } catch (OverlappingFileLockException withinThisProcess) {
      return null;
    }
  }

  private void append(ByteBuffer lines) throws IOException {
    FileChannel channel = channel(file);
    try {
      long size = channel.size();
      if (size > 0 && size + lines.remaining() > mostBytes) {
        channel.close();
        rotate();
        channel = channel(file);
        size = channel.size();
      }
      appendAt(channel, size, lines);
    } finally {
      channel.close();
    }
  }

  private static void appendAt(FileChannel channel, long size, ByteBuffer lines)
      throws IOException {
    int start = lines.position();
    try {
      channel.position(size);
      if (size > 0 && !endsWithLine(channel, size)) {
        channel.write(ByteBuffer.wrap(new byte[] {LINE_END}));
      }
      while (lines.hasRemaining()) {
        channel.write(lines);
      }
    } catch (IOException failure) {
      lines.position(start);
      takeBack(channel, size, failure);
      throw failure;
    }
  }

  private static boolean endsWithLine(FileChannel channel, long size) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.read(last, size - 1) < 1 || last.get(0) == LINE_END;
  }

  private static void takeBack(FileChannel channel, long size, IOException failure) {
    try {
      channel.truncate(size);
    } catch (IOException again) {
      failure.addSuppressed(again);
    }
  }

  private void rotate() throws IOException {
    List<LogFiles.Full> full = LogFiles.full(file);
    long newest = full.isEmpty() ? 0 : full.get(full.size() - 1).number();
    Files.move(file, LogFiles.full(file, newest + 1));
    for (LogFiles.Full old : full.subList(0, Math.max(0, full.size() + 1 - kept))) {
      Files.deleteIfExists(old.file());
    }
  }

  /** Returns how long the file may get. */
  long mostBytes() {
    return mostBytes;
  }

  @Override
  public void close() {
    try {
      locking.close();
    } catch (IOException nothingToWrite) {
      LOG.debug("The lock of {} cannot be closed", file, nothingToWrite);
    }
  }

  /** Returns the file's path. */
  @Override
  public String toString() {
    return file.toString();
  }
}
