package dev.usher.analysis;

import dev.usher.internal.analysis.mutation.MutantTrial;
import dev.usher.policy.Policy;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioDraft;
import java.util.Objects;
import java.util.Optional;

/** Says what is known of a mutant that no scenario kills. Not safe to share between threads. */
final class MutantVerdict {

  private static final String NOT_COMPARED =
      "it has not been compared: of so large a policy, only the first that no scenario notices are";

  /** How many rules all policies together may have that are compared. */
  private static final int MOST_RULES = 300_000;

  private final Policy policy;
  private final MutantTrial trial;

  /** How many more mutants may be compared. */
  private int left;

  MutantVerdict(Policy policy, MutantTrial trial) {
    this.policy = policy;
    this.trial = trial;
    this.left = Math.max(1, MOST_RULES / policy.rules().size());
  }

  /** Returns what became of a mutant. */
  MutantResult of(Mutant mutant) {
    Optional<Scenario> killer = trial.killer(mutant.rule(), mutant.changed());
    if (killer.isPresent()) {
      return new MutantResult(mutant, MutantState.KILLED, killer.get(), null, null, null);
    }
    if (left == 0) {
      return new MutantResult(mutant, MutantState.OPEN, null, null, null, NOT_COMPARED);
    }
    left--;
    PolicyDiff diff = PolicyDiff.between(policy, mutant.policy());
    return switch (diff.verdict()) {
      case EQUAL -> new MutantResult(mutant, MutantState.EQUIVALENT, null, null, null, null);
      case DIFFERENT -> survived(mutant, diff.witnesses().get(0));
      case OPEN -> new MutantResult(mutant, MutantState.OPEN, null, null, null, why(diff));
    };
  }

  private MutantResult survived(Mutant mutant, Witness witness) {
    ScenarioDraft draft =
        ScenarioDraft.telling(witness.contact(), witness.before(), witness.after());
    boolean tells = trial.isKilledBy(draft, mutant.rule(), mutant.changed());
    return new MutantResult(
        mutant, MutantState.SURVIVED, null, witness, tells ? draft : null, null);
  }

  private static String why(PolicyDiff diff) {
    return diff.attributes().stream()
        .map(AttributeDiff::why)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("it is not known");
  }
}
