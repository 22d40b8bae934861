package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.model.time.Anchor;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.ByNeeded;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Countdowns of which the one that ends first holds. Those that never end before another one that
 * is there are left out; which of the others ends first, the calendar says.
 */
public final class Candidates {
  private Candidates() {}

  /**
   * Returns where each countdown may be the first.
   *
   * @param offers the countdowns, each with where it is there
   * @param moved whether waiting moves them
   * @param clocks what is known of the clocks that they are counted on
   */
  static Map<Countdown, Term> of(
      Terms terms, Map<Countdown, Term> offers, boolean moved, SteadyClocks clocks) {
    Map<Countdown, Term> first = new LinkedHashMap<>();
    offers.forEach(
        (countdown, there) -> {
          List<Term> sooner = new ArrayList<>();
          offers.forEach(
              (other, when) -> {
                if (!other.equals(countdown) && isNeverLater(other, countdown, moved, clocks)) {
                  sooner.add(when);
                }
              });
          first.put(countdown, terms.butNot(there, terms.or(sooner)));
        });
    return first;
  }

  /**
   * Returns whether a countdown never ends after another one where both are there, whatever the
   * opening hours, and is what is shown where they end together. Of two different ones this holds
   * one way at most.
   *
   * @param moved whether waiting moves them
   * @param clocks what is known of the clocks that they are counted on
   */
  public static boolean isNeverLater(
      Countdown one, Countdown other, boolean moved, SteadyClocks clocks) {
    if (one instanceof ByNeeded || other instanceof ByNeeded) {
      // Counted back: the longer span ends first. An hour of opening time before the need may begin
      // with the hour itself, which is then what is shown.
      return one instanceof ByNeeded
          && other instanceof ByNeeded
          && one.span().clock() != ClockType.CLOSE_OF_BUSINESS
          && !(one.span() instanceof BusinessDays)
          && isSameClock(one.span(), other.span())
          && one.span().length().compareTo(other.span().length()) > 0;
    }
    boolean sameStart = one.anchor() == other.anchor();
    if (!sameStart && (moved || !isNeverLater(one.anchor(), other.anchor()))) {
      return false;
    }
    if (!isShorterOrSame(one.span(), other.span(), moved, clocks)) {
      return false;
    }
    return !sameStart || !isShorterOrSame(other.span(), one.span(), moved, clocks);
  }

  private static boolean isNeverLater(@Nullable Anchor one, @Nullable Anchor other) {
    // Nothing that a case's contact says has come to pass before its receipt.
    return one == null
        || ((one == Anchor.TIER || one == Anchor.EMERGENCY) && other == Anchor.TIER_AND_EMERGENCY);
  }

  /**
   * Started together, the one ends no later than the other, and is shown where both end at once.
   */
  private static boolean isShorterOrSame(Span one, Span other, boolean moved, SteadyClocks clocks) {
    if (isSameClock(one, other)) {
      boolean jumps = moved && one instanceof BusinessDays && clocks.day(one.desk()).isEmpty();
      return one.length().compareTo(other.length()) <= 0 && !jumps;
    }
    Duration open = open(one, clocks);
    Duration longer = open(other, clocks);
    if (open != null && longer != null && Objects.equals(one.desk(), other.desk())) {
      // What is the same open time may end at a closing, or at the opening behind it.
      return open.compareTo(longer) < 0;
    }
    // An hour of opening time takes an hour at least.
    return !moved
        && one.clock() == ClockType.ELAPSED
        && other.clock() == ClockType.BUSINESS
        && !(other instanceof BusinessDays)
        && one.length().compareTo(other.length()) <= 0;
  }

  /** The open time that a business span comes to, or null if that depends on the days in it. */
  private static @Nullable Duration open(Span span, SteadyClocks clocks) {
    Duration day = span.clock() == ClockType.BUSINESS ? clocks.day(span.desk()).orElse(null) : null;
    if (day == null) {
      return null;
    }
    return span instanceof BusinessDays days ? day.multipliedBy(days.days()) : span.length();
  }

  private static boolean isSameClock(Span one, Span other) {
    return one.clock() == other.clock()
        && one instanceof BusinessDays == other instanceof BusinessDays
        && Objects.equals(one.desk(), other.desk());
  }
}
