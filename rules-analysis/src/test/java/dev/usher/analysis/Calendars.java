package dev.usher.analysis;

import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Policies whose doors open at other times than they say, with all else as it stands. */
enum Calendars {
  /** Doors that never close. */
  ALWAYS("always", "[]", "{}"),

  /** Three hours a day, on holiday now and then. */
  SHORT(
      "{mon-fri: \"06:00-09:00\"}",
      "[\"2026-03-04\", \"2026-03-05\", \"2027-01-01\"]",
      "{\"2026-12-24\": closed}"),

  /** Days of all lengths, with a break, and a Sunday years ahead. */
  UNEVEN(
      "{mon-thu: \"07:00-12:00, 13:00-15:00\", fri: \"09:00-12:00\"}",
      "[\"2025-05-01\"]",
      "{\"2051-05-07\": \"09:00-10:30\"}"),

  /** Doors that open at night. */
  NIGHTS("{mon-sun: \"22:00-06:00\"}", "[\"2038-01-01\"]", "{}"),

  /** An hour a week, but for a day in the past and one in the future. */
  HARDLY(
      "{sat: \"03:00-04:00\"}", "[]", "{\"1999-07-07\": \"01:00-23:00\", \"2044-02-29\": always}");

  private static final Pattern DESK =
      Pattern.compile("(zone: [^,}]+), hours: (?:always|\\{[^}]*\\})(?:, holidays: \\[[^]]*])?");

  private final String hours;
  private final String holidays;
  private final String exceptions;

  Calendars(String hours, String holidays, String exceptions) {
    this.hours = hours;
    this.holidays = holidays;
    this.exceptions = exceptions.replace(": always", ": \"00:00-24:00\"");
  }

  /** Returns the texts of a policy's files. */
  static Map<String, String> texts(PolicySource source) {
    return new TreeMap<>(PolicyFiles.rules(source).texts(new ArrayList<>()));
  }

  /** Returns the policy of some files. */
  static Policy policy(Map<String, String> texts) {
    return PolicyLoader.load(PolicySource.of(texts)).policy();
  }

  /** Returns the policy of some files, open at these hours; every line stays where it is. */
  Policy in(Map<String, String> texts) {
    Map<String, String> opened = new LinkedHashMap<>(texts);
    opened.compute("policy.yaml", (file, text) -> in(String.valueOf(text)));
    return policy(opened);
  }

  private String in(String manifest) {
    List<String> lines = new ArrayList<>();
    for (String line : manifest.lines().toList()) {
      if (line.startsWith("hours:")) {
        lines.add("hours: " + hours);
      } else if (line.startsWith("holidays:") || line.startsWith("exceptions:")) {
        lines.add("");
      } else {
        lines.add(DESK.matcher(line).replaceAll("$1, hours: " + hours + ", holidays: " + holidays));
      }
    }
    lines.add("holidays: " + holidays);
    lines.add("exceptions: " + exceptions);
    return String.join("\n", lines) + "\n";
  }
}
