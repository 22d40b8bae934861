package dev.usher.policy.rule;

import dev.usher.model.rule.HelperWords;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Since;
import dev.usher.model.time.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The words for time that a rule may use as arguments. */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold no state.
public enum HelperWord {
  /** From a span after a tier was reached. */
  AT_TIER(
      "atTier",
      AtTier.class,
      Signature.of(Parameter.figure(Meaning.TIER), Parameter.of(Span.class)),
      with -> HelperWords.atTier(with.figure(0), with.get(1, Span.class))),
  /** From a span before the matter must be settled. */
  BEFORE_NEEDED(
      "beforeNeeded",
      BeforeNeeded.class,
      Signature.of(Parameter.of(Span.class)),
      with -> HelperWords.beforeNeeded(with.get(0, Span.class))),
  /** Working days. */
  BUSINESS_DAYS(
      "businessDays",
      BusinessDays.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      with -> HelperWords.businessDays(with.figure(0))),
  /** Hours of opening time. */
  BUSINESS_HOURS(
      "businessHours",
      BusinessTime.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      with -> HelperWords.businessHours(with.figure(0))),
  /** Minutes of opening time. */
  BUSINESS_MINUTES(
      "businessMinutes",
      BusinessTime.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      with -> HelperWords.businessMinutes(with.figure(0))),
  /** Due when a target is. */
  BY_TARGET(
      "byTarget",
      ByTarget.class,
      Signature.of(Parameter.text(Meaning.METRIC)),
      with -> HelperWords.byTarget(with.text(0))),
  /** Days of 24 hours. */
  DAYS(
      "days",
      Elapsed.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      with -> HelperWords.days(with.figure(0))),
  /** Elapsed hours. */
  HOURS(
      "hours",
      Elapsed.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      with -> HelperWords.hours(with.figure(0))),
  /** Elapsed minutes. */
  MINUTES(
      "minutes",
      Elapsed.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      with -> HelperWords.minutes(with.figure(0))),
  /** Elapsed seconds. */
  SECONDS(
      "seconds",
      Elapsed.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      with -> HelperWords.seconds(with.figure(0))),
  /** Counted from the emergency's beginning. */
  SINCE_EMERGENCY(
      "sinceEmergency",
      Since.class,
      Signature.of(Parameter.of(Span.class)),
      with -> HelperWords.sinceEmergency(with.get(0, Span.class))),
  /** Counted from reaching the current tier. */
  SINCE_TIER(
      "sinceTier",
      Since.class,
      Signature.of(Parameter.of(Span.class)),
      with -> HelperWords.sinceTier(with.get(0, Span.class))),
  /** Counted from the later of the two. */
  SINCE_TIER_AND_EMERGENCY(
      "sinceTierAndEmergency",
      Since.class,
      Signature.of(Parameter.of(Span.class)),
      with -> HelperWords.sinceTierAndEmergency(with.get(0, Span.class)));

  private final String key;
  private final Class<?> type;
  private final Signature signature;
  private final Function<Values, Object> meaning;

  HelperWord(String key, Class<?> type, Signature signature, Function<Values, Object> meaning) {
    this.key = key;
    this.type = type;
    this.signature = signature;
    this.meaning = meaning;
  }

  /** Returns the word, such as {@code businessHours}. */
  public String key() {
    return key;
  }

  /** Returns the Java type of what it stands for. */
  public Class<?> type() {
    return type;
  }

  /** Returns what it takes. */
  public Signature signature() {
    return signature;
  }

  /**
   * Returns what it stands for.
   *
   * @param arguments values of the {@linkplain #signature signature's} types
   * @throws IllegalArgumentException if one of them is out of its range; the message says which
   */
  public Object of(List<?> arguments) {
    return meaning.apply(new Values(arguments));
  }

  /** Returns the one that is written that way. */
  public static Optional<HelperWord> named(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }
}
