package dev.usher.ops.explain;

import dev.usher.explain.ConditionExplanation;
import dev.usher.explain.RuleExplanation;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Tone;
import java.util.ArrayList;
import java.util.List;

/** What kept a rule from firing, each with what was met instead. */
public final class MissedConditions {
  private MissedConditions() {}

  /**
   * Returns a line for each condition that does not hold; of one that is made of others, each
   * comparison that does not hold on a line of its own below.
   */
  public static List<StyledLine> of(RuleExplanation rule, String indent) {
    List<StyledLine> lines = new ArrayList<>();
    for (ConditionExplanation condition : rule.conditions()) {
      if (condition.holds()) {
        continue;
      }
      if (condition.kind() == ConditionExplanation.Kind.COMPARISON) {
        lines.add(
            StyledLine.plain(indent)
                .with(condition.sentence() + ": ")
                .with(Tone.PLAIN, met(condition)));
      } else {
        lines.add(StyledLine.plain(indent + condition.sentence() + ":"));
        condition
            .comparisons()
            .filter(each -> !each.holds())
            .forEach(
                each ->
                    lines.add(
                        StyledLine.plain(indent + "  ").with(each.sentence() + ": " + met(each))));
      }
    }
    return lines;
  }

  private static String met(ConditionExplanation comparison) {
    return comparison.met() + (comparison.missedBy() == null ? "" : ", " + comparison.missedBy());
  }
}
