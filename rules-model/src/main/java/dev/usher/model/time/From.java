package dev.usher.model.time;

/**
 * From when a proposal holds; a proposal without it holds from the contact's receipt. Which kinds a
 * proposal may have is said by its type: {@link ContactFrom} wherever there are any, {@link
 * TierFrom} for a tier, {@link ActionFrom} for an action.
 */
public sealed interface From permits TierFrom, ActionFrom {

  /** Calls the visitor's method for this kind and returns what it returns. */
  <R> R accept(FromVisitor<R> visitor);
}
