package dev.usher.ops.scenario;

import dev.usher.analysis.MutationRun;
import dev.usher.ops.judge.JudgeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run can fail by beside its scenarios.
 *
 * @param name what is asked for
 * @param complaint what is wrong, of one or more lines; null if nothing is
 */
record GateResult(String name, @Nullable String complaint) {

  /** Returns what was asked for. */
  static List<GateResult> of(TestRun run) {
    List<GateResult> gates = new ArrayList<>();
    if (!run.unknown().isEmpty()) {
      gates.add(
          new GateResult(
              "clauses of scenarios",
              run.unknown().stream()
                  .map(
                      each ->
                          each.scenario().file()
                              + ":"
                              + each.scenario().line()
                              + ": the policy has no clause "
                              + each.clause())
                  .collect(Collectors.joining("\n"))));
    }
    if (run.minimum().isAny()) {
      String below = run.isBelowMinimum() ? TestText.belowMinimum(run) : null;
      gates.add(new GateResult("coverage", below));
    }
    if (run.minimum().isOfMutants()) {
      gates.add(new GateResult("small changes of rules", mutants(run)));
    }
    JudgeReport judged = run.judged();
    if (judged != null) {
      gates.add(new GateResult("the judge agrees", judged.agrees() ? null : judged.summary()));
    }
    return gates;
  }

  private static @Nullable String mutants(TestRun run) {
    MutationRun mutants = run.mutants();
    if (mutants == null || !run.minimum().isAbove(mutants)) {
      return null;
    }
    List<String> lines = new ArrayList<>(MutantText.summary(mutants));
    lines.addAll(MutantText.survivors(mutants, run.place(), true));
    return String.join("\n", lines);
  }
}
