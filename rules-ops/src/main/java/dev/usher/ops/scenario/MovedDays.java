package dev.usher.ops.scenario;

import dev.usher.scenario.Difference;
import dev.usher.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds days that a policy's clocks count otherwise than failing scenarios expect: the day first
 * that explains the most of them, then the next for those that are left.
 */
final class MovedDays {
  /** Of a single scenario anything might be the cause. */
  private static final int FEWEST = 2;

  /** Where more days would explain the same, their first and last are named. */
  private static final int MOST_NAMED = 3;

  private final PolicyClocks clocks;
  private final HoursRules hours;

  private MovedDays(PolicyClocks clocks, HoursRules hours) {
    this.clocks = clocks;
    this.hours = hours;
  }

  static List<FailureCause> causes(
      PolicyClocks clocks, HoursRules hours, List<ScenarioResult> failed) {
    MovedDays days = new MovedDays(clocks, hours);
    Map<ScenarioResult, Set<CountedDay>> explained = new LinkedHashMap<>();
    failed.forEach(each -> explained.put(each, days.of(each)));
    List<FailureCause> causes = new ArrayList<>();
    while (true) {
      Map<CountedDay, List<ScenarioResult>> byDay = byDay(explained);
      List<ScenarioResult> most = most(byDay);
      if (most.size() < FEWEST) {
        return causes;
      }
      List<CountedDay> alike =
          byDay.entrySet().stream()
              .filter(each -> each.getValue().equals(most))
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
      List<ScenarioResult> all =
          explained.keySet().stream()
              .filter(each -> most.contains(each) || days.askForHoursOf(alike, each))
              .toList();
      causes.add(new FailureCause(words(alike), all));
      all.forEach(explained::remove);
    }
  }

  /** Whether a contact was received on the one day, and rules that ask for hours speak of it. */
  private boolean askForHoursOf(List<CountedDay> days, ScenarioResult result) {
    return days.size() == 1
        && days.get(0).date().equals(clocks.date(result.scenario().contact().receivedAt()))
        && hours.concern(result);
  }

  private static Map<CountedDay, List<ScenarioResult>> byDay(
      Map<ScenarioResult, Set<CountedDay>> explained) {
    Map<CountedDay, List<ScenarioResult>> byDay = new LinkedHashMap<>();
    explained.forEach(
        (result, days) ->
            days.forEach(day -> byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(result)));
    byDay.entrySet().removeIf(each -> !isLikely(each.getKey(), each.getValue()));
    return byDay;
  }

  /**
   * A day that counts less stands out in the calendar. Any day may count that did not; what a
   * single rule could have moved is left to that rule.
   */
  private static boolean isLikely(CountedDay day, List<ScenarioResult> results) {
    return day.less() || results.stream().flatMap(MovedDays::rules).distinct().count() >= FEWEST;
  }

  private static Stream<String> rules(ScenarioResult result) {
    return result.differences().stream().flatMap(each -> result.rules(each).stream());
  }

  private static List<ScenarioResult> most(Map<CountedDay, List<ScenarioResult>> byDay) {
    List<ScenarioResult> most = List.of();
    for (List<ScenarioResult> each : byDay.values()) {
      most = each.size() > most.size() ? each : most;
    }
    return most;
  }

  private static String words(List<CountedDay> days) {
    CountedDay first = days.get(0);
    CountedDay last = days.get(days.size() - 1);
    String which =
        days.size() > MOST_NAMED
            ? "a day from " + first.date() + " to " + last.date()
            : days.stream().map(day -> day.date().toString()).collect(Collectors.joining(" or "));
    return first.clock()
        + " counts "
        + which
        + (first.less() ? " less" : " more")
        + " than expected";
  }

  /** The days that explain every moment of a result that is moved; none if there is no such day. */
  private Set<CountedDay> of(ScenarioResult result) {
    Set<CountedDay> common = null;
    for (Difference difference : result.differences()) {
      MomentShift shift = MomentShift.of(difference).orElse(null);
      if (shift != null) {
        Set<CountedDay> days = days(result, difference, shift);
        if (common == null) {
          common = days;
        } else {
          common.retainAll(days);
        }
      }
    }
    return common == null ? Set.of() : common;
  }

  private Set<CountedDay> days(ScenarioResult result, Difference difference, MomentShift shift) {
    String path = difference.attribute();
    String within = path.substring(0, path.lastIndexOf('.') + 1) + "within";
    boolean otherSpan =
        result.differences().stream().anyMatch(each -> each.attribute().equals(within));
    return otherSpan
        ? new HashSet<>()
        : clocks
            .of(result, path)
            .map(clock -> clock.days(result.scenario().contact().receivedAt(), shift))
            .orElseGet(HashSet::new);
  }
}
