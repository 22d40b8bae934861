package dev.usher.flink.life;

/** Tells that a line is no event of a case; the message says what is wrong and what is allowed. */
public final class MalformedEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedEventException(String message) {
    super(message);
  }
}
