package dev.usher.policy.rule;

import dev.usher.model.rule.HelperWords;
import dev.usher.model.time.AfterTarget;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.BeforeTarget;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.ByNeeded;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.IfUnanswered;
import dev.usher.model.time.Since;
import dev.usher.model.time.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words for time that a rule may use as arguments. */
@SuppressWarnings("ImmutableEnumChecker") // Signatures are immutable.
public enum HelperWord {
  /** From a span after a target falls due. */
  AFTER_TARGET(
      "afterTarget",
      AfterTarget.class,
      Signature.of(Parameter.text(Meaning.METRIC), Parameter.of(Span.class))),
  /** From a span after a tier was reached. */
  AT_TIER(
      "atTier",
      AtTier.class,
      Signature.of(Parameter.figure(Meaning.TIER), Parameter.of(Span.class))),
  /** From a span before the matter must be settled. */
  BEFORE_NEEDED("beforeNeeded", BeforeNeeded.class, Signature.of(Parameter.of(Span.class))),
  /** From a span before a target falls due. */
  BEFORE_TARGET(
      "beforeTarget",
      BeforeTarget.class,
      Signature.of(Parameter.text(Meaning.METRIC), Parameter.of(Span.class))),
  /** Working days. */
  BUSINESS_DAYS(
      "businessDays",
      BusinessDays.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      Signature.of(Parameter.figure(Meaning.FREE), Parameter.text(Meaning.DESK))),
  /** Hours of opening time. */
  BUSINESS_HOURS(
      "businessHours",
      BusinessTime.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      Signature.of(Parameter.figure(Meaning.FREE), Parameter.text(Meaning.DESK))),
  /** Minutes of opening time. */
  BUSINESS_MINUTES(
      "businessMinutes",
      BusinessTime.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      Signature.of(Parameter.figure(Meaning.FREE), Parameter.text(Meaning.DESK))),
  /** Due a span before the matter must be settled. */
  BY_NEEDED("byNeeded", ByNeeded.class, Signature.of(Parameter.of(Span.class))),
  /** Due when a target is. */
  BY_TARGET("byTarget", ByTarget.class, Signature.of(Parameter.text(Meaning.METRIC))),
  /** The last closing of a business day. */
  CLOSE_OF_BUSINESS(
      "closeOfBusiness",
      CloseOfBusiness.class,
      Signature.of(Parameter.figure(Meaning.FREE)),
      Signature.of(Parameter.figure(Meaning.FREE), Parameter.text(Meaning.DESK))),
  /** Days of 24 hours. */
  DAYS("days", Elapsed.class, Signature.of(Parameter.figure(Meaning.FREE))),
  /** Elapsed hours. */
  HOURS("hours", Elapsed.class, Signature.of(Parameter.figure(Meaning.FREE))),
  /** From a span after receipt, unless somebody has answered. */
  IF_UNANSWERED("ifUnanswered", IfUnanswered.class, Signature.of(Parameter.of(Span.class))),
  /** Elapsed minutes. */
  MINUTES("minutes", Elapsed.class, Signature.of(Parameter.figure(Meaning.FREE))),
  /** Elapsed seconds. */
  SECONDS("seconds", Elapsed.class, Signature.of(Parameter.figure(Meaning.FREE))),
  /** Counted from the emergency's beginning. */
  SINCE_EMERGENCY("sinceEmergency", Since.class, Signature.of(Parameter.of(Span.class))),
  /** Counted from the last reopening. */
  SINCE_REOPENED("sinceReopened", Since.class, Signature.of(Parameter.of(Span.class))),
  /** Counted from reaching the current tier. */
  SINCE_TIER("sinceTier", Since.class, Signature.of(Parameter.of(Span.class))),
  /** Counted from the later of the two. */
  SINCE_TIER_AND_EMERGENCY(
      "sinceTierAndEmergency", Since.class, Signature.of(Parameter.of(Span.class))),
  /** Counted from the oldest unanswered message. */
  SINCE_UNANSWERED("sinceUnanswered", Since.class, Signature.of(Parameter.of(Span.class)));

  private static final Map<String, HelperWord> BY_KEY = new HashMap<>();

  static {
    for (HelperWord each : values()) {
      BY_KEY.put(each.key, each);
    }
  }

  private final String key;
  private final Class<?> type;
  private final List<Signature> signatures;

  HelperWord(String key, Class<?> type, Signature... signatures) {
    this.key = key;
    this.type = type;
    this.signatures = List.of(signatures);
  }

  /** Returns the word, such as {@code businessHours}. */
  public String key() {
    return key;
  }

  /** Returns the Java type of what it stands for. */
  public Class<?> type() {
    return type;
  }

  /** Returns the ways to call it, the shorter ones first; each has a size of its own. */
  public List<Signature> signatures() {
    return signatures;
  }

  /** Returns whether a binding of what is absent may stand at a position, counted from 0. */
  public boolean takesAbsent(int position) {
    for (Signature signature : signatures) {
      if (signature.size() > position) {
        return signature.parameters().get(position).takesAbsent();
      }
    }
    return false;
  }

  /**
   * Returns what it stands for.
   *
   * @param arguments values of the types of one of its signatures; null where a binding {@linkplain
   *     #takesAbsent may be absent}
   * @throws IllegalArgumentException if one of them is out of its range; the message says which
   */
  public Object of(List<?> arguments) {
    Values with = new Values(arguments);
    return switch (this) {
      case AFTER_TARGET -> HelperWords.afterTarget(with.text(0), with.get(1, Span.class));
      case AT_TIER -> HelperWords.atTier(with.figure(0), with.get(1, Span.class));
      case BEFORE_NEEDED -> HelperWords.beforeNeeded(with.get(0, Span.class));
      case BEFORE_TARGET -> HelperWords.beforeTarget(with.text(0), with.get(1, Span.class));
      case BUSINESS_DAYS -> HelperWords.businessDays(with.figure(0), with.textIfAny(1));
      case BUSINESS_HOURS -> HelperWords.businessHours(with.figure(0), with.textIfAny(1));
      case BUSINESS_MINUTES -> HelperWords.businessMinutes(with.figure(0), with.textIfAny(1));
      case BY_NEEDED -> HelperWords.byNeeded(with.get(0, Span.class));
      case BY_TARGET -> HelperWords.byTarget(with.text(0));
      case CLOSE_OF_BUSINESS -> HelperWords.closeOfBusiness(with.figure(0), with.textIfAny(1));
      case DAYS -> HelperWords.days(with.figure(0));
      case HOURS -> HelperWords.hours(with.figure(0));
      case IF_UNANSWERED -> HelperWords.ifUnanswered(with.get(0, Span.class));
      case MINUTES -> HelperWords.minutes(with.figure(0));
      case SECONDS -> HelperWords.seconds(with.figure(0));
      case SINCE_EMERGENCY -> HelperWords.sinceEmergency(with.get(0, Span.class));
      case SINCE_REOPENED -> HelperWords.sinceReopened(with.get(0, Span.class));
      case SINCE_TIER -> HelperWords.sinceTier(with.get(0, Span.class));
      case SINCE_TIER_AND_EMERGENCY -> HelperWords.sinceTierAndEmergency(with.get(0, Span.class));
      case SINCE_UNANSWERED -> HelperWords.sinceUnanswered(with.get(0, Span.class));
    };
  }

  /** Returns the one that is written that way. */
  public static Optional<HelperWord> named(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
