package dev.usher.ops.decide;

import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.ProposalObstacle;
import dev.usher.ops.text.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rules behind a decision: those it follows, those that will change it in time, and those that
 * it does not follow, with what stands against them.
 */
final class Why {
  private final Decision decision;
  private final int room;

  /**
   * Makes the lists.
   *
   * @param room how many columns a line has, or 0 where nobody watches
   */
  Why(Decision decision, int room) {
    this.decision = decision;
    this.room = room;
  }

  List<String> lines() {
    List<List<String>> now = rows(Listed.NOW, this::proposal);
    List<String> lines = new ArrayList<>();
    lines.add("Why");
    lines.addAll(table().lines(now.isEmpty() ? List.of(List.of("-", "no rule applies")) : now));
    append(lines, "Later", rows(Listed.LATER, this::withMoment));
    append(lines, "Not followed", rows(Listed.NOT_FOLLOWED, this::withObstacle));
    return lines;
  }

  private void append(List<String> lines, String title, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      lines.add("");
      lines.add(title);
      lines.addAll(table().lines(rows));
    }
  }

  private String proposal(Reason reason) {
    return "→ " + reason.proposal();
  }

  private String withMoment(Reason reason) {
    Instant from = reason.from();
    return from == null
        ? proposal(reason)
        : proposal(reason) + " (" + MomentText.in(decision.policy().zone(), from) + ")";
  }

  private String withObstacle(Reason reason) {
    return proposal(reason) + ": " + ProposalObstacle.of(reason);
  }

  /** The list of reasons that one stands in: each stands in one of them. */
  private enum Listed {
    NOW,
    LATER,
    NOT_FOLLOWED
  }

  private static Listed listed(Reason reason) {
    return switch (reason.state()) {
      case FOLLOWED -> Listed.NOW;
      case TO_COME -> Listed.LATER;
      case OUTDONE, IN_CONFLICT, IDLE -> Listed.NOT_FOLLOWED;
    };
  }

  /** Each rule, or statement of the contact, once, with everything that it proposed. */
  private List<List<String>> rows(Listed list, Function<Reason, String> text) {
    Map<Source, List<Reason>> bySource = new LinkedHashMap<>();
    for (Reason reason : decision.reasons()) {
      if (listed(reason) == list) {
        bySource.computeIfAbsent(reason.source(), source -> new ArrayList<>()).add(reason);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    bySource.forEach(
        (source, reasons) -> {
          rows.add(List.of(Facts.orDash(source.clause()), source.words()));
          reasons.forEach(reason -> rows.add(List.of("", text.apply(reason))));
        });
    return rows;
  }

  /** A table remembers its widths, so each list has one of its own. */
  private Table table() {
    return new Table("  ", 2, room);
  }
}
