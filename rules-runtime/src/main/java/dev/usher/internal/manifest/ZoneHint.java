package dev.usher.internal.manifest;

import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which region is meant by an abbreviation, a city, a country or an offset. */
final class ZoneHint {
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT|Z)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?");

  /** Shorter texts are abbreviations, which spelling tells nothing about. */
  private static final int SHORTEST_SLIP = 5;

  private static final Map<String, String> REGIONS = regions();
  private static final Map<Integer, String> BY_MINUTES =
      Map.ofEntries(
          Map.entry(-600, "Pacific/Honolulu"),
          Map.entry(-480, "America/Los_Angeles"),
          Map.entry(-420, "America/Denver"),
          Map.entry(-360, "America/Chicago"),
          Map.entry(-300, "America/New_York"),
          Map.entry(-240, "America/Halifax"),
          Map.entry(-180, "America/Sao_Paulo"),
          Map.entry(0, "UTC, or Europe/London"),
          Map.entry(60, "Europe/Berlin, or Europe/Paris"),
          Map.entry(120, "Europe/Helsinki, or Africa/Johannesburg"),
          Map.entry(180, "Europe/Istanbul, or Europe/Moscow"),
          Map.entry(240, "Asia/Dubai"),
          Map.entry(300, "Asia/Karachi"),
          Map.entry(330, "Asia/Kolkata"),
          Map.entry(360, "Asia/Dhaka"),
          Map.entry(420, "Asia/Bangkok, or Asia/Jakarta"),
          Map.entry(480, "Asia/Shanghai, or Asia/Singapore"),
          Map.entry(540, "Asia/Seoul, or Asia/Tokyo"),
          Map.entry(600, "Australia/Sydney"),
          Map.entry(720, "Pacific/Auckland"));

  private ZoneHint() {}

  private static Map<String, String> regions() {
    String[][] table = {
      {
        "America/New_York", "est edt et eastern", "boston washington miami atlanta philadelphia nyc"
      },
      {"America/Chicago", "cdt ct central", "houston dallas austin"},
      {"America/Denver", "mst mdt mt mountain", ""},
      {
        "America/Los_Angeles", "pst pdt pt pacific", "san-francisco seattle san-diego california la"
      },
      {"America/Chicago, or Asia/Shanghai", "cst", ""},
      {"America/Sao_Paulo", "brt", "brazil rio-de-janeiro brasilia"},
      {
        "Europe/London",
        "bst",
        "uk england manchester edinburgh britain great-britain united-kingdom"
      },
      {"Europe/Lisbon", "west", "portugal"},
      {"Europe/Berlin", "cest mez", "germany munich frankfurt hamburg cologne deutschland"},
      {"Europe/Paris", "", "france lyon marseille"},
      {"Europe/Madrid", "", "spain barcelona"},
      {"Europe/Rome", "", "italy milan"},
      {"Europe/Zurich", "", "switzerland geneva basel"},
      {"Europe/Helsinki", "eest", "finland"},
      {"Europe/Moscow", "msk", "russia"},
      {"Asia/Dubai", "gst", "uae abu-dhabi"},
      {"Asia/Kolkata, Europe/Dublin, or Asia/Jerusalem", "ist", ""},
      {"Asia/Kolkata", "", "india mumbai delhi new-delhi bangalore bengaluru chennai"},
      {"Asia/Karachi", "pkt", "pakistan"},
      {"Asia/Bangkok", "ict", "thailand"},
      {"Asia/Ho_Chi_Minh", "", "vietnam hanoi"},
      {"Asia/Jakarta", "wib", "indonesia"},
      {"Asia/Singapore", "sgt", "singapore"},
      {"Asia/Hong_Kong", "hkt", "hong-kong"},
      {"Asia/Shanghai", "", "china beijing shenzhen guangzhou"},
      {"Asia/Manila", "pht", "philippines"},
      {"Asia/Seoul", "kst", "korea south-korea busan"},
      {"Asia/Tokyo", "jst", "japan osaka kyoto"},
      {"Australia/Sydney", "aest aedt", "canberra"},
      {"Pacific/Auckland", "nzst nzdt", "new-zealand wellington"},
      {"UTC", "zulu universal", ""}
    };
    return Arrays.stream(table)
        .flatMap(
            row ->
                Stream.of((row[1] + " " + row[2]).strip().split(" +", -1))
                    .map(word -> Map.entry(word, row[0])))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns what to write, if that can be told. */
  static Optional<String> of(String written) {
    String text = written.strip();
    Matcher offset = OFFSET.matcher(text.toUpperCase(Locale.ROOT));
    if (offset.matches()) {
      int minutes =
          Integer.parseInt(offset.group(2)) * 60
              + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
      return Optional.ofNullable(BY_MINUTES.get(offset.group(1).equals("-") ? -minutes : minutes))
          .map(region -> "write " + region + ": a region knows its summer time, too");
    }
    String key = text.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
    Optional<String> meant = Optional.ofNullable(REGIONS.get(key)).or(() -> city(text));
    return meant.isPresent() ? meant.map("write "::concat) : slip(text);
  }

  private static Optional<String> slip(String text) {
    if (text.length() < SHORTEST_SLIP) {
      return Optional.empty();
    }
    return Nearest.to(text, ZoneId.getAvailableZoneIds()).map(Meant::hint);
  }

  /** Returns the regions that bear a city's name, whatever stands before it. */
  private static Optional<String> city(String text) {
    String city = text.substring(text.lastIndexOf('/') + 1).strip().replace(' ', '_');
    List<String> found =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.regionMatches(true, id.lastIndexOf('/') + 1, city, 0, city.length()))
            .filter(id -> id.length() == id.lastIndexOf('/') + 1 + city.length())
            .filter(id -> CONTINENTS.contains(id.substring(0, Math.max(0, id.indexOf('/')))))
            .sorted()
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", found));
  }

  private static final Set<String> CONTINENTS =
      Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");
}
