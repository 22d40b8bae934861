package dev.usher.policy.rule;

import static dev.usher.policy.rule.Domain.Kind.WHOLE;
import static dev.usher.policy.rule.Domain.Kind.YES_NO;
import static dev.usher.policy.rule.Range.always;
import static dev.usher.policy.rule.Range.optional;

import dev.usher.model.rule.Case;
import dev.usher.model.time.Elapsed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a condition may ask a fact with arguments in brackets. */
@SuppressWarnings("ImmutableEnumChecker") // Signatures are immutable.
public enum Inquiry {
  /** The amount that a field of the policy's own says. */
  AMOUNT(
      "amount",
      optional(Domain.Kind.AMOUNT),
      Signature.of(Parameter.text(Meaning.AMOUNT_FIELD)),
      true),
  /** How many contacts on this contact's topic the customer has made in a span before receipt. */
  CONTACTS_ON_TOPIC_WITHIN(
      "contactsOnTopicWithin", always(WHOLE), Signature.of(Parameter.of(Elapsed.class))),
  /** How many contacts the customer has made in a span before receipt, this one included. */
  CONTACTS_WITHIN("contactsWithin", always(WHOLE), Signature.of(Parameter.of(Elapsed.class))),
  /** How many earlier contacts in a span before receipt reached a tier. */
  EARLIER_CONTACTS_WITHIN(
      "earlierContactsWithin",
      always(WHOLE),
      Signature.of(Parameter.of(Elapsed.class), Parameter.figure(Meaning.TIER))),
  /** Whether the contact belongs to a sample of that share of all. */
  IN_SAMPLE("inSample", always(YES_NO), Signature.of(Parameter.figure(Meaning.PERCENT))),
  /** Whether the message mentions a word of a list. */
  MENTIONS("mentions", always(YES_NO), Signature.of(Parameter.text(Meaning.WORD_LIST))),
  /** Whether the matter must be settled within a span after receipt. */
  NEEDED_WITHIN("neededWithin", always(YES_NO), Signature.of(Parameter.of(Elapsed.class))),
  /** The number that a field of the policy's own says. */
  NUMBER(
      "number",
      optional(Domain.Kind.NUMBER),
      Signature.of(Parameter.text(Meaning.NUMBER_FIELD)),
      true),
  /** Whether the contact was received between two times of day in the policy's zone. */
  RECEIVED_BETWEEN(
      "receivedBetween",
      always(YES_NO),
      Signature.of(Parameter.text(Meaning.TIME_OF_DAY), Parameter.text(Meaning.TIME_OF_DAY))),
  /** What this contact and the earlier ones in a span before receipt ask for, added up. */
  REFUNDS_WITHIN(
      "refundsWithin", optional(Domain.Kind.AMOUNT), Signature.of(Parameter.of(Elapsed.class))),
  /** The text that a field of the policy's own says. */
  TEXT("text", optional(Domain.Kind.TEXT), Signature.of(Parameter.text(Meaning.TEXT_FIELD)), true),
  /** The texts that a field of the policy's own says. */
  TEXTS(
      "texts", always(Domain.Kind.TEXTS), Signature.of(Parameter.text(Meaning.TEXTS_FIELD)), true),
  /** Whether the moment that a field of the policy's own says lies in a span before receipt. */
  WITHIN(
      "within",
      always(YES_NO),
      Signature.of(Parameter.text(Meaning.MOMENT_FIELD), Parameter.of(Elapsed.class))),
  /** Whether a field of the policy's own says yes. */
  YES("yes", always(YES_NO), Signature.of(Parameter.text(Meaning.YES_NO_FIELD)), true);

  private static final Map<String, Inquiry> BY_KEY = new HashMap<>();

  static {
    for (Inquiry each : values()) {
      BY_KEY.put(each.key, each);
    }
  }

  private final String key;
  private final Range range;
  private final Signature signature;
  private final boolean field;

  Inquiry(String key, Range range, Signature signature) {
    this(key, range, signature, false);
  }

  Inquiry(String key, Range range, Signature signature, boolean field) {
    this.field = field;
    this.key = key;
    this.range = range;
    this.signature = signature;
  }

  /** Returns the name that conditions use, such as {@code mentions}. */
  public String key() {
    return key;
  }

  /** Returns which answers there can be. */
  public Domain domain() {
    return range.domain();
  }

  /** Returns whether there may be no answer. */
  public boolean isOptional() {
    return range.optional();
  }

  /** Returns whether it asks for what a field says, as a property asks for what a fact holds. */
  public boolean isField() {
    return field;
  }

  /** Returns what it takes. */
  public Signature signature() {
    return signature;
  }

  /**
   * Asks a fact.
   *
   * @param arguments values of the {@linkplain #signature signature's} types
   * @return an answer of the {@linkplain #domain domain's} kind; null if there is none
   */
  public @Nullable Object of(Case fact, List<?> arguments) {
    return with(arguments).apply(fact);
  }

  /**
   * Returns what asks facts with these arguments, made ready to be used many times.
   *
   * @param arguments values of the {@linkplain #signature signature's} types
   * @return gives an answer of the {@linkplain #domain domain's} kind, or null if there is none;
   *     safe to share between threads
   */
  public Function<Case, @Nullable Object> with(List<?> arguments) {
    Values with = new Values(arguments);
    return fact -> of(fact, with);
  }

  private @Nullable Object of(Case fact, Values with) {
    return switch (this) {
      case AMOUNT -> fact.amount(with.text(0));
      case CONTACTS_ON_TOPIC_WITHIN -> fact.contactsOnTopicWithin(with.get(0, Elapsed.class));
      case CONTACTS_WITHIN -> fact.contactsWithin(with.get(0, Elapsed.class));
      case EARLIER_CONTACTS_WITHIN ->
          fact.earlierContactsWithin(with.get(0, Elapsed.class), with.figure(1));
      case IN_SAMPLE -> fact.inSample(with.figure(0));
      case MENTIONS -> fact.mentions(with.text(0));
      case NEEDED_WITHIN -> fact.neededWithin(with.get(0, Elapsed.class));
      case NUMBER -> fact.number(with.text(0));
      case RECEIVED_BETWEEN -> fact.receivedBetween(with.text(0), with.text(1));
      case REFUNDS_WITHIN -> fact.refundsWithin(with.get(0, Elapsed.class));
      case TEXT -> fact.text(with.text(0));
      case TEXTS -> fact.texts(with.text(0));
      case WITHIN -> fact.within(with.text(0), with.get(1, Elapsed.class));
      case YES -> fact.yes(with.text(0));
    };
  }

  /** Returns the one of that name. */
  public static Optional<Inquiry> named(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
