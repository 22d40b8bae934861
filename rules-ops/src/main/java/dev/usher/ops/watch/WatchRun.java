package dev.usher.ops.watch;

import dev.usher.Usher;
import dev.usher.check.CheckedPolicy;
import dev.usher.check.PolicyLook;
import dev.usher.ops.decide.ContactLines;
import dev.usher.ops.scenario.ScenarioRuns;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what each change comes to. The first policy that opens stays, so that all later ones
 * are compared with it. Not safe to share between threads.
 */
final class WatchRun implements AutoCloseable {
  private static final String SCENARIOS = "scenarios";

  private int changes = -1;
  private @Nullable Usher first;
  private int firstChange;

  /**
   * What was there at a look.
   *
   * @param policy the policy
   * @param sample the contacts; null if nobody names any
   */
  record Look(PolicyLook policy, @Nullable SampleFile sample) {}

  /** Checks, runs the scenarios and decides the contacts. */
  WatchReport report(Look look) {
    changes++;
    CheckedPolicy checked = look.policy().check();
    SampleFile sample = look.sample();
    Usher usher = opened(checked);
    if (usher == null) {
      return new WatchReport(changes, firstChange, checked, null, null, null);
    }
    String failure = sample == null ? null : sample.failure();
    Usher before = first;
    if (before == null) {
      before = usher;
      first = usher;
      firstChange = changes;
    }
    try {
      SampleComparison comparison =
          sample == null || failure != null ? null : compared(sample.contacts(), before, usher);
      return new WatchReport(
          changes, firstChange, checked, scenarios(checked, usher), comparison, failure);
    } finally {
      if (usher != before) {
        usher.close();
      }
    }
  }

  /** Opens the very texts that have been checked, and not what lies there by now. */
  private static @Nullable Usher opened(CheckedPolicy checked) {
    if (checked.texts().isEmpty() || bars(checked)) {
      return null;
    }
    try {
      return Usher.open(PolicySource.of(checked.texts()));
    } catch (PolicyException mistakes) {
      return null;
    }
  }

  /** What the texts alone do not tell counts too, as that a file of rules lies where none does. */
  private static boolean bars(CheckedPolicy checked) {
    return checked.diagnostics().stream()
        .anyMatch(each -> each.isError() && !concernsScenarios(each, checked.name()));
  }

  /** A folder of that name may well hold policies, and then what concerns one as a whole. */
  private static boolean concernsScenarios(Diagnostic one, String policy) {
    return one.code() != DiagnosticCode.MISPLACED_RULE_FILE
        && !one.file().equals(policy)
        && Path.of(one.file()).startsWith(SCENARIOS);
  }

  private static @Nullable List<ScenarioResult> scenarios(CheckedPolicy checked, Usher usher) {
    if (checked.hasErrors()) {
      return null;
    }
    Map<String, String> files = new TreeMap<>();
    checked
        .texts()
        .forEach(
            (file, text) -> {
              if (Path.of(file).startsWith(SCENARIOS)) {
                files.put(PolicyParameter.within(checked.name(), file), text);
              }
            });
    try {
      return ScenarioRuns.of(usher, files);
    } catch (PolicyException mistakes) {
      return null;
    }
  }

  private static SampleComparison compared(ContactLines contacts, Usher before, Usher usher) {
    return SampleComparison.of(contacts.decided(before), contacts.decided(usher));
  }

  @Override
  public void close() {
    if (first != null) {
      first.close();
    }
  }
}
