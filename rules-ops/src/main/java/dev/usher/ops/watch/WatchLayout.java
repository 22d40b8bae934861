package dev.usher.ops.watch;

import dev.usher.check.CheckedPolicy;
import dev.usher.ops.decide.LineResult.RejectedLine;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.text.DiagnosticLayout;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Tone;
import dev.usher.policy.Diagnostic;
import dev.usher.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report that fits on a screen: counts, and the first few of everything. */
final class WatchLayout {
  private static final int MOST_DIAGNOSTICS = 5;
  private static final int MOST_SCENARIOS = 3;
  private static final int MOST_CONTACTS = 10;
  private static final int MOST_INVARIANTS = 3;
  private static final String INVARIANTS = "invariants";
  private static final String INDENT = "  ";

  private final String policy;
  private final @Nullable String sample;
  private final int columns;

  /**
   * Makes a layout.
   *
   * @param policy the policy's name or folder
   * @param sample the file of contacts; null if nobody names one
   * @param columns how many columns a line has, or 0 where lines are not broken
   */
  WatchLayout(String policy, @Nullable String sample, int columns) {
    this.policy = policy;
    this.sample = sample;
    this.columns = columns;
  }

  /**
   * Returns the lines.
   *
   * @param millis how long it took
   */
  List<StyledLine> lines(WatchReport report, long millis) {
    List<StyledLine> lines = new ArrayList<>();
    String change = report.number() == 0 ? "the start" : "change " + report.number();
    lines.add(
        StyledLine.of(Tone.STRONG, policy).with(Tone.FAINT, ", " + change + ", " + millis + " ms"));
    check(report.checked(), lines);
    scenarios(report, lines);
    contacts(report, lines);
    return lines;
  }

  /** Returns a line for each invariant that is broken, or holds again; none if all is well. */
  List<StyledLine> invariants(WatchedInvariants.Turned said) {
    List<StyledLine> lines = new ArrayList<>();
    List<Diagnostic> broken = said.broken();
    for (Diagnostic each : broken.subList(0, Math.min(MOST_INVARIANTS, broken.size()))) {
      lines.addAll(wrapped(label(INVARIANTS, each.message(), Tone.ERROR)));
      each.hint().ifPresent(hint -> lines.add(StyledLine.plain(INDENT + hint)));
    }
    more(broken.size() - MOST_INVARIANTS, ": usher check " + policy, lines);
    for (String name : said.again()) {
      lines.addAll(wrapped(label(INVARIANTS, '"' + name + "\" holds again", Tone.ADVICE)));
    }
    return lines;
  }

  private void check(CheckedPolicy checked, List<StyledLine> lines) {
    List<Diagnostic> all = checked.diagnostics();
    String counts = DiagnosticLayout.counts(all);
    boolean well = all.isEmpty();
    lines.add(label("check", well ? "nothing to say" : counts, tone(checked)));
    Map<String, String> texts = checked.texts();
    DiagnosticLayout layout =
        new DiagnosticLayout(texts::get, file -> PolicyParameter.within(policy, file), columns);
    lines.addAll(layout.lines(all.subList(0, Math.min(MOST_DIAGNOSTICS, all.size()))));
    more(all.size() - MOST_DIAGNOSTICS, ": usher check " + policy, lines);
  }

  private static Tone tone(CheckedPolicy checked) {
    if (checked.hasErrors()) {
      return Tone.ERROR;
    }
    return checked.diagnostics().isEmpty() ? Tone.ADVICE : Tone.WARNING;
  }

  private void scenarios(WatchReport report, List<StyledLine> lines) {
    List<ScenarioResult> all = report.scenarios();
    if (all == null) {
      lines.add(label("scenarios", "not run", Tone.FAINT));
      return;
    }
    List<ScenarioResult> failed = report.failed();
    int passed = all.size() - failed.size();
    lines.add(
        failed.isEmpty()
            ? label("scenarios", all.isEmpty() ? "none" : passed + " passed", Tone.ADVICE)
            : label("scenarios", passed + " passed, " + failed.size() + " failed", Tone.ERROR));
    for (ScenarioResult each : failed.subList(0, Math.min(MOST_SCENARIOS, failed.size()))) {
      each.describe().lines().forEach(line -> lines.add(StyledLine.plain(INDENT + line)));
    }
    more(failed.size() - MOST_SCENARIOS, ": usher test " + policy, lines);
  }

  private void contacts(WatchReport report, List<StyledLine> lines) {
    if (sample == null) {
      lines.add(label("contacts", "none to compare: --contacts FILE names some", Tone.FAINT));
      return;
    }
    SampleComparison compared = report.sample();
    if (compared == null) {
      String failure = report.sampleFailure();
      lines.add(
          failure == null
              ? label("contacts", "not compared", Tone.FAINT)
              : label("contacts", failure, Tone.ERROR));
      return;
    }
    lines.add(contacts(report, compared));
    List<ContactChange> changes = compared.changes();
    for (ContactChange each : changes.subList(0, Math.min(MOST_CONTACTS, changes.size()))) {
      StyledLine line = StyledLine.of(Tone.STRONG, INDENT + each.contact() + "  ");
      lines.addAll(wrapped(line.with(each.words())));
    }
    more(changes.size() - MOST_CONTACTS, "", lines);
    rejected(compared.rejected(), lines);
  }

  private StyledLine contacts(WatchReport report, SampleComparison compared) {
    int changed = compared.changes().size();
    int all = compared.contacts();
    int decided = compared.decided();
    if (decided == 0) {
      String none = all == 0 ? "there are none in " + sample : "none of " + all + " is decided";
      return label("contacts", none, Tone.WARNING);
    }
    String undecided = decided == all ? "" : ", " + (all - decided) + " not decided";
    if (report.number() == report.since()) {
      return label("contacts", decided + " decided, to compare with" + undecided, Tone.ADVICE);
    }
    String since = report.since() == 0 ? "the start" : "change " + report.since();
    if (changed == 0) {
      String same = decided == all ? "all " + all + " are decided" : decided + " decided";
      return label("contacts", same + " as at " + since + undecided, Tone.ADVICE);
    }
    String sums =
        compared.sums().entrySet().stream()
            .map(sum -> sum.getKey() + " " + sum.getValue())
            .collect(Collectors.joining(", "));
    return label(
        "contacts",
        changed + " of " + all + " change, compared with " + since + ": " + sums,
        Tone.WARNING);
  }

  private void rejected(List<RejectedLine> rejected, List<StyledLine> lines) {
    if (!rejected.isEmpty()) {
      RejectedLine one = rejected.get(0);
      String others = rejected.size() == 1 ? "" : ", and " + (rejected.size() - 1) + " more";
      lines.addAll(
          wrapped(
              StyledLine.of(Tone.WARNING, INDENT + "not decided: ")
                  .with(sample + ":" + one.line() + ": " + one.reason() + others)));
    }
  }

  private List<StyledLine> wrapped(StyledLine line) {
    return columns > 0 ? line.wrapped(columns, INDENT + INDENT) : List.of(line);
  }

  private static void more(int count, String where, List<StyledLine> lines) {
    if (count > 0) {
      lines.add(StyledLine.of(Tone.FAINT, INDENT + "and " + count + " more" + where));
    }
  }

  private static StyledLine label(String name, String text, Tone tone) {
    return StyledLine.of(Tone.STRONG, "%-11s".formatted(name)).with(tone, text);
  }
}
