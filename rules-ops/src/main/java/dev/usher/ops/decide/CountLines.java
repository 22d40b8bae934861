package dev.usher.ops.decide;

import dev.usher.model.decision.Conflict;
import dev.usher.ops.decide.DecisionCounts.Times;
import dev.usher.ops.text.Cell;
import dev.usher.ops.text.Phrases;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.TierShares;
import dev.usher.ops.text.Tone;
import dev.usher.policy.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands under a table: what rules disagree on, the tiers' shares, and how much there was.
 *
 * @param counts what was counted
 * @param manifest the policy's
 * @param room how many columns a line has, or 0 where lines are not broken
 */
record CountLines(DecisionCounts counts, Manifest manifest, int room) {
  private static final int MOST_CONFLICTS = 10;

  /** Returns the lines; none where there was no contact. */
  List<StyledLine> lines() {
    if (counts.contacts() == 0) {
      return List.of();
    }
    List<StyledLine> lines = new ArrayList<>();
    lines.add(StyledLine.EMPTY);
    counts.conflicts().entrySet().stream()
        .limit(MOST_CONFLICTS)
        .forEach(each -> lines.addAll(conflict(each.getKey(), each.getValue())));
    int more = counts.conflicts().size() - MOST_CONFLICTS;
    if (more > 0) {
      lines.addAll(
          Phrases.lines(List.of(Cell.of("rules disagree in " + more + " more ways")), room));
    }
    List<Cell> shares = TierShares.phrases(counts.tiers(), manifest.expected());
    if (!shares.isEmpty()) {
      lines.addAll(Phrases.lines(Phrases.listed(shares), room));
    }
    lines.addAll(Phrases.lines(phrases(), room));
    return lines;
  }

  private List<StyledLine> conflict(Conflict conflict, Times times) {
    String who =
        times.count() == 1
            ? "contact " + times.first()
            : count(times.count()) + " contacts, first " + times.first();
    List<Cell> words = new ArrayList<>();
    words.add(Cell.of(Tone.WARNING, "conflict:"));
    for (String word : (who + ": " + Facts.conflict(conflict)).split(" ", -1)) {
      words.add(new Cell(Tone.PLAIN, word));
    }
    return Phrases.lines(words, room);
  }

  private List<Cell> phrases() {
    long contacts = counts.contacts();
    List<Cell> each = new ArrayList<>();
    each.add(Cell.of(count(counts.decided()) + " decided"));
    each.add(notable(counts.refused(), "refused", Tone.ERROR));
    each.add(notable(counts.breached(), "breached", Tone.ERROR));
    each.add(notable(counts.inConflict(), "in conflict", Tone.WARNING));
    each.add(Cell.of(count(counts.held()) + " held"));
    each.add(Cell.of(count(counts.toApprove()) + " to be approved"));
    List<Cell> all = new ArrayList<>();
    all.add(Cell.of(Tone.STRONG, count(contacts) + (contacts == 1 ? " contact:" : " contacts:")));
    all.addAll(Phrases.listed(each));
    all.add(Cell.of(Tone.FAINT, "(times in " + manifest.zone() + ")"));
    return all;
  }

  private static Cell notable(long count, String what, Tone tone) {
    return Cell.of(count == 0 ? Tone.PLAIN : tone, count(count) + " " + what);
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
