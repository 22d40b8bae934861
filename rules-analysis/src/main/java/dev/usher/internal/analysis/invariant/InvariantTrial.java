package dev.usher.internal.analysis.invariant;

import dev.usher.internal.analysis.invariant.InvariantAnswer.DecidedCase;
import dev.usher.internal.decide.Decider;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Decision;
import dev.usher.model.time.Metric;
import dev.usher.policy.invariant.Feature;
import dev.usher.policy.invariant.Growth;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.rule.Rule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has the engine decide contacts, and says whether what it decides breaks an invariant. */
final class InvariantTrial {
  private final StatedPolicy stated;
  private final Decider decider;
  private final DecidedFeatures features;

  InvariantTrial(StatedPolicy stated) {
    this.stated = stated;
    this.decider = Decider.of(stated.policy());
    this.features = new DecidedFeatures(stated.policy().manifest().tiers());
  }

  /** Returns that a contact breaks what is stated of each; nothing, if it does not. */
  Optional<InvariantAnswer> broken(Invariant invariant, AskedContact asked) {
    DecidedCase shown = decided(asked);
    boolean wanted = invariant instanceof Invariant.Always;
    if (!(wanted || invariant instanceof Invariant.Never)
        || !isMeant(invariant, shown.decision())) {
      return Optional.empty();
    }
    return invariant.features().stream()
        .filter(feature -> features.has(shown.decision(), feature) != wanted)
        .findFirst()
        .map(
            feature ->
                InvariantAnswer.broken(
                    "a contact has " + (wanted ? "no " : "") + feature.word(), shown));
  }

  /**
   * Returns that two contacts break what is stated of such; nothing, if they do not.
   *
   * @param before the one with the lower value of what grows
   * @param after the other one, in nothing else different
   */
  Optional<InvariantAnswer> broken(
      Invariant invariant, Growth growth, AskedContact before, AskedContact after) {
    DecidedCase low = decided(before);
    DecidedCase high = decided(after);
    if (!isMeant(invariant, low.decision()) || !isMeant(invariant, high.decision())) {
      return Optional.empty();
    }
    String lost = lost(invariant, low.decision(), high.decision());
    return lost == null
        ? Optional.empty()
        : Optional.of(InvariantAnswer.broken(lost + " as " + growth.words() + " grows", low, high));
  }

  private @Nullable String lost(Invariant invariant, Decision low, Decision high) {
    for (Feature feature : invariant.features()) {
      String lost = features.lost(feature, low, high);
      if (lost != null) {
        return lost;
      }
    }
    if (invariant instanceof Invariant.NeverLater neverLater) {
      for (Metric metric : neverLater.of()) {
        String later = DecidedFeatures.later(metric, low, high);
        if (later != null) {
          return later;
        }
      }
    }
    return null;
  }

  /** Whether the invariant's condition holds. */
  private boolean isMeant(Invariant invariant, Decision decision) {
    Rule condition = stated.condition(invariant);
    return condition == null
        || decision.actions().stream().map(Action::name).anyMatch(condition.name()::equals);
  }

  private DecidedCase decided(AskedContact asked) {
    return new DecidedCase(asked, decider.decide(asked.contact(), asked.moment()));
  }
}
