package dev.usher.model.time;

/** A beginning that the contact alone tells, whatever its tier and its targets are. */
public sealed interface ContactFrom extends TierFrom, ActionFrom
    permits BeforeNeeded, IfUnanswered {

  /** Returns how long before or after the moment that it is counted from. */
  Span span();

  /** Calls the visitor's method for this kind and returns what it returns. */
  <R> R accept(ContactFromVisitor<R> visitor);

  @Override
  default <R> R accept(FromVisitor<R> visitor) {
    return accept((ContactFromVisitor<R>) visitor);
  }
}
