package dev.usher.analysis;

/** What is known of whether two policies decide the same. */
public enum Equality {
  /** Proven: they do for every contact and at every moment. */
  EQUAL,
  /** They do not: there is a contact that the engine itself decides otherwise. */
  DIFFERENT,
  /** Neither is proven; what stands in the way is said. */
  OPEN
}
