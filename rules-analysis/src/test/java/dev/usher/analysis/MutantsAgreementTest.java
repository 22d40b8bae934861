package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.compare.DecisionDifference;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.engine.RuleNetwork;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is proven of a policy and a mutant of it, both engines show: of those that are proven equal
 * no contact is decided otherwise, and of those that are different each witness is. How many
 * mutants of each policy there are is the system property {@code agreement.mutants}.
 */
class MutantsAgreementTest {
  private static final int MUTANTS = Integer.getInteger("agreement.mutants", 8);
  private static final int CONTACTS = Integer.getInteger("agreement.mutant-contacts", 200);
  private static final long SEED = 61;

  @ParameterizedTest
  @MethodSource("dev.usher.analysis.SmallPolicies#shipped")
  void verdicts_areBorneOutByBothEngines(PolicySource source, TestReporter report) {
    Policy policy = PolicyLoader.load(source).policy();
    RuleNetwork rules = RuleNetwork.of(policy.rules());
    Decider before = new Decider(policy, rules, null);
    List<AskedContact> contacts =
        BoundaryContacts.of(policy, SEED).stream().limit(CONTACTS).toList();
    List<Mutant> mutants = Mutants.of(policy).all();
    int step = Math.max(1, mutants.size() / MUTANTS);
    int equal = 0;
    int different = 0;
    List<String> open = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i += step) {
      Mutant mutant = mutants.get(i);
      Decider after = before.by(rules.with(mutant.changed()));
      PolicyDiff diff = PolicyDiff.between(policy, mutant.policy());
      switch (diff.verdict()) {
        case EQUAL -> {
          equal++;
          for (AskedContact each : contacts) {
            assertThat(difference(before, after, each)).as("%s of %s", mutant, each).isFalse();
          }
        }
        case DIFFERENT -> {
          different++;
          assertThat(diff.witnesses()).as("%s", mutant).isNotEmpty();
          for (Witness each : diff.witnesses()) {
            AskedContact asked = new AskedContact(each.contact(), each.at());
            assertThat(difference(before, after, asked)).as("%s", mutant).isTrue();
          }
        }
        case OPEN -> open.add(mutant.toString());
      }
    }
    report.publishEntry(
        "%s: %d equal, %d different, open %s"
            .formatted(policy.ref().name(), equal, different, open));
    assertThat(open).hasSizeLessThanOrEqualTo((equal + different) / 100 + 1);
  }

  private static boolean difference(Decider before, Decider after, AskedContact asked) {
    Decision one = before.decide(asked.contact(), asked.moment());
    Decision other = after.decide(asked.contact(), asked.moment());
    return !DecisionDifference.between(one, other).isEmpty();
  }
}
