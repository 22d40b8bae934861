package dev.usher.ops.scenario;

import dev.usher.analysis.Mutant;
import dev.usher.analysis.MutantResult;
import dev.usher.analysis.MutantState;
import dev.usher.analysis.MutationRun;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of mutants as people read it: those that nobody notices first, the score last. */
final class MutantText {
  /** More of them are shown only on request. */
  private static final int MOST = 10;

  /** As far as scenarios are indented in their files. */
  private static final int INDENT = 2;

  private final String place;
  private final List<String> lines = new ArrayList<>();

  private MutantText(String place) {
    this.place = place;
  }

  /**
   * Returns the lines about each of those that no scenario notices.
   *
   * @param place the policy's name or folder
   * @param all whether to show all of them
   */
  static List<String> survivors(MutationRun run, String place, boolean all) {
    MutantText text = new MutantText(place);
    List<MutantResult> missed = missed(run);
    int shown = all ? missed.size() : Math.min(MOST, missed.size());
    missed.subList(0, shown).forEach(text::one);
    if (missed.size() > shown) {
      text.lines.add("and " + (missed.size() - shown) + " more; --all shows each");
      text.lines.add("");
    }
    return text.lines;
  }

  /** Returns those that no scenario notices and that are not proven to change nothing. */
  static List<MutantResult> missed(MutationRun run) {
    return run.results().stream()
        .filter(each -> each.state() == MutantState.SURVIVED || each.state() == MutantState.OPEN)
        .toList();
  }

  private void one(MutantResult result) {
    Mutant mutant = result.mutant();
    String state = result.state() == MutantState.SURVIVED ? "MISSED  " : "OPEN    ";
    lines.add(state + where(mutant) + ": " + mutant.words());
    lines.add("  in        " + rule(mutant.rule()));
    if (result.witness() != null) {
      lines.add("  changes   " + result.witness().difference().words());
    }
    if (result.why() != null) {
      lines.add("  because   " + result.why());
    }
    ScenarioDraft draft = result.scenario();
    if (draft != null) {
      lines.add("  would be noticed by");
      new ScenarioWriter().items(List.of(draft), INDENT).lines().forEach(lines::add);
    }
    lines.add("");
  }

  private String where(Mutant mutant) {
    return Path.of(place, mutant.place().file())
        + ":"
        + mutant.place().line()
        + ":"
        + mutant.place().column();
  }

  private static String rule(Rule rule) {
    return rule.name() + (rule.clause() == null ? "" : " (" + rule.clause() + ")");
  }

  /** Returns the lines that sum up. */
  static List<String> summary(MutationRun run) {
    List<String> lines = new ArrayList<>();
    int killed = run.results(MutantState.KILLED).size();
    int equivalent = run.results(MutantState.EQUIVALENT).size();
    int open = run.results(MutantState.OPEN).size();
    int counted = run.results().size() - equivalent;
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "small changes of rules noticed: %d of %d (%.1f %%)",
                killed,
                counted,
                run.score()));
    if (open > 0) {
      line.append(", open: ").append(open);
    }
    if (equivalent > 0) {
      line.append(", proven to change nothing: ").append(equivalent);
    }
    lines.add(line.toString());
    for (RuleScore each : RuleScore.of(run)) {
      if (each.killed() < each.counted()) {
        String count = each.killed() + " of " + each.counted();
        lines.add("  " + count + ": " + rule(each.rule()));
      }
    }
    return lines;
  }
}
