package dev.usher.ops.scenario;

import dev.usher.analysis.MutationRun;
import dev.usher.ops.judge.JudgeDifference;
import dev.usher.ops.judge.JudgeReport;
import dev.usher.ops.text.DiagnosticLayout;
import dev.usher.ops.text.Printable;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.ConditionCoverage;
import dev.usher.scenario.ConditionGap;
import dev.usher.scenario.Coverage;
import dev.usher.scenario.ScenarioResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A test run as people read it: failures first, the summary last. */
final class TestText {
  private static final int EXAMPLES = 3;

  private final TestRun run;
  private final List<String> lines = new ArrayList<>();

  private TestText(TestRun run) {
    this.run = run;
  }

  /**
   * Returns the lines.
   *
   * @param all whether to show each failing scenario
   * @param lists whether to list what no scenario shows
   */
  static List<String> lines(TestRun run, boolean all, boolean lists) {
    TestText text = new TestText(run);
    text.failures(all);
    text.remarks();
    if (lists) {
      text.gaps();
    }
    text.conditionGaps();
    text.survivors(all);
    text.summary();
    text.mutants();
    text.judgement();
    return text.lines.stream().map(Printable::of).toList();
  }

  private void failures(boolean all) {
    for (FailureCause cause : FailureCause.of(run)) {
      List<ScenarioResult> results = cause.results();
      boolean several = results.size() > 1;
      if (several) {
        lines.add("CAUSE   " + results.size() + " scenarios: " + cause.words());
      }
      int shown = all ? results.size() : 1;
      for (ScenarioResult result : results.subList(0, shown)) {
        result.describe().lines().forEach(lines::add);
        run.why(result).forEach(line -> lines.add("  " + line));
        lines.add("");
      }
      if (several && !all) {
        examples(results);
      }
    }
  }

  /** The first is there in full; of what fails for the same cause the titles of two are enough. */
  private void examples(List<ScenarioResult> results) {
    int shown = Math.min(EXAMPLES, results.size());
    for (ScenarioResult result : results.subList(1, shown)) {
      lines.add(result.title());
    }
    if (results.size() > shown) {
      lines.add("and " + (results.size() - shown) + " more; --all shows each");
    }
    lines.add("");
  }

  private void remarks() {
    DiagnosticLayout layout = new DiagnosticLayout(run.texts()::get, file -> file, 0);
    layout.lines(run.remarks()).forEach(line -> lines.add(line.plain()));
  }

  private void gaps() {
    for (Rule rule : run.coverage().idle()) {
      String clause = rule.clause() == null ? "" : " (" + rule.clause() + ")";
      String place = Path.of(run.place(), rule.file()) + ":" + rule.line();
      lines.add(place + ": fires in no scenario: " + rule.name() + clause);
    }
    if (!run.coverage().unnamed().isEmpty()) {
      lines.add("named by no scenario: " + String.join(", ", run.coverage().unnamed()));
    }
  }

  private void conditionGaps() {
    ConditionCoverage conditions = run.conditions();
    if (conditions != null) {
      for (ConditionGap gap : conditions.gaps()) {
        Place place = gap.atom().place();
        String file = Path.of(run.place(), place.file()).toString();
        lines.add(file + ":" + place.line() + ":" + place.column() + ": " + gap.words());
      }
    }
  }

  /** What the policy says of itself, for whoever asks whether it is still right. */
  private void origin() {
    Manifest manifest = run.manifest();
    if (!manifest.source().isEmpty()) {
      lines.add("read from: " + manifest.source());
    }
    if (!manifest.expected().isEmpty()) {
      lines.add(
          manifest.expected().entrySet().stream()
              .map(share -> "tier " + share.getKey() + " " + share.getValue())
              .collect(Collectors.joining(", ", "expected: ", "")));
    }
    int assumed = run.assumed().size();
    if (assumed > 0) {
      lines.add(
          "assumed, for the company to confirm: "
              + assumed
              + " of "
              + run.coverage().rules()
              + " rules");
    }
  }

  private void summary() {
    Coverage coverage = run.coverage();
    int all = run.results().size();
    int failed = run.failed().size();
    String scenarios = all == 1 ? "1 scenario" : all + " scenarios";
    String passed = (all - failed) + " passed, " + failed + " failed";
    lines.add(run.policy().name() + ": " + scenarios + ", " + passed);
    String fired = coverage.fired() + " of " + coverage.rules();
    String named = coverage.named() + " of " + coverage.clauses();
    ConditionCoverage conditions = run.conditions();
    String shown =
        conditions == null
            ? ""
            : String.format(
                Locale.ROOT,
                ", sides of conditions shown: %d of %d (%.1f %%)",
                conditions.shown(),
                conditions.sides(),
                conditions.percent());
    lines.add("rules fired: " + fired + ", clauses named: " + named + shown);
    origin();
    if (run.isBelowMinimum()) {
      lines.add(belowMinimum(run));
    }
  }

  /** Says by how much coverage is too low. */
  static String belowMinimum(TestRun run) {
    List<String> low = new ArrayList<>();
    if (run.coverage().isBelow(run.minimum().both())) {
      low.add(
          String.format(
              Locale.ROOT,
              "%.1f %% of the rules and %.1f %% of the clauses, %s %% needed",
              run.coverage().firedPercent(),
              run.coverage().namedPercent(),
              run.minimum().both()));
    }
    ConditionCoverage conditions = run.conditions();
    if (conditions != null && run.minimum().isAbove(conditions)) {
      low.add(
          String.format(
              Locale.ROOT,
              "%.1f %% of the conditions' sides, %s %% needed",
              conditions.percent(),
              run.minimum().ofConditions()));
    }
    return "coverage is too low: " + String.join("; ", low);
  }

  private void survivors(boolean all) {
    MutationRun mutants = run.mutants();
    if (mutants != null) {
      lines.addAll(MutantText.survivors(mutants, run.place(), all));
    }
  }

  private void mutants() {
    MutationRun mutants = run.mutants();
    if (mutants != null) {
      lines.addAll(MutantText.summary(mutants));
      if (run.minimum().isAbove(mutants)) {
        lines.add("too few are noticed: " + run.minimum().ofMutants() + " % needed");
      }
    }
  }

  private void judgement() {
    JudgeReport judged = run.judged();
    if (judged != null) {
      judged.complaints().forEach(each -> lines.add("DIFFERS " + each));
      judged.shown().forEach(this::difference);
      lines.add(judged.summary());
    }
  }

  private void difference(JudgeDifference one) {
    lines.add("DIFFERS " + Path.of(run.place(), one.file()) + ":" + one.line() + ": " + one.rule());
    lines.add("  contact    " + one.contact() + ", as of " + one.at() + ", " + one.where());
    lines.add("  question   " + one.question());
    lines.add("  usher      " + one.usher());
    lines.add("  the judge  " + one.judge());
    one.conditions().forEach(each -> lines.add("    " + each));
    lines.add("");
  }
}
