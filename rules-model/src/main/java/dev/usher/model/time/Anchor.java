package dev.usher.model.time;

/**
 * A moment of the case, other than its receipt, that a span may be counted from. From all but the
 * last it is counted on.
 */
public enum Anchor {
  /** The moment the current tier was reached. */
  TIER("reaching the tier"),
  /** The moment the emergency began. */
  EMERGENCY("the beginning of the emergency"),
  /** The later of the two. */
  TIER_AND_EMERGENCY("the later of reaching the tier and the beginning of the emergency"),
  /** The last moment the case was reopened, or its receipt if it never was. */
  REOPENED("the last reopening"),
  /** The moment since which a message of the customer is unanswered. */
  UNANSWERED("the oldest unanswered message"),
  /** The moment by which the matter is needed, from which {@link ByNeeded} counts back. */
  NEEDED("the moment it is needed");

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
