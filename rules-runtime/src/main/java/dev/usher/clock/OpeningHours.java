package dev.usher.clock;

import static dev.usher.clock.Blocks.requireInRange;
import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * When a desk is open, and the arithmetic of open time: deadlines, elapsed open time, working days.
 *
 * <p>Hours are half-open: open at the opening instant, closed at the closing instant. They follow
 * the zone's wall clock; a local time that the clock skips moves forward by the gap, an ambiguous
 * one is the earlier of the two. Amounts are exact, to the nanosecond.
 *
 * <p>Instants reach from 1970-01-01T00:00Z to the end of the year 9999 in UTC. Every operation
 * throws {@link NullPointerException} for a null argument, {@link IllegalArgumentException} for an
 * instant out of that range or a negative amount, and {@link DateTimeException} if the answer would
 * be out of range, as with hours that only open on dates in the past.
 *
 * <p>Immutable and thread-safe. Hours are laid out on first use for about half a year at a time and
 * kept, at most a few megabytes; so reuse an instance rather than building another one.
 */
public final class OpeningHours {
  private final Schedule schedule;
  private final SortedMap<String, SortedSet<LocalDate>> calendars;
  private final OpenTimeline timeline;
  private final WorkingDays businessDays;
  private final Closings closings;

  OpeningHours(Schedule schedule, SortedMap<String, SortedSet<LocalDate>> calendars) {
    this.schedule = schedule;
    this.calendars = Collections.unmodifiableSortedMap(calendars);
    this.timeline = new OpenTimeline(schedule);
    DayLine days = new DayLine(schedule);
    this.businessDays = new WorkingDays(schedule.clock(), days);
    this.closings = new Closings(days);
  }

  /**
   * Hours that never close.
   *
   * @param zone whose wall clock counts, which matters to {@link #plusBusinessDays} and {@link
   *     #closeOfBusiness}
   * @return the hours
   */
  public static OpeningHours always(ZoneId zone) {
    return builder(zone).always().build();
  }

  /**
   * Starts to collect hours.
   *
   * @param zone whose wall clock the hours are read from
   * @return a builder that is closed on all days
   */
  public static OpeningHoursBuilder builder(ZoneId zone) {
    return new OpeningHoursBuilder(zone);
  }

  /**
   * The zone whose wall clock the hours are read from.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return schedule.clock().zone();
  }

  /**
   * Whether it is open at an instant.
   *
   * @param at the instant
   * @return false at a closing instant, unless the next hours begin then
   */
  public boolean isOpen(Instant at) {
    return timeline.isOpen(requireInRange("at", at));
  }

  /**
   * The first open instant, not before the given one.
   *
   * @param from where to look from
   * @return {@code from} itself if it is open then, else the next opening
   * @throws DateTimeException if there is no opening left
   */
  public Instant nextOpening(Instant from) {
    return timeline.nextOpening(requireInRange("from", from));
  }

  /**
   * The deadline after an amount of open time: the earliest instant by which it has passed. What is
   * used up exactly at closing is due then. No time at all is due at once, or, while closed, at the
   * next opening.
   *
   * @param from when the clock starts; while closed, it starts at the next opening
   * @param openTime how much open time to let pass, zero or more
   * @return the deadline
   * @throws IllegalArgumentException if the amount is negative
   * @throws DateTimeException if there is not as much open time left
   */
  public Instant plus(Instant from, Duration openTime) {
    requireInRange("from", from);
    return isZero(openTime) ? timeline.nextOpening(from) : timeline.plus(from, openTime);
  }

  /**
   * The way back from a deadline, as for a warning an hour of open time before it: the latest
   * instant from which that much open time passes until the given one. So {@code minus(plus(t, d),
   * d)} is {@code nextOpening(t)}.
   *
   * @param until where to count back from; closed time before it does not count
   * @param openTime how much open time to go back, zero or more; zero gives {@code until} itself
   * @return the instant, which is an opening if the amount takes up whole hours
   * @throws IllegalArgumentException if the amount is negative
   * @throws DateTimeException if there was not as much open time before
   */
  public Instant minus(Instant until, Duration openTime) {
    requireInRange("until", until);
    return isZero(openTime) ? until : timeline.minus(until, openTime);
  }

  /**
   * How much open time lies between two instants.
   *
   * @param from the start, counted
   * @param to the end, not counted; not before {@code from}
   * @return the open time, zero or more
   * @throws IllegalArgumentException if {@code to} lies before {@code from}
   */
  public Duration between(Instant from, Instant to) {
    requireOrder(from, to);
    return timeline.between(from, to);
  }

  /**
   * The same wall-clock time on the nth later working day. A working day is a date on which hours
   * begin, exceptions, breaks and holidays considered; time after midnight belongs to the date its
   * hours began on. Where the wall-clock time is not open on that day, it is the last closing
   * before it, or else the first opening.
   *
   * @param from the start; while closed, the next opening counts instead
   * @param days how many working days later, zero or more; zero gives {@code nextOpening(from)}
   * @return the deadline
   * @throws IllegalArgumentException if the number is negative
   * @throws DateTimeException if there are not as many working days left
   */
  public Instant plusBusinessDays(Instant from, int days) {
    requireNotNegative(days);
    Instant start = timeline.nextOpening(requireInRange("from", from));
    return days == 0 ? start : businessDays.move(start, start.getEpochSecond(), days);
  }

