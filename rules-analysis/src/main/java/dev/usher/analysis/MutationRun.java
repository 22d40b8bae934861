package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.analysis.mutation.MutantTrial;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What became of a policy's mutants: which of them its scenarios kill, and which of the others
 * change nothing. Immutable.
 */
public final class MutationRun {
  private static final double ALL = 100;

  private final Mutants mutants;
  private final List<MutantResult> results;

  private MutationRun(Mutants mutants, List<MutantResult> results) {
    this.mutants = mutants;
    this.results = List.copyOf(results);
  }

  /**
   * Runs scenarios with each mutant, up to the first that fails.
   *
   * @param scenarios scenarios of the mutants' policy; those that fail with the policy itself kill
   *     nothing
   */
  public static MutationRun of(Mutants mutants, List<Scenario> scenarios) {
    return of(mutants, scenarios, result -> {});
  }

  /**
   * Runs scenarios with each mutant, up to the first that fails.
   *
   * @param scenarios scenarios of the mutants' policy; those that fail with the policy itself kill
   *     nothing
   * @param progress is told of each result, in the order of the mutants, on this thread
   */
  public static MutationRun of(
      Mutants mutants, List<Scenario> scenarios, Consumer<? super MutantResult> progress) {
    requireNonNull(progress, "progress");
    MutantTrial trial = new MutantTrial(mutants.policy(), scenarios);
    MutantVerdict verdict = new MutantVerdict(mutants.policy(), trial);
    List<MutantResult> results = new ArrayList<>(mutants.all().size());
    for (Mutant mutant : mutants.all()) {
      MutantResult result = verdict.of(mutant);
      results.add(result);
      progress.accept(result);
    }
    return new MutationRun(mutants, results);
  }

  /** Returns the mutants. */
  public Mutants mutants() {
    return mutants;
  }

  /** Returns what became of each, in their order. */
  public List<MutantResult> results() {
    return results;
  }

  /** Returns those of a state, in their order. */
  public List<MutantResult> results(MutantState state) {
    return results.stream().filter(each -> each.state() == state).toList();
  }

  /**
   * Returns scenarios that kill what survived, each in a name of its own; a survivor that one of
   * them kills already has none besides. Survivors of which no scenario can tell what is otherwise
   * are left over.
   */
  public List<ScenarioDraft> scenarios() {
    MutantTrial trial = new MutantTrial(mutants.policy(), List.of());
    List<ScenarioDraft> drafts = new ArrayList<>();
    for (MutantResult each : results(MutantState.SURVIVED)) {
      ScenarioDraft draft = each.scenario();
      Mutant mutant = each.mutant();
      if (draft != null && trial.killer(mutant.rule(), mutant.changed()).isEmpty()) {
        trial.add(draft);
        drafts.add(draft.named(nameAmong(drafts, draft.name())));
      }
    }
    return List.copyOf(drafts);
  }

  private static String nameAmong(List<ScenarioDraft> drafts, String name) {
    Set<String> taken = drafts.stream().map(ScenarioDraft::name).collect(Collectors.toSet());
    String other = name;
    for (int again = 2; taken.contains(other); again++) {
      other = name + " (" + again + ")";
    }
    return other;
  }

  /**
   * Returns the share that is killed of those that are not proven equivalent, in percent; 100 where
   * there is none.
   */
  public double score() {
    int counted = results.size() - results(MutantState.EQUIVALENT).size();
    return counted == 0 ? ALL : results(MutantState.KILLED).size() * ALL / counted;
  }
}
