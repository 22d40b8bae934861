package dev.usher.model.rule;

import dev.usher.model.time.AfterTarget;
import dev.usher.model.time.Anchor;
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
import dev.usher.model.time.Metric;
import dev.usher.model.time.Since;
import dev.usher.model.time.Span;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The helper words for time that a rule may use in its conditions and in its consequences. */
public final class HelperWords {
  private HelperWords() {}

  /**
   * Elapsed seconds.
   *
   * @throws IllegalArgumentException if out of the range of {@link Span#MAX}, as with all words
   *     here
   */
  public static Elapsed seconds(int amount) {
    return new Elapsed(Duration.ofSeconds(amount));
  }

  /** Elapsed minutes. */
  public static Elapsed minutes(int amount) {
    return new Elapsed(Duration.ofMinutes(amount));
  }

  /** Elapsed hours. */
  public static Elapsed hours(int amount) {
    return new Elapsed(Duration.ofHours(amount));
  }

  /** Elapsed days of 24 hours. */
  public static Elapsed days(int amount) {
    return new Elapsed(Duration.ofDays(amount));
  }

  /** Minutes of the policy's opening hours. */
  public static BusinessTime businessMinutes(int amount) {
    return new BusinessTime(Duration.ofMinutes(amount));
  }

  /** Hours of the policy's opening hours. */
  public static BusinessTime businessHours(int amount) {
    return new BusinessTime(Duration.ofHours(amount));
  }

  /** Working days of the policy's calendar. */
  public static BusinessDays businessDays(int amount) {
    return new BusinessDays(amount);
  }

  /**
   * Minutes of a desk's opening hours.
   *
   * @param desk its name, or null for the policy's, as with all words here that take one
   */
  public static BusinessTime businessMinutes(int amount, @Nullable String desk) {
    return new BusinessTime(Duration.ofMinutes(amount), desk);
  }

  /** Hours of a desk's opening hours. */
  public static BusinessTime businessHours(int amount, @Nullable String desk) {
    return new BusinessTime(Duration.ofHours(amount), desk);
  }

  /** Working days of a desk's calendar. */
  public static BusinessDays businessDays(int amount, @Nullable String desk) {
    return new BusinessDays(amount, desk);
  }

  /** The last closing of the business day, or of one so many business days later. */
  public static CloseOfBusiness closeOfBusiness(int days) {
    return new CloseOfBusiness(days);
  }

  /** The last closing of a desk's business day, or of one so many business days later. */
  public static CloseOfBusiness closeOfBusiness(int days, @Nullable String desk) {
    return new CloseOfBusiness(days, desk);
  }

  /** Counted from the moment the current tier was reached. */
  public static Since sinceTier(Span span) {
    return new Since(Anchor.TIER, span);
  }

  /** Counted from the moment the emergency began. */
  public static Since sinceEmergency(Span span) {
    return new Since(Anchor.EMERGENCY, span);
  }

  /** Counted from the later of reaching the tier and the emergency's beginning. */
  public static Since sinceTierAndEmergency(Span span) {
    return new Since(Anchor.TIER_AND_EMERGENCY, span);
  }

  /** Counted from the last reopening of the case, or from receipt if there was none. */
  public static Since sinceReopened(Span span) {
    return new Since(Anchor.REOPENED, span);
  }

  /** Counted from the oldest message of the customer that nobody has answered. */
  public static Since sinceUnanswered(Span span) {
    return new Since(Anchor.UNANSWERED, span);
  }

  /** Due a span before the moment by which the customer needs the matter settled. */
  public static ByNeeded byNeeded(Span span) {
    return new ByNeeded(span);
  }

  /**
   * Due when that target is due.
   *
   * @throws IllegalArgumentException if there is no such metric
   */
  public static ByTarget byTarget(String metric) {
    return new ByTarget(Metric.of(metric));
  }

  /** From a span after a tier was reached, if the case is then still below the proposed tier. */
  public static AtTier atTier(int tier, Span span) {
    return new AtTier(tier, span);
  }

  /** From a span before the moment by which the customer needs the matter settled. */
  public static BeforeNeeded beforeNeeded(Span span) {
    return new BeforeNeeded(span);
  }

  /** From a span after receipt, unless the customer has been answered by then. */
  public static IfUnanswered ifUnanswered(Span span) {
    return new IfUnanswered(span);
  }

  /**
   * From a span before a target falls due, unless it has been met by then.
   *
   * @throws IllegalArgumentException if there is no such metric
   */
  public static BeforeTarget beforeTarget(String metric, Span span) {
    return new BeforeTarget(Metric.of(metric), span);
  }

  /**
   * From a span after a target falls due, unless it has been met by then.
   *
   * @throws IllegalArgumentException if there is no such metric
   */
  public static AfterTarget afterTarget(String metric, Span span) {
    return new AfterTarget(Metric.of(metric), span);
  }
}
