package dev.usher.ops.explain;

import dev.usher.explain.Explanation;
import dev.usher.explain.RuleExplanation;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Tone;
import java.util.ArrayList;
import java.util.List;

/** The rules that nearly fired, the nearest first, with what each missed. */
final class NearMisses {
  private NearMisses() {}

  static List<StyledLine> of(Explanation explanation, int most) {
    List<RuleExplanation> nearest = explanation.nearMisses();
    List<StyledLine> lines = new ArrayList<>();
    for (RuleExplanation rule : nearest.stream().limit(most).toList()) {
      StyledLine line = StyledLine.plain("  ");
      lines.add(
          (rule.clause() == null ? line : line.with(Tone.FAINT, rule.clause() + "  "))
              .with(rule.name()));
      lines.addAll(MissedConditions.of(rule, "    "));
    }
    if (nearest.size() > most) {
      lines.add(
          StyledLine.plain(
              "  and " + (nearest.size() - most) + " other rules; --all shows every rule"));
    }
    return lines;
  }
}
