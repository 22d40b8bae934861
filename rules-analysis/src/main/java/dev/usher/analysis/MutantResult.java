package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioDraft;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mutant. Immutable.
 *
 * @param mutant the mutant; never null
 * @param state what is known of it; never null
 * @param killer the first scenario that fails with it; null unless it is killed
 * @param witness a contact that it decides otherwise; null unless it survived
 * @param scenario a scenario about that contact that passes with the policy and fails with the
 *     mutant, ready to be written; null unless it survived, and where a scenario cannot say what is
 *     otherwise
 * @param why why nobody knows whether any contact is decided otherwise, a sentence; null unless it
 *     is open
 */
public record MutantResult(
    Mutant mutant,
    MutantState state,
    @Nullable Scenario killer,
    @Nullable Witness witness,
    @Nullable ScenarioDraft scenario,
    @Nullable String why) {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if mutant or state is null
   */
  public MutantResult {
    requireNonNull(mutant, "mutant");
    requireNonNull(state, "state");
  }
}
