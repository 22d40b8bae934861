package dev.usher.internal.analysis.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.analysis.SmallPolicies;
import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.Facet;
import dev.usher.internal.analysis.model.Located;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.AskedContact;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contact is made for a combination, and is located where the combination lies. */
class ExamplesTest {
  private static final int CONTACTS = Integer.getInteger("analysis.examples", 250);
  private static final int POLICIES = Integer.getInteger("analysis.policies", 4);
  private static final int RULES = 25;
  private static final long SEED = 97;

  /** How it went with the combinations of one policy or several. */
  private static final class Round {
    private int made;
    private int all;
    private final Map<String, Integer> reasons = new TreeMap<>();

    void none(String why) {
      reasons.merge(why, 1, Integer::sum);
    }

    double share() {
      return (double) made / all;
    }

    @Override
    public String toString() {
      return "%d of %d made; %s".formatted(made, all, reasons);
    }
  }

  static Stream<PolicySource> policies() {
    return SmallPolicies.shipped();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void contactsOfEachCombination_lieInIt(PolicySource source, TestReporter report) {
    Policy policy = PolicyLoader.load(source).policy();
    Round round = new Round();
    go(policy, SEED, CONTACTS, round);
    report.publishEntry(policy.ref().name() + ": " + round);
    assertThat(round.share()).as(round.toString()).isGreaterThan(0.99);
  }

  @Test
  void contactsOfEachCombination_ofRandomPoliciesLieInIt(TestReporter report) {
    Round round = new Round();
    for (int seed = 1; seed <= POLICIES; seed++) {
      String text =
          RandomRules.withoutComments(SamplePolicy.manifest(), seed)
              .file("rules.drl", RULES)
              .toDrl();
      Policy policy =
          PolicyLoader.load(
                  PolicySource.of(Map.of("policy.yaml", SamplePolicy.TEXT, "rules.drl", text)))
              .policy();
      go(policy, seed, CONTACTS / 4, round);
    }
    report.publishEntry("random policies: " + round);
    assertThat(round.share()).as(round.toString()).isGreaterThan(0.99);
  }

  private static void go(Policy policy, long seed, int contacts, Round round) {
    PolicyModel model = PolicyModel.of(policy);
    Examples examples = new Examples(List.of(model));
    Decider decider = Decider.of(policy);
    Set<Combination> seen = new HashSet<>();
    BoundaryContacts.of(policy, seed).stream()
        .limit(contacts)
        .forEach(
            each -> {
              Combination wanted = located(model, decider, each);
              if (seen.add(wanted)) {
                round.all++;
                assertThat(model.space().isPossible(wanted)).as(each.toString()).isTrue();
                Example example = examples.of(wanted);
                AskedContact made = example.contact();
                if (made == null) {
                  round.none(example.why());
                  return;
                }
                String other = difference(model, wanted, located(model, decider, made), each);
                if (other.isEmpty()) {
                  round.made++;
                } else {
                  round.none("other " + other);
                }
              }
            });
  }

  private static Combination located(PolicyModel model, Decider decider, AskedContact asked) {
    CaseTrace trace = decider.trace(asked.contact(), asked.moment());
    Instant at = asked.moment();
    boolean fresh =
        at.equals(asked.contact().receivedAt()) && asked.contact().progress().tier() == null;
    CaseClock clock = new CaseClock(decider.clocks(), asked.contact(), at);
    return new Located(model, trace, clock).combination(at, fresh ? 1 : trace.decision().tier());
  }

  /** Returns the facet that is not as wanted. */
  private static String difference(
      PolicyModel model, Combination wanted, Combination made, AskedContact original) {
    for (Dimension each : model.space().dimensions()) {
      if (wanted.of(each.number()) != made.of(each.number())
          && !(each.facet() instanceof Facet.Remaining && isAtReceipt(each, made, original))) {
        return each.facet()
            + " "
            + each.classes().get(made.of(each.number()))
            + ", not "
            + each.classes().get(wanted.of(each.number()));
      }
    }
    return "";
  }

  /** Whatever is left at receipt says no more than when it is needed. */
  private static boolean isAtReceipt(Dimension left, Combination made, AskedContact original) {
    Instant needed = original.contact().neededBy();
    Object span = left.classes().get(made.of(left.number())).plainest();
    return needed == null
        || (span instanceof Duration most
            && Duration.between(original.contact().receivedAt(), needed).compareTo(most) <= 0);
  }
}
