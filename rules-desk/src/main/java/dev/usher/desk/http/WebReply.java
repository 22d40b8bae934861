package dev.usher.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is sent.
 *
 * @param status such as 200
 * @param type the media type
 * @param headers further headers
 * @param body writes the content; it may take as long as it likes, and what is flushed is sent
 */
public record WebReply(int status, String type, Map<String, String> headers, Body body) {

  /** Writes the content. */
  @FunctionalInterface
  public interface Body {
    /**
     * Writes it.
     *
     * @throws IOException if nobody reads any more
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Copies the headers. */
  public WebReply {
    headers = Map.copyOf(headers);
  }

  /** Returns a reply that is at hand. */
  public static WebReply of(int status, String type, byte[] content) {
    return new WebReply(status, type, Map.of(), out -> out.write(content));
  }

  /** Returns an answer in JSON. */
  public static WebReply json(String text) {
    return of(200, "application/json", text.getBytes(UTF_8));
  }

  /** Returns it with one more header. */
  public WebReply with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new WebReply(status, type, more, body);
  }

  /** Returns the content as a whole. */
  public byte[] content() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try {
      body.writeTo(whole);
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to memory failed", impossible);
    }
    return whole.toByteArray();
  }
}
