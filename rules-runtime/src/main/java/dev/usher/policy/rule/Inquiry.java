package dev.usher.policy.rule;

import dev.usher.model.rule.Case;
import dev.usher.model.time.Elapsed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a condition may ask a fact with arguments in brackets; the answer is never absent. */
@SuppressWarnings("ImmutableEnumChecker") // Signatures are immutable.
public enum Inquiry {
  /** How many contacts on this contact's topic the customer has made in a span before receipt. */
  CONTACTS_ON_TOPIC_WITHIN(
      "contactsOnTopicWithin", Domain.Kind.WHOLE, Signature.of(Parameter.of(Elapsed.class))),
  /** How many contacts the customer has made in a span before receipt, this one included. */
  CONTACTS_WITHIN("contactsWithin", Domain.Kind.WHOLE, Signature.of(Parameter.of(Elapsed.class))),
  /** How many earlier contacts in a span before receipt reached a tier. */
  EARLIER_CONTACTS_WITHIN(
      "earlierContactsWithin",
      Domain.Kind.WHOLE,
      Signature.of(Parameter.of(Elapsed.class), Parameter.figure(Meaning.TIER))),
  /** Whether the contact belongs to a sample of that share of all. */
  IN_SAMPLE("inSample", Domain.Kind.YES_NO, Signature.of(Parameter.figure(Meaning.PERCENT))),
  /** Whether the message mentions a word of a list. */
  MENTIONS("mentions", Domain.Kind.YES_NO, Signature.of(Parameter.text(Meaning.WORD_LIST))),
  /** Whether the matter must be settled within a span after receipt. */
  NEEDED_WITHIN("neededWithin", Domain.Kind.YES_NO, Signature.of(Parameter.of(Elapsed.class)));

  private static final Map<String, Inquiry> BY_KEY = new HashMap<>();

  static {
    for (Inquiry each : values()) {
      BY_KEY.put(each.key, each);
    }
  }

  private final String key;
  private final Domain domain;
  private final Signature signature;

  Inquiry(String key, Domain.Kind answer, Signature signature) {
    this.key = key;
    this.domain = Domain.of(answer);
    this.signature = signature;
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
    return with(arguments).apply(fact);
  }

  /**
   * Returns what asks facts with these arguments, made ready to be used many times.
   *
   * @param arguments values of the {@linkplain #signature signature's} types
   * @return gives an answer of the {@linkplain #domain domain's} kind; safe to share between
   *     threads
   */
  public Function<Case, Object> with(List<?> arguments) {
    Values with = new Values(arguments);
    return fact -> of(fact, with);
  }

  private Object of(Case fact, Values with) {
    return switch (this) {
      case CONTACTS_ON_TOPIC_WITHIN -> fact.contactsOnTopicWithin(with.get(0, Elapsed.class));
      case CONTACTS_WITHIN -> fact.contactsWithin(with.get(0, Elapsed.class));
      case EARLIER_CONTACTS_WITHIN ->
          fact.earlierContactsWithin(with.get(0, Elapsed.class), with.figure(1));
      case IN_SAMPLE -> fact.inSample(with.figure(0));
      case MENTIONS -> fact.mentions(with.text(0));
      case NEEDED_WITHIN -> fact.neededWithin(with.get(0, Elapsed.class));
    };
  }

  /** Returns the one of that name. */
  public static Optional<Inquiry> named(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
