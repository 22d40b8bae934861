package dev.usher.internal.analysis.model;

import dev.usher.clock.OpeningHours;
import dev.usher.clock.WrittenHours;
import dev.usher.model.time.SupportedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a policy all of whose working days are open at the same hours, which no change of
 * the zone's offset touches. On such a clock a business day is as much open time as every other
 * one, so that business days and business hours can be compared, whatever day it is. Immutable.
 */
public final class SteadyClocks {

  /** No clock is known. */
  public static final SteadyClocks NONE = new SteadyClocks(null, Map.of());

  private static final String CLOSED = "closed";
  private static final String SEPARATOR = ", ";

  /** A year after all irregular changes of any zone's offset. */
  private static final int LATER = 2500;

  private final @Nullable Duration own;
  private final Map<String, Duration> desks;

  private SteadyClocks(@Nullable Duration own, Map<String, Duration> desks) {
    this.own = own;
    this.desks = Map.copyOf(desks);
  }

  /**
   * Looks at the clocks of a policy.
   *
   * @param own the policy's hours
   * @param desks those of its desks
   */
  public static SteadyClocks of(OpeningHours own, Map<String, OpeningHours> desks) {
    Map<String, Duration> steady = new HashMap<>();
    desks.forEach((desk, hours) -> day(hours).ifPresent(day -> steady.put(desk, day)));
    return new SteadyClocks(day(own).orElse(null), steady);
  }

  /**
   * Returns how much of a working day is open, or nothing if that depends on the day.
   *
   * @param desk whose clock, or null for the policy's
   */
  Optional<Duration> day(@Nullable String desk) {
    return Optional.ofNullable(desk == null ? own : desks.get(desk));
  }

  private static Optional<Duration> day(OpeningHours hours) {
    WrittenHours written = hours.written();
    Set<String> days = new HashSet<>(written.week().values());
    days.addAll(written.exceptions().values());
    days.remove(CLOSED);
    return days.size() == 1 && written.breaks().isEmpty()
        ? length(days.iterator().next(), written.zone())
        : Optional.empty();
  }

  /** Nothing where a day's hours end after midnight, or could be longer or shorter on some days. */
  private static Optional<Duration> length(String day, ZoneId zone) {
    Duration length = Duration.ZERO;
    for (String interval : List.of(day.split(SEPARATOR, -1))) {
      List<LocalTime> ends = ends(interval);
      if (ends.size() != 2
          || !ends.get(0).isBefore(ends.get(1))
          || isTouched(zone, ends.get(0), ends.get(1))) {
        return Optional.empty();
      }
      length = length.plus(Duration.between(ends.get(0), ends.get(1)));
    }
    return Optional.of(length);
  }

  private static List<LocalTime> ends(String interval) {
    try {
      return Stream.of(interval.split("-", -1)).map(LocalTime::parse).toList();
    } catch (DateTimeParseException midnight) {
      return List.of();
    }
  }

  private static boolean isTouched(ZoneId zone, LocalTime from, LocalTime to) {
    Stream<ZoneOffsetTransition> single =
        zone.getRules().getTransitions().stream().filter(each -> isReached(each.getInstant()));
    Stream<ZoneOffsetTransition> yearly =
        zone.getRules().getTransitionRules().stream()
            .map((ZoneOffsetTransitionRule each) -> each.createTransition(LATER));
    return Stream.concat(single, yearly)
        .anyMatch(
            change ->
                isWithin(change.getDateTimeBefore().toLocalTime(), from, to)
                    || isWithin(change.getDateTimeAfter().toLocalTime(), from, to));
  }

  private static boolean isReached(Instant change) {
    return !change.isBefore(SupportedTime.REACH_FIRST);
  }

  private static boolean isWithin(LocalTime time, LocalTime from, LocalTime to) {
    return !time.isBefore(from) && !time.isAfter(to);
  }
}
