package dev.usher.ops.explain;

import dev.usher.explain.Explanation;
import dev.usher.model.decision.Decision;
import dev.usher.ops.text.DisplayWidth;
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

  /** What is less is not enough to read a rule's words in. */
  private static final int FEWEST = 24;

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
    fit(List.of(heading()));
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
   * Returns the decision as a whole; where somebody watches, with so much left out that it fits
   * onto a screen, as far as that goes.
   *
   * @param brief leaves out what nearly happened and what would change it
   */
  List<StyledLine> whole(boolean brief) {
    if (room == 0) {
      add(brief, Brevity.NONE);
      return lines;
    }
    List<StyledLine> above = List.copyOf(lines);
    for (Brevity brevity : Brevity.STEPS) {
      lines.clear();
      lines.addAll(above);
      add(brief, brevity);
      if (lines.size() <= brevity.enough()) {
        break;
      }
    }
    return lines;
  }

  private void add(boolean brief, Brevity brevity) {
    DecidedRows rows = new DecidedRows(explanation.decision(), sentences);
    List<List<String>> decided = rows.now(!brevity.joinedActions());
    table("Decided", brevity.cutWords() ? cut(decided) : decided, COLUMNS);
    if (brevity.joinedActions()) {
      fit(List.of(StyledLine.plain(INDENT + rows.joinedActions())));
    }
    table("Later", rows.later(), COLUMNS);
    NotFollowedRows others = new NotFollowedRows(explanation.decision(), sentences);
    table("Not followed", others.rows(brevity.notFollowed()), 2);
    others
        .leftOut(brevity.notFollowed())
        .ifPresent(line -> fit(List.of(StyledLine.plain(INDENT + line))));
    if (!brief) {
      section("Nearly fired", NearMisses.of(explanation, brevity.nearMisses()));
      section("What would change it", FlipLines.of(explanation, brevity, this::wrapped));
    }
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

  /** Cuts the last column to what the others leave, where that is enough to read in. */
  private List<List<String>> cut(List<List<String>> rows) {
    int left = room - INDENT.length();
    for (int i = 0; i < COLUMNS - 1; i++) {
      int column = i;
      left -= rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0);
      left -= INDENT.length();
    }
    int most = left;
    return most < FEWEST
        ? rows
        : rows.stream()
            .map(row -> List.of(row.get(0), row.get(1), DisplayWidth.cut(row.get(2), most)))
            .toList();
  }

  private void table(String title, List<List<String>> rows, int columns) {
    if (!rows.isEmpty()) {
      title(title);
      new Table(INDENT, columns, room).lines(rows).forEach(row -> lines.add(StyledLine.plain(row)));
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
    content.forEach(line -> lines.addAll(wrapped(line)));
  }

  private List<StyledLine> wrapped(StyledLine line) {
    String text = line.plain();
    int indent = text.length() - text.stripLeading().length();
    return room == 0 ? List.of(line) : line.wrapped(room, " ".repeat(indent + 4));
  }
}
