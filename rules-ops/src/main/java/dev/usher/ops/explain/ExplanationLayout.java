package dev.usher.ops.explain;

import dev.usher.explain.Explanation;
import dev.usher.model.decision.Decision;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Table;
import dev.usher.ops.text.Tone;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.sentence.Sentences;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * An explanation for people: on one screen what was decided and why, what nearly happened, and what
 * would change it; or some rules, condition by condition.
 */
final class ExplanationLayout {
  private static final String INDENT = "  ";
  private static final int COLUMNS = 3;

  private final Explanation explanation;
  private final Sentences sentences;
  private final int room;
  private final List<StyledLine> lines = new ArrayList<>();

  /**
   * Makes a layout.
   *
   * @param room how many columns a line has, or 0 where lines are not broken
   */
  ExplanationLayout(Policy policy, Explanation explanation, int room) {
    this.explanation = explanation;
    this.sentences = Sentences.of(policy.manifest());
    this.room = room;
    this.lines.add(heading());
  }

  private StyledLine heading() {
    Decision decision = explanation.decision();
    ZoneId zone = decision.policy().zone();
    return StyledLine.plain("Contact ")
        .with(Tone.STRONG, decision.contact())
        .with(" as of " + MomentText.in(zone, decision.at()) + " (" + zone + "), policy ")
        .with(decision.policy().name() + " " + decision.policy().version());
  }

  /**
   * Returns the decision as a whole.
   *
   * @param brief leaves out what nearly happened and what would change it
   */
  List<StyledLine> whole(boolean brief) {
    DecidedRows rows = new DecidedRows(explanation.decision(), sentences);
    table("Decided", rows.now());
    table("Later", rows.later());
    table("Not followed", rows.notFollowed());
    if (!brief) {
      section("Nearly fired", NearMisses.of(explanation));
      section("What would change it", FlipLines.of(explanation));
    }
    return lines;
  }

  /** Returns some rules, condition by condition. */
  List<StyledLine> rules(List<Rule> rules) {
    RuleLines each = new RuleLines(sentences, explanation.decision().policy().zone());
    for (Rule rule : rules) {
      explanation
          .rule(rule.name())
          .ifPresent(
              explained -> {
                lines.add(StyledLine.EMPTY);
                fit(each.of(rule, explained));
              });
    }
    return lines;
  }

  private void table(String title, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      title(title);
      new Table(INDENT, COLUMNS, room).lines(rows).forEach(row -> lines.add(StyledLine.plain(row)));
    }
  }

  private void section(String title, List<StyledLine> content) {
    if (!content.isEmpty()) {
      title(title);
      fit(content);
    }
  }

  private void title(String title) {
    lines.add(StyledLine.EMPTY);
    lines.add(StyledLine.of(Tone.STRONG, title));
  }

  private void fit(List<StyledLine> content) {
    for (StyledLine line : content) {
      String text = line.plain();
      int indent = text.length() - text.stripLeading().length();
      lines.addAll(room == 0 ? List.of(line) : line.wrapped(room, " ".repeat(indent + 4)));
    }
  }
}