  /**
   * The same wall-clock time on the nth earlier working day, brought into its hours as {@link
   * #plusBusinessDays} does.
   *
   * @param until the start; while closed, the last closing counts instead, as a time of the working
   *     day that it ends
   * @param days how many working days earlier, zero or more; zero gives {@code until} if open, else
   *     the last closing
   * @return the instant
   * @throws IllegalArgumentException if the number is negative
   * @throws DateTimeException if there were not as many working days before
   */
  public Instant minusBusinessDays(Instant until, int days) {
    requireNotNegative(days);
    boolean open = timeline.isOpen(requireInRange("until", until));
    Instant start = open ? until : timeline.previousClosing(until);
    long openSecond = open ? start.getEpochSecond() : start.getEpochSecond() - 1;
    return days == 0 ? start : businessDays.move(start, openSecond, -days);
  }

  /**
   * How many whole business days lie between two instants: the greatest number that {@link
   * #plusBusinessDays} can be given without coming to a later instant than the end, or than the
   * next opening after it. So it is the same wherever in closed time either of the two lies.
   *
   * @param from the start; while closed, the next opening counts instead
   * @param to the end; not before {@code from}
   * @return the number, zero or more
   * @throws IllegalArgumentException if {@code to} lies before {@code from}
   * @throws DateTimeException if there is no opening left after one of them
   */
  public int businessDaysBetween(Instant from, Instant to) {
    requireOrder(from, to);
    return businessDays.between(timeline.nextOpening(from), timeline.nextOpening(to));
  }

  /**
   * The last closing of a business day. Time after midnight belongs to the date its hours began on;
   * hours around the clock close at the end of each date. A day whose hours end before those of the
   * day before it closes with these.
   *
   * @param from the start
   * @param days how many business days after the first one that closes after the start; zero for
   *     that one
   * @return the closing, later than the start
   * @throws IllegalArgumentException if the number is negative
   * @throws DateTimeException if there are not as many business days left
   */
  public Instant closeOfBusiness(Instant from, int days) {
    requireNotNegative(days);
    return closings.after(requireInRange("from", from), days);
  }

  /**
   * The last closing of an earlier business day.
   *
   * @param until the start
   * @param days how many business days before the last one that closes before the start; zero for
   *     that one
   * @return the closing, earlier than the start
   * @throws IllegalArgumentException if the number is negative
   * @throws DateTimeException if there were not as many business days before
   */
  public Instant closeOfBusinessBefore(Instant until, int days) {
    requireNotNegative(days);
    return closings.before(requireInRange("until", until), days);
  }

  /**
   * How many business days have their last closing between two instants.
   *
   * @param from the start; a closing at it does not count
   * @param to the end; a closing at it counts; not before {@code from}
   * @return the number, zero or more
   * @throws IllegalArgumentException if {@code to} lies before {@code from}
   * @throws DateTimeException if there is no closing left after one of them
   */
  public int closingsBetween(Instant from, Instant to) {
    requireOrder(from, to);
    return closings.between(from, to);
  }

  /**
   * What the hours were made from.
   *
   * @return it, in the notation of the builder
   */
  public WrittenHours written() {
    return WrittenHours.of(schedule);
  }

  /**
   * The calendars that holidays were taken from, by name, with their dates; they are among those of
   * {@link #written}. Names tell people where dates come from, and make no hours differ.
   *
   * @return the calendars, sorted by name; empty where every date was given by itself
   */
  public SortedMap<String, SortedSet<LocalDate>> holidayCalendars() {
    return calendars;
  }

  /**
   * Whether other hours have the same intervals on every date, in whatever way that is written: in
   * another order, or with a holiday on a day that is closed anyway.
   *
   * @param other the other hours
   * @return true only if every answer of the two is the same; false too for intervals that merely
   *     come to the same time, and for the wall clock of another zone
   */
  public boolean opensLike(OpeningHours other) {
    return schedule.opensLike(requireNonNull(other, "other").schedule);
  }

  /** Equal if written alike: zone, weekdays, exceptions, breaks and holidays. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpeningHours hours && schedule.equals(hours.schedule);
  }

  @Override
  public int hashCode() {
    return schedule.hashCode();
  }

  /** The zone and the hours, for people. */
  @Override
  public String toString() {
    return "OpeningHours[" + schedule + "]";
  }

  private static boolean isZero(Duration openTime) {
    if (requireNonNull(openTime, "openTime").isNegative()) {
      throw new IllegalArgumentException(
          "openTime: " + openTime + " is negative; allowed is PT0S or more");
    }
    return openTime.isZero();
  }

  private static void requireOrder(Instant from, Instant to) {
    requireInRange("from", from);
    requireInRange("to", to);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to: " + to + " lies before from, " + from);
    }
  }

  private static void requireNotNegative(int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days: " + days + " is negative; allowed is 0 or more");
    }
  }
}
