package dev.usher.ops.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a stream, UTF-8 with {@code \n} or {@code \r\n}, a byte order mark before the
 * first one aside. What is not UTF-8 is a fault of its line, and so is a line of more than {@value
 * #MAX_BYTES} bytes, which is passed over without being kept. Not safe to share between threads.
 */
public final class LineReader {
  /** The longest line that is read, in bytes. */
  public static final int MAX_BYTES = 20_000_000;

  private static final int BUFFER = 1 << 16;
  private static final int KEPT = 1 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
  private long number;
  private long read;

  /** Reads a stream, which is left open. */
  public LineReader(InputStream in) {
    this.in = in;
  }

  /**
   * Returns the next line that is not blank, or null at the end.
   *
   * @throws IOException if the stream cannot be read
   */
  public @Nullable Line next() throws IOException {
    while (fill()) {
      Line next = line();
      if (next.fault() != null || !next.text().isBlank()) {
        return next;
      }
    }
    return null;
  }

  /**
   * Returns whether more input is there already, so that reading need not wait for it.
   *
   * @throws IOException if the stream cannot be asked
   */
  public boolean isReady() throws IOException {
    return position < limit || in.available() > 0;
  }

  /** Returns how many bytes have been read so far. */
  public long read() {
    return read;
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    position = 0;
    limit = Math.max(0, in.read(buffer));
    read += limit;
    return limit > 0;
  }

  private Line line() throws IOException {
    long length = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      length += end - position;
      if (length <= MAX_BYTES) {
        line.write(buffer, position, end - position);
      }
      ended = end < limit;
      position = ended ? end + 1 : end;
    }
    number++;
    return length > MAX_BYTES ? tooLong(length) : decoded();
  }

  private Line tooLong(long length) {
    line = new ByteArrayOutputStream(BUFFER);
    String size =
        String.format(Locale.ROOT, "%,d bytes long: at most %,d are allowed", length, MAX_BYTES);
    return new Line(number, "", "the line is " + size);
  }

  private Line decoded() {
    byte[] bytes = line.toByteArray();
    line.reset();
    if (bytes.length > KEPT) {
      line = new ByteArrayOutputStream(BUFFER);
    }
    String text = new String(bytes, UTF_8);
    // What is no UTF-8 is read as this character; it may also stand there as such.
    if (text.indexOf(REPLACEMENT) >= 0) {
      int fault = fault(bytes);
      if (fault >= 0) {
        String place = "the line is not UTF-8 text, from its byte " + (fault + 1) + " on";
        return new Line(number, "", place);
      }
    }
    boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new Line(number, marked ? text.substring(1) : text, null);
  }

  /** Returns where the first byte stands that is no UTF-8, or -1 if all are. */
  private static int fault(byte[] line) {
    ByteBuffer bytes = ByteBuffer.wrap(line);
    CharBuffer chars = CharBuffer.allocate(line.length);
    boolean wrong = UTF_8.newDecoder().decode(bytes, chars, true).isError();
    return wrong ? bytes.position() : -1;
  }
}
