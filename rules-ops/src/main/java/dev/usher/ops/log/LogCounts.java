package dev.usher.ops.log;

import dev.usher.log.LogEntry;
import dev.usher.log.LoggedDecision;
import dev.usher.ops.text.Cell;
import dev.usher.ops.text.Phrases;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much a log holds of what was asked for. */
final class LogCounts {
  private long decided;
  private long refused;
  private long missing;
  private long cut;
  private long bad;

  void count(LogEntry entry) {
    missing += entry.either(line -> 0L, dropped -> dropped.count());
    decided += entry.either(line -> one(line.decision().isPresent()), dropped -> 0L);
    refused += entry.either(LogCounts::refusals, dropped -> 0L);
  }

  private static long refusals(LoggedDecision line) {
    return one(line.refusal().isPresent());
  }

  private static long one(boolean is) {
    return is ? 1 : 0;
  }

  void cut() {
    cut++;
  }

  void bad() {
    bad++;
  }

  boolean anyBad() {
    return bad > 0;
  }

  /** Returns the lines that say so. */
  List<StyledLine> lines(int room) {
    List<Cell> each = new ArrayList<>();
    each.add(Cell.of(words(decided) + " decided"));
    each.add(Cell.of(words(refused) + " refused"));
    add(each, missing, "missing, as they were dropped", Tone.WARNING);
    add(each, cut, "cut off", Tone.WARNING);
    add(each, bad, "unreadable", Tone.ERROR);
    List<Cell> all = new ArrayList<>();
    long contacts = decided + refused;
    all.add(Cell.of(Tone.STRONG, words(contacts) + (contacts == 1 ? " line:" : " lines:")));
    all.addAll(Phrases.listed(each));
    List<StyledLine> lines = new ArrayList<>();
    if (contacts + missing > 0) {
      lines.add(StyledLine.EMPTY);
    }
    lines.addAll(Phrases.lines(all, room));
    return lines;
  }

  private static void add(List<Cell> cells, long count, String what, Tone tone) {
    if (count > 0) {
      cells.add(Cell.of(tone, words(count) + " " + what));
    }
  }

  private static String words(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
