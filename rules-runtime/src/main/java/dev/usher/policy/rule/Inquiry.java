package dev.usher.policy.rule;

import dev.usher.model.rule.Case;
import dev.usher.model.time.Elapsed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a condition may ask a fact with arguments in brackets; the answer is never absent. */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold no state.
public enum Inquiry {
  /** How many contacts on this contact's topic the customer has made in a span before receipt. */
  CONTACTS_ON_TOPIC_WITHIN(
      "contactsOnTopicWithin",
      Domain.Kind.WHOLE,
      Signature.of(Parameter.of(Elapsed.class)),
      (fact, with) -> fact.contactsOnTopicWithin(with.get(0, Elapsed.class))),
  /** How many contacts the customer has made in a span before receipt, this one included. */
  CONTACTS_WITHIN(
      "contactsWithin",
      Domain.Kind.WHOLE,
      Signature.of(Parameter.of(Elapsed.class)),
      (fact, with) -> fact.contactsWithin(with.get(0, Elapsed.class))),
  /** How many earlier contacts in a span before receipt reached a tier. */
  EARLIER_CONTACTS_WITHIN(
      "earlierContactsWithin",
      Domain.Kind.WHOLE,
      Signature.of(Parameter.of(Elapsed.class), Parameter.figure(Meaning.TIER)),
      (fact, with) -> fact.earlierContactsWithin(with.get(0, Elapsed.class), with.figure(1))),
  /** Whether the contact belongs to a sample of that share of all. */
  IN_SAMPLE(
      "inSample",
      Domain.Kind.YES_NO,
      Signature.of(Parameter.figure(Meaning.PERCENT)),
      (fact, with) -> fact.inSample(with.figure(0))),
  /** Whether the message mentions a word of a list. */
  MENTIONS(
      "mentions",
      Domain.Kind.YES_NO,
      Signature.of(Parameter.text(Meaning.WORD_LIST)),
      (fact, with) -> fact.mentions(with.text(0))),
  /** Whether the matter must be settled within a span after receipt. */
  NEEDED_WITHIN(
      "neededWithin",
      Domain.Kind.YES_NO,
      Signature.of(Parameter.of(Elapsed.class)),
      (fact, with) -> fact.neededWithin(with.get(0, Elapsed.class)));

  private final String key;
  private final Domain domain;
  private final Signature signature;
  private final BiFunction<Case, Values, Object> accessor;

  Inquiry(
      String key,
      Domain.Kind answer,
      Signature signature,
      BiFunction<Case, Values, Object> accessor) {
    this.key = key;
    this.domain = Domain.of(answer);
    this.signature = signature;
    this.accessor = accessor;
  }

  /** Returns the name that conditions use, such as {@code mentions}. */
  public String key() {
    return key;
  }

  /** Returns which answers there can be. */
  public Domain domain() {
    return domain;
  }

  /** Returns what it takes. */
  public Signature signature() {
    return signature;
  }

  /**
   * Asks a fact.
   *
   * @param arguments values of the {@linkplain #signature signature's} types
   * @return an answer of the {@linkplain #domain domain's} kind
   */
  public Object of(Case fact, List<?> arguments) {
    return accessor.apply(fact, new Values(arguments));
  }

  /** Returns the one of that name. */
  public static Optional<Inquiry> named(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }
}
