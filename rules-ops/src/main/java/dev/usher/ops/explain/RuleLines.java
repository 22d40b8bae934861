package dev.usher.ops.explain;

import dev.usher.explain.ConditionExplanation;
import dev.usher.explain.RuleExplanation;
import dev.usher.model.decision.Reason;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.ProposalObstacle;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Tone;
import dev.usher.policy.rule.Rule;
import dev.usher.sentence.Sentences;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One rule, condition by condition, and what became of what it proposes. */
final class RuleLines {
  private static final String STEP = "  ";

  private final Sentences sentences;
  private final ZoneId zone;

  RuleLines(Sentences sentences, ZoneId zone) {
    this.sentences = sentences;
    this.zone = zone;
  }

  /**
   * Returns the lines.
   *
   * @param rule the rule
   * @param explained what became of it
   */
  List<StyledLine> of(Rule rule, RuleExplanation explained) {
    List<StyledLine> lines = new ArrayList<>();
    StyledLine title = StyledLine.EMPTY;
    lines.add(
        (explained.clause() == null ? title : title.with(Tone.FAINT, explained.clause() + STEP))
            .with(Tone.STRONG, explained.name())
            .with(": " + state(explained))
            .with(Tone.FAINT, " (" + explained.place() + ")"));
    lines.add(StyledLine.plain(STEP + sentences.rule(rule)));
    explained.conditions().forEach(each -> add(lines, each, STEP));
    explained.reasons().forEach(reason -> lines.add(proposal(reason)));
    return lines;
  }

  private String state(RuleExplanation explained) {
    Instant from = explained.from();
    return switch (explained.state()) {
      case FIRED -> "fired";
      case LATER -> from == null ? "fires later" : "fires " + MomentText.in(zone, from);
      case NOT_FIRED -> "did not fire";
      case SWITCHED_OFF -> "is switched off";
    };
  }

  private static void add(List<StyledLine> lines, ConditionExplanation condition, String indent) {
    StyledLine mark =
        condition.holds()
            ? StyledLine.plain(indent).with(Tone.ADVICE, "yes").with(STEP)
            : StyledLine.plain(indent).with(Tone.WARNING, "no").with(STEP + " ");
    lines.add(mark.with(condition.sentence()).with(Tone.FAINT, " (" + condition.place() + ")"));
    if (condition.kind() == ConditionExplanation.Kind.COMPARISON) {
      String missedBy = condition.missedBy() == null ? "" : ": " + condition.missedBy();
      lines.add(
          StyledLine.plain(indent + "     met " + condition.met())
              .with(", wanted " + condition.wanted())
              .with(Tone.STRONG, missedBy));
    }
    condition.parts().forEach(part -> add(lines, part, indent + "     "));
  }

  private StyledLine proposal(Reason reason) {
    Instant from = reason.from();
    String fate =
        switch (reason.state()) {
          case FOLLOWED -> "followed";
          case TO_COME -> from == null ? "never begins" : "begins " + MomentText.in(zone, from);
          case OUTDONE, IN_CONFLICT, IDLE -> ProposalObstacle.of(reason);
        };
    return StyledLine.plain(STEP + "→ " + sentences.proposal(reason.proposal()) + ": " + fate);
  }
}
