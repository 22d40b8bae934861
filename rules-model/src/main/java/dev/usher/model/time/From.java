package dev.usher.model.time;

/** From when a proposal holds; a proposal without it holds from the contact's receipt. */
public sealed interface From permits BeforeNeeded, AtTier {

  /** Calls the visitor's method for this kind and returns what it returns. */
  <R> R accept(FromVisitor<R> visitor);
}
