package dev.usher.ops.decide;

import dev.usher.model.decision.Reason;
import dev.usher.ops.decide.Answer.Decided;
import dev.usher.ops.text.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The rules behind a decision: those it follows, and those that will change it in time. */
final class Why {
  private final Decided decided;

  Why(Decided decided) {
    this.decided = decided;
  }

  List<String> lines() {
    List<List<String>> now = rows(Reason::effective);
    List<String> lines = new ArrayList<>();
    lines.add("Why");
    lines.addAll(table().lines(now.isEmpty() ? List.of(List.of("-", "no rule applies")) : now));
    List<List<String>> later = rows(ToCome.of(decided)::has);
    if (!later.isEmpty()) {
      lines.add("");
      lines.add("Later");
      lines.addAll(table().lines(later));
    }
    return lines;
  }

  /** Each rule once, with everything that it proposed. */
  private List<List<String>> rows(Predicate<Reason> shown) {
    Map<String, List<Reason>> byRule = new LinkedHashMap<>();
    for (Reason reason : decided.decision().reasons()) {
      if (shown.test(reason)) {
        byRule.computeIfAbsent(reason.rule(), rule -> new ArrayList<>()).add(reason);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    byRule.forEach(
        (rule, reasons) -> {
          rows.add(List.of(Facts.orDash(reasons.get(0).clause()), rule));
          reasons.forEach(reason -> rows.add(List.of("", "→ " + reason.proposal())));
        });
    return rows;
  }

  /** A table remembers its widths, so each list has one of its own. */
  private static Table table() {
    return new Table("  ", 2);
  }
}
