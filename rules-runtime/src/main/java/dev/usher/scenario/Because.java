package dev.usher.scenario;

import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the rules that made an attribute of a decision what it is. */
final class Because {
  private final Decision decision;
  private final List<List<String>> rows = new ArrayList<>();

  private Because(Decision decision) {
    this.decision = decision;
  }

  /** Attribute, proposal and rule for everything that made the differences. */
  static List<List<String>> rows(Decision decision, List<Difference> differences) {
    Because because = new Because(decision);
    differences.forEach(difference -> because.explain(difference.attribute()));
    return because.rows;
  }

  /** The rules, with their clauses, that made one difference. */
  static List<String> rules(Decision decision, Difference difference) {
    return rows(decision, List.of(difference)).stream()
        .map(row -> row.get(row.size() - 1))
        .filter(rule -> !rule.isEmpty())
        .distinct()
        .toList();
  }

  private void explain(String attribute) {
    int before = rows.size();
    // Where rules conflict no proposal is effective, and the rules on both sides made it so.
    for (Conflict conflict : decision.conflicts()) {
      if (attribute.startsWith("conflicts") || isPartOf(conflict.attribute(), attribute)) {
        disputed(attribute, conflict);
      }
    }
    reasons(attribute).forEach(reason -> row(attribute, reason, ""));
    if (rows.size() == before) {
      rows.add(List.of(attribute, "nothing proposed", ""));
    }
  }

  private void disputed(String attribute, Conflict conflict) {
    for (Conflict.Side side : conflict.sides()) {
      those(reason -> side.rules().contains(reason.rule()) && about(reason, conflict.attribute()))
          .forEach(reason -> row(attribute, reason, ", in conflict"));
    }
  }

  private void row(String attribute, Reason reason, String remark) {
    String clause = reason.clause() == null ? "" : " (" + reason.clause() + ")";
    rows.add(List.of(attribute, reason.proposal() + remark, reason.rule() + clause));
  }

  private List<Reason> reasons(String attribute) {
    if (attribute.startsWith("conflicts")) {
      return List.of();
    }
    if (attribute.startsWith("escalations")) {
      return those(reason -> about(reason, "tier"));
    }
    if (attribute.startsWith("refund")) {
      // Whether the money is due depends on who must agree, and on what holds the case up.
      return Stream.of("refund", "approvals", "anyOf", "holds")
          .flatMap(each -> effective(each).stream())
          .toList();
    }
    List<Reason> reasons = effective(attribute);
    // Without a proposal the queue is the owner, and the owner is the tier's role.
    if (reasons.isEmpty() && attribute.equals("queue")) {
      reasons = effective("owner");
    }
    return reasons.isEmpty() && (attribute.equals("queue") || attribute.equals("owner"))
        ? effective("tier")
        : reasons;
  }

  private List<Reason> effective(String attribute) {
    return those(reason -> reason.effective() && about(reason, attribute));
  }

  private List<Reason> those(Predicate<Reason> wanted) {
    return decision.reasons().stream().filter(wanted).toList();
  }

  private static boolean about(Reason reason, String attribute) {
    String proposed = reason.proposal().path();
    return isPartOf(proposed, attribute) || isPartOf(attribute, proposed);
  }

  private static boolean isPartOf(String path, String whole) {
    return path.equals(whole) || path.startsWith(whole + ".");
  }
}
