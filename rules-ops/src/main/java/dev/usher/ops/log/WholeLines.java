package dev.usher.ops.log;

import dev.usher.ops.input.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/**
 * The bytes of a file up to the last line break that there is yet; when there are more, it goes on.
 * Not safe to share between threads.
 */
final class WholeLines extends InputStream {
  private static final int PORTION = 1 << 16;

  private final SeekableByteChannel file;
  private byte[] bytes = new byte[PORTION];

  /** What has been read and not handed on, and how much of it are whole lines. */
  private int from;

  private int to;
  private int whole;
  private boolean ended;

  WholeLines(SeekableByteChannel file) {
    this.file = file;
  }

  /** Returns how much of the file has been read, in bytes. */
  long position() throws IOException {
    return file.position();
  }

  /** Has the rest handed on too. */
  void end() {
    ended = true;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    while (from == whole && fill()) {
      // Until there is a line break.
    }
    int most = Math.min(length, whole - from);
    if (most == 0) {
      return -1;
    }
    System.arraycopy(bytes, from, into, at, most);
    from += most;
    return most;
  }

  @Override
  public int available() {
    return whole - from;
  }

  /** Reads more, if there is more, and if a line is not longer than anybody takes. */
  private boolean fill() throws IOException {
    System.arraycopy(bytes, from, bytes, 0, to - from);
    to -= from;
    whole -= from;
    from = 0;
    if (to == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int read = file.read(ByteBuffer.wrap(bytes, to, bytes.length - to));
    if (read <= 0) {
      whole = ended ? to : whole;
      return false;
    }
    int before = to;
    to += read;
    for (int i = to; i > before && whole == 0; i--) {
      whole = bytes[i - 1] == '\n' ? i : 0;
    }
    if (whole == 0 && to > LineReader.MAX_BYTES) {
      whole = to;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
