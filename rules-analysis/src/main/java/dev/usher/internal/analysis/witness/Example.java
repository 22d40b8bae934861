package dev.usher.internal.analysis.witness;

import static java.util.Objects.requireNonNull;

import dev.usher.model.AskedContact;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is what a combination says, and the moment to ask about it, or the reason why
 * there is none. Immutable and safe to share between threads.
 */
public final class Example {
  private final @Nullable AskedContact contact;
  private final @Nullable String why;

  private Example(@Nullable AskedContact contact, @Nullable String why) {
    this.contact = contact;
    this.why = why;
  }

  static Example of(AskedContact contact) {
    return new Example(requireNonNull(contact, "contact"), null);
  }

  static Example none(String why) {
    return new Example(null, requireNonNull(why, "why"));
  }

  /** Returns the contact and the moment; null if none was found. */
  public @Nullable AskedContact contact() {
    return contact;
  }

  /** Returns why none was found, a sentence without a stop; null if one was. */
  public @Nullable String why() {
    return why;
  }

  @Override
  public String toString() {
    return contact == null ? "none: " + why : contact.toString();
  }
}
