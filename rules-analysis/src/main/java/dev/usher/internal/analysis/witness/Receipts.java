package dev.usher.internal.analysis.witness;

import dev.usher.clock.OpeningHours;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.ValueClass;
import dev.usher.model.Weekday;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Property;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moments of receipt at which the calendars of all versions say what is wanted. Plain days are
 * looked at first, then the moments at which something opens or closes or a rule's time of day
 * begins, then a whole year, then all openings and closings of some years, and at last those around
 * holidays and other exceptions, in whatever year these are.
 */
final class Receipts {
  /** A Wednesday, on which few are on holiday. */
  private static final LocalDate PLAIN_DAY = LocalDate.of(2026, 3, 4);

  private static final LocalDate FIRST_YEAR = LocalDate.of(2024, 1, 1);
  private static final int YEARS = 10;
  private static final int DAYS = 14;
  private static final int DAYS_AROUND = 3;
  private static final int MOST_DATES_APART = 6;
  private static final int HALF_HOURS = 366 * 48;
  private static final int MOST_CHANGES = 40_000;
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int[] HOURS = {
    10, 14, 9, 11, 12, 13, 15, 16, 17, 18, 20, 22, 0, 2, 4, 6, 8, 7, 19, 21, 23, 1, 3, 5
  };

  private final List<Manifest> manifests;
  private final ZoneId zone;

  Receipts(List<Manifest> manifests) {
    this.manifests = manifests;
    this.zone = manifests.get(0).zone();
  }

  /** Returns moments at which the calendars are as wanted, the plainest first. */
  Stream<Instant> of(List<Want> wants) {
    return candidates(wants).filter(each -> fits(each, wants));
  }

  private Stream<Instant> candidates(List<Want> wants) {
    Stream<Instant> plain =
        IntStream.range(0, DAYS)
            .boxed()
            .flatMap(
                day -> IntStream.of(HOURS).mapToObj(hour -> at(PLAIN_DAY.plusDays(day), hour, 0)));
    if (wants.isEmpty()) {
      return plain;
    }
    return Stream.of(
            plain,
            minutes(wants),
            changes(PLAIN_DAY, DAYS),
            Stream.iterate(at(PLAIN_DAY.withDayOfYear(1), 0, 0), each -> each.plus(HALF_HOUR))
                .limit(HALF_HOURS),
            changes(FIRST_YEAR, YEARS * 366),
            special())
        .flatMap(each -> each);
  }

  /** Returns when doors open and close around the dates that are not like others of their week. */
  private Stream<Instant> special() {
    return clocks().stream()
        .map(OpeningHours::written)
        .flatMap(
            hours ->
                Stream.of(hours.exceptions().keySet(), hours.holidays(), hours.breaks().keySet()))
        .flatMap(Set::stream)
        .distinct()
        .sorted()
        .flatMap(date -> changes(date.minusDays(1), DAYS_AROUND));
  }

  /**
   * Returns moments around the dates on which the versions do not open and close at the same
   * moments: on the day before and on the day itself. None, where they all do.
   */
  Stream<Instant> apart() {
    return Stream.of(changes(PLAIN_DAY, DAYS), changes(FIRST_YEAR, YEARS * 366), special())
        .flatMap(each -> each)
        .filter(this::isApart)
        .map(each -> each.atZone(zone).toLocalDate())
        .distinct()
        .limit(MOST_DATES_APART)
        .flatMap(date -> Stream.of(date.minusDays(1), date))
        .flatMap(date -> IntStream.of(HOURS).mapToObj(hour -> at(date, hour, 0)));
  }

  private boolean isApart(Instant at) {
    Manifest first = manifests.get(0);
    for (Manifest other : manifests) {
      if (first.hours().isOpen(at) != other.hours().isOpen(at)
          || !Objects.equals(openDesk(first, at), openDesk(other, at))) {
        return true;
      }
    }
    return false;
  }

  private Instant at(LocalDate date, int hour, int minute) {
    return ZonedDateTime.of(date, LocalTime.of(hour, minute), zone).toInstant();
  }

  /** Returns the times of day at which a class begins that is wanted. */
  private Stream<Instant> minutes(List<Want> wants) {
    return wants.stream()
        .filter(each -> each.about() instanceof About.TimeOfDay)
        .map(Want::plainest)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .flatMap(
            minute ->
                IntStream.range(0, DAYS)
                    .mapToObj(day -> at(PLAIN_DAY.plusDays(day), minute / 60, minute % 60)));
  }

  /** Returns when doors open and close, and the minutes around it. */
  Stream<Instant> changes(LocalDate first, int days) {
    Instant from = at(first, 0, 0);
    Instant to = from.plus(Duration.ofDays(days));
    return clocks().stream()
        .flatMap(each -> changes(each, from, to))
        .flatMap(each -> Stream.of(each, each.minus(MINUTE), each.plus(MINUTE)));
  }

  private Set<OpeningHours> clocks() {
    Set<OpeningHours> clocks = new LinkedHashSet<>();
    for (Manifest each : manifests) {
      clocks.add(each.hours());
      clocks.addAll(each.desks().values());
    }
    return clocks;
  }

  private static Stream<Instant> changes(OpeningHours hours, Instant from, Instant to) {
    List<Instant> moments = new ArrayList<>();
    Instant now = from;
    try {
      while (now.isBefore(to) && moments.size() < MOST_CHANGES) {
        Instant opens = hours.nextOpening(now);
        Instant closes = hours.closeOfBusiness(opens, 0);
        moments.add(opens);
        moments.add(closes);
        now = closes;
      }
    } catch (DateTimeException endless) {
      // Nothing opens or closes any more.
      return moments.stream();
    }
    return moments.stream();
  }

  /** Returns whether the calendars say of a moment what is wanted. */
  boolean fits(Instant at, List<Want> wants) {
    for (Want each : wants) {
      for (int version = 1; version <= manifests.size(); version++) {
        if (each.isSeenBy(version) && !fits(at, each, manifests.get(version - 1))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean fits(Instant at, Want want, Manifest manifest) {
    if (want.about() instanceof About.TimeOfDay) {
      ZonedDateTime local = at.atZone(manifest.zone());
      return begun(want, local.getHour() * 60 + local.getMinute()) == want.index();
    }
    Asked asked = ((About.Reply) Objects.requireNonNull(want.about())).asked();
    Property property = ((Asked.OfProperty) asked).property();
    Object answer =
        switch (property) {
          case OPEN -> (Object) manifest.hours().isOpen(at);
          case OPEN_DESK -> openDesk(manifest, at);
          case WEEKDAY -> Weekday.of(at.atZone(manifest.zone()).getDayOfWeek());
          default -> throw new IllegalArgumentException(property + " is no matter of calendars");
        };
    return want.wanted().values().contains(answer)
        || want.wanted().values().stream().anyMatch(each -> isOther(want, each, answer));
  }

  /** A desk that no rule names. */
  private static boolean isOther(Want want, @Nullable Object value, @Nullable Object answer) {
    return value != null
        && answer instanceof String
        && !(value instanceof String)
        && want.dimension().classes().stream().noneMatch(each -> each.values().contains(answer));
  }

  private static int begun(Want want, int minute) {
    List<ValueClass> classes = want.dimension().classes();
    int found = 0;
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).plainest() instanceof Integer from && from <= minute) {
        found = i;
      }
    }
    return found;
  }

  private static @Nullable String openDesk(Manifest manifest, Instant at) {
    for (Map.Entry<String, OpeningHours> each : manifest.desks().entrySet()) {
      if (each.getValue().isOpen(at)) {
        return each.getKey();
      }
    }
    return null;
  }
}
