package dev.usher.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Hours drawn from a seed, around a date on which the zone's clock is often put forward or back.
 */
public final class RandomHours implements NaiveHours.Hours {
  private static final List<String> PLACES =
      List.of(
          "Asia/Seoul 2026-03-03",
          "UTC 2026-01-01",
          "Europe/Berlin 2026-03-29",
          "Europe/Berlin 2026-10-25",
          "America/New_York 2026-03-08",
          "America/New_York 2026-11-01",
          "America/Sao_Paulo 2018-11-04",
          "America/Sao_Paulo 2018-02-18",
          "Africa/Cairo 2026-04-24",
          "Africa/Cairo 2026-10-30",
          "Asia/Beirut 2026-03-29",
          "Asia/Beirut 2026-10-25",
          "America/St_Johns 2010-11-07",
          "America/St_Johns 2010-03-14",
          "Asia/Pyongyang 2018-05-05",
          "Asia/Pyongyang 2015-08-15",
          "Australia/Lord_Howe 2026-04-05",
          "Australia/Lord_Howe 2026-10-04",
          "Antarctica/Casey 2020-10-04",
          "Antarctica/Casey 2010-03-05",
          "Pacific/Apia 2011-12-30",
          "Pacific/Kiritimati 1994-12-31",
          "Asia/Kathmandu 2026-06-01",
          // At the seam of two blocks.
          "Pacific/Pago_Pago 2026-05-28",
          "Pacific/Kiritimati 2026-05-28");

  final ZoneId zone;
  final LocalDate around;
  private final Random random;
  private final Map<DayOfWeek, List<int[]>> week = new HashMap<>();
  private final Map<LocalDate, List<int[]>> exceptions = new HashMap<>();
  private final Map<LocalDate, List<int[]>> breaks = new HashMap<>();
  private final List<LocalDate> holidays = new ArrayList<>();

  /** Draws the hours of a seed. */
  public RandomHours(long seed) {
    random = new Random(seed);
    String[] place = PLACES.get(random.nextInt(PLACES.size())).split(" ", -1);
    zone = ZoneId.of(place[0]);
    around = LocalDate.parse(place[1]);
    boolean always = random.nextInt(10) == 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, always ? List.of(new int[] {0, 1440}) : intervals(random.nextInt(4)));
    }
    // Open at least once a week, lest the hours be refused or the window too short.
    week.put(DayOfWeek.WEDNESDAY, List.of(new int[] {480, 1200}));
    // A break anywhere takes every date off the short way, so half of the hours have none.
    boolean broken = random.nextBoolean();
    for (int i = random.nextInt(4); i > 0; i--) {
      exceptions.put(nearby(), intervals(random.nextInt(3)));
      if (broken) {
        breaks.put(nearby(), intervals(1 + random.nextInt(2)));
      }
      holidays.add(nearby());
    }
  }

  private LocalDate nearby() {
    return around.plusDays(random.nextInt(9) - 4);
  }

  private List<int[]> intervals(int count) {
    int grid = List.of(1, 5, 30).get(random.nextInt(3));
    List<int[]> intervals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(1440 / grid) * grid;
      int length = Math.max(grid, random.nextInt(1 + 1440 / grid) * grid);
      boolean tillMidnight = random.nextInt(5) == 0;
      // Half of the intervals lie in the night, when clocks change.
      start = random.nextBoolean() ? start / (4 * grid) * grid : start;
      length = random.nextBoolean() ? Math.max(grid, length / (6 * grid) * grid) : length;
      intervals.add(new int[] {start, tillMidnight ? 1440 : start + length});
    }
    return intervals;
  }

  /** Returns the hours in their zone. */
  public OpeningHours build() {
    return build(zone);
  }

  /** Returns the date around which the hours have most to tell. */
  public LocalDate around() {
    return around;
  }

  OpeningHours build(ZoneId inZone) {
    OpeningHoursBuilder builder = OpeningHours.builder(inZone);
    week.forEach((day, hours) -> builder.weekly(day.name().substring(0, 3), text(hours)));
    exceptions.forEach((date, hours) -> builder.exception(date, text(hours)));
    breaks.forEach((date, hours) -> builder.breaks(date, text(hours)));
    holidays.forEach(builder::holiday);
    return builder.build();
  }

  private static String text(List<int[]> intervals) {
    return intervals.isEmpty()
        ? "closed"
        : intervals.stream()
            .map(interval -> time(interval[0]) + "-" + time(interval[1]))
            .collect(Collectors.joining(","));
  }

  private static String time(int minute) {
    int shown = minute > 1440 ? minute - 1440 : minute;
    return String.format("%02d:%02d", shown / 60, shown % 60);
  }

  @Override
  public List<int[]> on(LocalDate date) {
    return holidays.contains(date)
        ? List.of()
        : exceptions.getOrDefault(date, week.get(date.getDayOfWeek()));
  }

  @Override
  public List<int[]> breaksOn(LocalDate date) {
    return breaks.getOrDefault(date, List.of());
  }
}
