package dev.usher.ops.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Standard output takes no more. */
public final class OutputException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  OutputException(IOException cause) {
    super(cause);
    this.reason = FailureWords.of(cause);
  }

  /** Returns why, in words for people. */
  public String reason() {
    return reason;
  }

  /** Returns whether its reader has gone, as {@code head} does: no fault of anybody's. */
  public boolean isClosed() {
    String words = reason.toLowerCase(Locale.ROOT);
    return words.contains("pipe") || words.contains("stream closed");
  }
}
