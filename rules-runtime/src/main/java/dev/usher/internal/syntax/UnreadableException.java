package dev.usher.internal.syntax;

/**
 * A part of a rule that cannot be read on. What is wrong has been reported when this is thrown; who
 * catches it goes on behind the part.
 */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableException() {
    super("a part of a policy file cannot be read", null, false, false);
  }
}
