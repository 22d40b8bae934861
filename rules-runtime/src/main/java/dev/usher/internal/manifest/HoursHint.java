package dev.usher.internal.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write for weekdays and hours that are written as people write them elsewhere. */
final class HoursHint {
  private static final String TIME =
      "(\\d{1,2})(?:\\s*[:.h]\\s*(\\d{2}))?\\s*(?:uhr|h)?\\s*([ap]\\.?\\s?m\\.?)?";
  private static final Pattern INTERVAL =
      Pattern.compile(TIME + "\\s*(?:-|–|—|−|~|\\.\\.|to|till?|until|bis)\\s*" + TIME);
  private static final Pattern SEVERAL = Pattern.compile("\\s*(?:[,;&+/]|\\band\\b|\\bund\\b)\\s*");
  private static final Pattern BOTH = Pattern.compile("([\\p{L}\\s,.–-]*?\\p{L})[\\s:]+(\\d.*)");
  private static final Set<String> ALWAYS =
      Set.of(
          "24/7",
          "24x7",
          "24h",
          "24 hours",
          "24",
          "always",
          "all day",
          "open",
          "around the clock",
          "round the clock",
          "nonstop",
          "anytime",
          "00:00-00:00",
          "0-24");
  private static final Set<String> CLOSED =
      Set.of("off", "none", "no", "false", "-", "–", "geschlossen", "holiday", "n/a", "shut");
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("weekdays", "mon-fri"),
          Map.entry("weekday", "mon-fri"),
          Map.entry("workdays", "mon-fri"),
          Map.entry("working days", "mon-fri"),
          Map.entry("business days", "mon-fri"),
          Map.entry("weekend", "sat,sun"),
          Map.entry("weekends", "sat,sun"),
          Map.entry("daily", "mon-sun"),
          Map.entry("every day", "mon-sun"),
          Map.entry("everyday", "mon-sun"),
          Map.entry("all", "mon-sun"),
          Map.entry("all week", "mon-sun"),
          Map.entry("24/7", "mon-sun"));
  private static final List<List<String>> DAYS =
      List.of(
          List.of("mon", "monday", "mo", "m"),
          List.of("tue", "tuesday", "tu", "tues", "di"),
          List.of("wed", "wednesday", "we", "weds", "mi"),
          List.of("thu", "thursday", "th", "thur", "thurs", "do"),
          List.of("fri", "friday", "fr", "f"),
          List.of("sat", "saturday", "sa"),
          List.of("sun", "sunday", "su", "so"));
  private static final int LONGEST = 100;
  private static final int NOON = 12;

  private HoursHint() {}

  static boolean isAlways(String text) {
    return ALWAYS.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Returns the hours of a day as they are to be written. */
  static Optional<String> hours(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    if (isAlways(plain)) {
      return Optional.of("00:00-24:00");
    }
    if (CLOSED.contains(plain) || plain.isEmpty()) {
      return Optional.of("closed");
    }
    List<String> intervals = new ArrayList<>();
    for (String part :
        SEVERAL.split(plain.replace("noon", "12:00").replace("midnight", "24:00"), -1)) {
      Matcher matcher = INTERVAL.matcher(part.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      intervals.add(interval(matcher));
    }
    return Optional.of(String.join(", ", intervals));
  }

  private static String interval(Matcher matcher) {
    String half = half(matcher.group(3));
    String lastHalf = half(matcher.group(6));
    int start = Integer.parseInt(matcher.group(1));
    int end = Integer.parseInt(matcher.group(4));
    boolean bare = half.isEmpty() && lastHalf.isEmpty();
    if (half.isEmpty() && !lastHalf.isEmpty() && start % NOON < end % NOON) {
      half = lastHalf;
    }
    int from = hour(start, half);
    int to = hour(end, lastHalf);
    // Nobody who writes 9-5 means the night.
    boolean afternoon = bare && matcher.group(5) == null && to <= from && to < NOON && from < NOON;
    return time(from, matcher.group(2)) + "-" + time(afternoon ? to + NOON : to, matcher.group(5));
  }

  private static String half(String written) {
    return written == null ? "" : written.substring(0, 1);
  }

  private static int hour(int hour, String half) {
    return switch (half) {
      case "a" -> hour % NOON;
      case "p" -> hour % NOON + NOON;
      default -> hour;
    };
  }

  private static String time(int hour, String minutes) {
    return "%02d:%s".formatted(hour, minutes == null ? "00" : minutes);
  }

  /** Returns weekdays as they are to be written. */
  static Optional<String> days(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    if (GROUPS.containsKey(plain)) {
      return Optional.of(GROUPS.get(plain));
    }
    List<String> parts = new ArrayList<>();
    for (String part :
        plain.split(
            "\\s*(?:[,;&+/]|\\band\\b|\\bund\\b)\\s*|\\s+(?!to\\b|-|–)(?<!to\\s)(?<![-–]\\s)",
            -1)) {
      String[] ends =
          part.strip().split("\\s*(?:-|–|—|\\.\\.|\\bto\\b|\\bbis\\b|\\bthrough\\b)\\s*", -1);
      List<String> days = new ArrayList<>();
      for (String end : ends) {
        day(end).ifPresent(days::add);
      }
      if (days.size() != ends.length || ends.length > 2) {
        return Optional.empty();
      }
      parts.add(String.join("-", days));
    }
    return Optional.of(String.join(",", parts));
  }

  private static Optional<String> day(String word) {
    String name = word.strip().replaceAll("\\.$", "");
    String singular = name.endsWith("days") ? name.substring(0, name.length() - 1) : name;
    return DAYS.stream()
        .filter(names -> names.contains(singular))
        .map(names -> names.get(0))
        .findFirst();
  }

  /** Returns what to write for days and hours in one text. */
  static Optional<String> both(String text) {
    Matcher matcher = BOTH.matcher(text.strip());
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (matcher.matches()) {
      return days(matcher.group(1))
          .flatMap(
              days -> hours(matcher.group(2)).map(hours -> "{%s: \"%s\"}".formatted(days, hours)));
    }
    return hours(text).filter(hours -> !hours.equals("closed")).map("{mon-fri: \"%s\"}"::formatted);
  }
}
