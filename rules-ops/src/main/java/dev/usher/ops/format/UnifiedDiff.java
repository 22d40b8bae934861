package dev.usher.ops.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What changes between two texts as {@code diff -u} writes it, for people and for {@code patch}.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /**
   * Returns the lines of the comparison of two texts; how lines end is no difference.
   *
   * @param file what the file is called
   * @param before its text; empty if there is none yet
   * @param after its next text
   * @return none if no line changes
   */
  public static List<String> between(String file, String before, String after) {
    String lines = after.startsWith(Change.MARK) ? after.substring(Change.MARK.length()) : after;
    return of(file, new Change(before, lines.replace("\r\n", "\n")));
  }

  /** Returns the lines of the comparison; none if no line changes. */
  static List<String> of(String file, Change change) {
    List<LineChange> way = LineChange.between(change.linesBefore(), change.linesAfter());
    List<String> lines = new ArrayList<>();
    int from = 0;
    while ((from = next(way, from)) < way.size()) {
      int begin = Math.max(0, from - CONTEXT);
      int end = end(way, from);
      hunk(way, begin, end, lines);
      from = end;
    }
    if (!lines.isEmpty()) {
      lines.addAll(0, List.of("--- " + file, "+++ " + file));
    }
    return lines;
  }

  private static int next(List<LineChange> way, int from) {
    int next = from;
    while (next < way.size() && way.get(next).stays()) {
      next++;
    }
    return next;
  }

  /** Two changes with no more between them than both show belong together. */
  private static int end(List<LineChange> way, int from) {
    int end = from;
    int next = from;
    while (next < way.size() && next - end <= 2 * CONTEXT) {
      end = next + 1;
      next = next(way, end);
    }
    return Math.min(way.size(), end + CONTEXT);
  }

  private static void hunk(List<LineChange> way, int begin, int end, List<String> lines) {
    List<LineChange> shown = way.subList(begin, end);
    lines.add(
        "@@ -%s +%s @@".formatted(range(way, shown, begin, '+'), range(way, shown, begin, '-')));
    for (LineChange each : shown) {
      boolean unended = each.text().endsWith(Change.UNENDED);
      lines.add(each.sign() + each.text().replace(Change.UNENDED, ""));
      if (unended) {
        lines.add("\\ No newline at end of file");
      }
    }
  }

  /** A range of no lines begins at the line before it. */
  private static String range(List<LineChange> way, List<LineChange> shown, int begin, char other) {
    long above = way.subList(0, begin).stream().filter(each -> each.sign() != other).count();
    long lines = shown.stream().filter(each -> each.sign() != other).count();
    return (lines == 0 ? above : above + 1) + (lines == 1 ? "" : "," + lines);
  }
}
