package dev.usher.test;

import static java.util.Objects.requireNonNull;

import dev.usher.Usher;
import dev.usher.model.Contact;
import java.time.Instant;

/**
 * Assertions about what is decided for a contact, at one moment or another. Made by {@link
 * UsherAssertions#assertThatContact}. What fails also says which rules are near, what they miss,
 * and the smallest change of the contact that would make the difference.
 *
 * <p>A contact that the policy refuses is an exception, as from {@link Usher#decide}.
 */
public final class ContactAssert {
  private final Usher usher;
  private final Contact contact;

  ContactAssert(Usher usher, Contact contact) {
    this.usher = requireNonNull(usher, "usher");
    this.contact = requireNonNull(contact, "contact");
  }

  /** Returns assertions about the decision as of the contact's receipt. */
  public DecisionAssert atReceipt() {
    return at(contact.receivedAt());
  }

  /**
   * Returns assertions about the decision as of a moment.
   *
   * @param moment not before the receipt, with an offset, such as {@code 2026-03-03T12:00:00+09:00}
   * @throws IllegalArgumentException if that is no such moment
   */
  public DecisionAssert at(String moment) {
    return at(DecisionAssert.moment(moment));
  }

  /**
   * Returns assertions about the decision as of a moment.
   *
   * @param moment not before the receipt
   */
  public DecisionAssert at(Instant moment) {
    requireNonNull(moment, "moment");
    return new DecisionAssert(usher.decide(contact, moment), () -> usher.explain(contact, moment));
  }
}
