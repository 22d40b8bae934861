package dev.usher.ops.decide;

import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.model.rule.Proposal;
import dev.usher.ops.text.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The rules behind a decision: those it follows, and those that will change it in time. */
final class Why {
  private static final Table TABLE = new Table("  ", 2);

  private final Decision decision;

  Why(Decision decision) {
    this.decision = decision;
  }

  List<String> lines() {
    List<List<String>> now = rows(Reason::effective);
    List<String> lines = new ArrayList<>();
    lines.add("Why");
    lines.addAll(TABLE.lines(now.isEmpty() ? List.of(List.of("-", "no rule applies")) : now));
    List<List<String>> later = rows(reason -> !reason.effective() && isToCome(reason.proposal()));
    if (!later.isEmpty()) {
      lines.add("");
      lines.add("Later");
      lines.addAll(TABLE.lines(later));
    }
    return lines;
  }

  /** Each rule once, with everything that it proposed. */
  private List<List<String>> rows(Predicate<Reason> shown) {
    Map<String, List<Reason>> byRule = new LinkedHashMap<>();
    for (Reason reason : decision.reasons()) {
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

  /** What is timed and above where the case stands now has not begun yet. */
  private boolean isToCome(Proposal proposal) {
    if (proposal instanceof Proposal.Escalate escalate) {
      return escalate.from() != null
          && decision.escalations().stream().anyMatch(later -> later.tier() == escalate.tier());
    }
    if (proposal instanceof Proposal.AtLeast atLeast) {
      return atLeast.from() != null && atLeast.level().compareTo(decision.severity()) > 0;
    }
    return proposal instanceof Proposal.Emergency emergency
        && emergency.from() != null
        && !decision.emergency();
  }
}
