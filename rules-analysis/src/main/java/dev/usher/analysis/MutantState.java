package dev.usher.analysis;

/** What is known of a mutant. */
public enum MutantState {
  /** A scenario fails with it. */
  KILLED,
  /** All scenarios pass with it, and some contact is decided otherwise. */
  SURVIVED,
  /** It is proven to decide every contact as the policy does. */
  EQUIVALENT,
  /** All scenarios pass with it, and whether any contact is decided otherwise is not known. */
  OPEN;

  /** Returns the state as reports name it, such as {@code killed}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
