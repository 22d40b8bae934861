package dev.usher.internal.analysis.witness;

/** Thrown where no contact is found that is what a combination says; its message tells why. */
final class NoExampleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoExampleException(String why) {
    super(why, null, false, false);
  }
}
