package dev.usher.ops.explain;

import dev.usher.explain.Explanation;
import dev.usher.explain.RuleExplanation;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Tone;
import java.util.ArrayList;
import java.util.List;

/** The rules that nearly fired, the nearest first, with what each missed. */
final class NearMisses {
  private static final int MOST = 5;

  private NearMisses() {}

  static List<StyledLine> of(Explanation explanation) {
    List<RuleExplanation> nearest = explanation.nearMisses();
    List<StyledLine> lines = new ArrayList<>();
    for (RuleExplanation rule : nearest.stream().limit(MOST).toList()) {
      StyledLine line = StyledLine.plain("  ");
      lines.add(
          (rule.clause() == null ? line : line.with(Tone.FAINT, rule.clause() + "  "))
              .with(rule.name()));
      lines.addAll(MissedConditions.of(rule, "    "));
    }
    if (nearest.size() > MOST) {
      lines.add(
          StyledLine.plain(
              "  and " + (nearest.size() - MOST) + " other rules; --all shows every rule"));
    }
    return lines;
  }
}
