package dev.usher.ops.book;

import dev.usher.clock.OpeningHours;
import dev.usher.clock.WrittenHours;
import dev.usher.policy.Manifest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** When a policy's people and its desks are there. */
final class HoursChapter {
  private static final String CLOSED = "closed";
  private static final String ALWAYS = "00:00-24:00";
  private static final int LENGTH_OF_COUNTRY = 2;

  private final BookPolicy policy;

  HoursChapter(BookPolicy policy) {
    this.policy = policy;
  }

  Chapter chapter() {
    Manifest manifest = policy.manifest();
    List<List<Block.TableCell>> rows = new ArrayList<>();
    boolean alone = manifest.desks().isEmpty();
    rows.add(row(alone ? "the whole policy" : "all but the desks below", manifest.hours()));
    manifest.desks().forEach((desk, hours) -> rows.add(row(desk, hours)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Passage.of(
                "Business hours, business minutes and business days count opening time only: that of"
                    + " the policy, or of a desk where a rule names one. All other spans run day and"
                    + " night.")));
    List<String> heads = List.of("Desk", "Time zone", "Open", "Closed, and other hours");
    blocks.add(new Block.Grid(Anchors.slug("table hours"), "When somebody is there", heads, rows));
    if (manifest.desks().size() > 1) {
      blocks.add(
          new Block.Paragraph(
              Passage.of(
                  "Where a rule speaks of the first desk open at receipt, desks are asked in the order"
                      + " of the table.")));
    }
    return new Chapter(Anchors.slug("hours"), "Opening hours", blocks, List.of());
  }

  private static List<Block.TableCell> row(String of, OpeningHours hours) {
    return List.of(
        Block.TableCell.of(of),
        Block.TableCell.of(hours.zone().getId()),
        lines(week(hours.written())),
        lines(otherwise(hours)));
  }

  private static Block.TableCell lines(List<String> lines) {
    return new Block.TableCell(lines.stream().map(Passage::of).toList());
  }

  private static List<String> week(WrittenHours written) {
    List<String> lines = new ArrayList<>();
    DayOfWeek first = DayOfWeek.MONDAY;
    for (DayOfWeek day : DayOfWeek.values()) {
      String hours = hours(written, first);
      if (day != DayOfWeek.SUNDAY && hours.equals(hours(written, day.plus(1)))) {
        continue;
      }
      if (!hours.equals(CLOSED)) {
        lines.add(days(first, day) + " " + (hours.equals(ALWAYS) ? "day and night" : hours));
      }
      first = day.plus(1);
    }
    return lines.isEmpty() ? List.of("on no weekday") : lines;
  }

  private static String hours(WrittenHours written, DayOfWeek day) {
    return written.week().getOrDefault(day, CLOSED);
  }

  private static String days(DayOfWeek first, DayOfWeek last) {
    String start = first.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return first == last
        ? start
        : start + " to " + last.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static List<String> otherwise(OpeningHours hours) {
    List<String> lines = new ArrayList<>();
    WrittenHours written = hours.written();
    SortedSet<LocalDate> alone = new TreeSet<>(written.holidays());
    hours
        .holidayCalendars()
        .forEach(
            (calendar, dates) -> {
              alone.removeAll(dates);
              lines.add("closed on the public holidays of " + country(calendar));
            });
    if (!alone.isEmpty()) {
      lines.add(
          "closed on " + alone.stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
    }
    written.exceptions().forEach((date, other) -> lines.add(date + ": " + other));
    written.breaks().forEach((date, pause) -> lines.add(date + ": closed " + pause));
    return lines.isEmpty() ? List.of("no holidays") : lines;
  }

  private static String country(String code) {
    String country = code.substring(0, Math.min(LENGTH_OF_COUNTRY, code.length()));
    String name = new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH);
    return name + " (" + code + ")";
  }
}
