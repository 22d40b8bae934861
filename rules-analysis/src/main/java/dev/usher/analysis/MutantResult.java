package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mutant. Immutable.
 *
 * @param mutant the mutant; never null
 * @param state what is known of it; never null
 * @param killer the first scenario that fails with it; null unless it is killed
 * @param why why nobody knows whether any contact is decided otherwise; null unless it is open
 */
public record MutantResult(
    Mutant mutant, MutantState state, @Nullable Scenario killer, @Nullable String why) {

  /** Checks that what belongs to the state is there. */
  public MutantResult {
    requireNonNull(mutant, "mutant");
    requireNonNull(state, "state");
  }
}
