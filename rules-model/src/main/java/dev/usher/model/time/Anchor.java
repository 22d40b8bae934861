package dev.usher.model.time;

/** A moment of the case, other than its receipt, that a span may be counted from. */
public enum Anchor {
  /** The moment the current tier was reached. */
  TIER("reaching the tier"),
  /** The moment the emergency began. */
  EMERGENCY("the beginning of the emergency"),
  /** The later of the two. */
  TIER_AND_EMERGENCY("the later of reaching the tier and the beginning of the emergency");

  private final String words;

  Anchor(String words) {
    this.words = words;
  }

  /** Returns the plain words for it. */
  @Override
  public String toString() {
    return words;
  }
}
