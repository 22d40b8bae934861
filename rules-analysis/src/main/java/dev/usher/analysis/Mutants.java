package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.analysis.mutation.PolicyChanges;
import dev.usher.internal.analysis.mutation.SmallChange;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import java.util.List;
import java.util.function.Predicate;

/**
 * Every small change of a policy's rules: a comparison that is its neighbour, a threshold one step
 * up or down, a condition left out, another tier, a span one unit longer. They come in the order of
 * the rules' text, the same ones each time. {@link MutationRun} says which of them scenarios
 * notice. Immutable and thread-safe.
 */
public final class Mutants {

  /** Nobody reads more. */
  private static final int MOST = 10_000;

  /** How many rules all mutants together may have, since each is decided by all of them. */
  private static final int MOST_RULES = 6_000_000;

  private final Policy policy;
  private final List<Mutant> all;
  private final int refused;
  private final int repeated;
  private final int passedOver;

  private Mutants(Policy policy, PolicyChanges changes) {
    this.policy = policy;
    int most = Math.min(MOST, MOST_RULES / policy.rules().size());
    List<SmallChange> chosen = Spread.of(changes.changes(), most);
    this.all = chosen.stream().map(change -> new Mutant(policy, change)).toList();
    this.refused = changes.refused();
    this.repeated = changes.repeated();
    this.passedOver = changes.changes().size() - chosen.size();
  }

  /** Returns the mutants of a policy. */
  public static Mutants of(Policy policy) {
    return of(policy, rule -> true);
  }

  /**
   * Returns the mutants of some of a policy's rules.
   *
   * @param of says which rules are changed
   */
  public static Mutants of(Policy policy, Predicate<? super Rule> of) {
    requireNonNull(of, "of");
    return new Mutants(requireNonNull(policy, "policy"), PolicyChanges.of(policy, of));
  }

  /** Returns the policy that they are changes of. */
  public Policy policy() {
    return policy;
  }

  /** Returns them, in the order of the rules' text. */
  public List<Mutant> all() {
    return all;
  }

  /** Returns how many more changes there are after which the policy would not pass its check. */
  public int refused() {
    return refused;
  }

  /** Returns how many more changes there are that plainly say the same as the rule, or another. */
  public int repeated() {
    return repeated;
  }

  /**
   * Returns how many more there are that are passed over. Of a policy with up to 600 rules 10,000
   * are taken, of one with 3,000 rules 2,000: as many from its beginning as from its end.
   */
  public int passedOver() {
    return passedOver;
  }
}
