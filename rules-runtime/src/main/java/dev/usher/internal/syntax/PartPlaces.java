package dev.usher.internal.syntax;

import dev.usher.policy.rule.Place;

/** Where the characters of a text stand in the file that it is a part of. */
@FunctionalInterface
public interface PartPlaces {

  /**
   * Returns the place of a piece of the text, which lies within one line of it.
   *
   * @param from the index of its first character
   * @param to the index behind its last one
   */
  Place of(int from, int to);
}
