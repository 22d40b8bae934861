package dev.usher.internal.message;

import org.jspecify.annotations.Nullable;

/** A piece of text over and over, which counts how often one of its characters is looked at. */
final class CountedText implements CharSequence {
  private final String piece;
  private final int length;
  private long looks;

  CountedText(String piece, int length) {
    this.piece = piece;
    this.length = length;
  }

  long looks() {
    return looks;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    looks++;
    return piece.charAt(index % piece.length());
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }

  @Override
  public String toString() {
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
