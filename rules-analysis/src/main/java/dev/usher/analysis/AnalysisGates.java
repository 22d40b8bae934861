package dev.usher.analysis;

import dev.usher.data.ContactWriter;
import dev.usher.internal.analysis.invariant.InvariantAnswer;
import dev.usher.internal.analysis.invariant.InvariantAnswer.Settling;
import dev.usher.internal.analysis.invariant.LostApprovals;
import dev.usher.live.ReloadGate;
import java.util.stream.Stream;

/**
 * What a host may have proven before a policy comes into force, for every contact: gates of a
 * reload, for {@code ReloadGates.builder().gate(…)}. Thread-safe.
 */
public final class AnalysisGates {
  private AnalysisGates() {}

  /**
   * Returns a gate that no policy passes of whose invariants one is broken.
   *
   * @param openToo whether one that is neither proven nor broken keeps a policy out as well
   */
  public static ReloadGate invariants(boolean openToo) {
    return (before, after) ->
        PolicyAnalysis.of(after.policy()).invariants().stream()
            .filter(
                each ->
                    each.verdict() == InvariantResult.Verdict.BROKEN
                        || (openToo && each.verdict() == InvariantResult.Verdict.OPEN))
            .flatMap(each -> each.diagnostic().stream())
            .map(each -> each.message() + each.hint().map(hint -> " (" + hint + ")").orElse(""))
            .toList();
  }

  /**
   * Returns a gate that no policy passes by which somebody need not agree any more who must by the
   * one in force, unless somebody else must whose tier is higher.
   *
   * @param openToo whether what is neither proven nor shown keeps a policy out as well
   */
  public static ReloadGate approvals(boolean openToo) {
    return (before, after) ->
        LostApprovals.between(before.policy(), after.policy()).stream()
            .filter(each -> each.verdict() == Settling.BROKEN || openToo)
            .flatMap(AnalysisGates::objection)
            .toList();
  }

  private static Stream<String> objection(InvariantAnswer answer) {
    String contact =
        answer.shown().stream()
            .findFirst()
            .map(each -> ": " + new ContactWriter().toJson(each.asked()))
            .orElse("");
    return Stream.of(answer.why() + contact);
  }
}
