package dev.usher.internal.explain;

/**
 * A change of a field in words.
 *
 * @param before what the field says
 * @param after what it says afterwards
 * @param change the change
 */
record ChangeWords(String before, String after, String change) {

  /** One thing in place of another. */
  static ChangeWords instead(String thing, String before, String after) {
    return new ChangeWords(before, after, thing + " " + after + " instead of " + before);
  }
}
