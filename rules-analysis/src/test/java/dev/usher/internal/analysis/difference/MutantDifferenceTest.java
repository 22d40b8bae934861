package dev.usher.internal.analysis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.analysis.Mutant;
import dev.usher.analysis.Mutants;
import dev.usher.compare.ChangeKind;
import dev.usher.compare.DecisionDifference;
import dev.usher.internal.decide.Decider;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.ShippedScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proven equal of a policy and a mutant of it, the engine decides alike. */
class MutantDifferenceTest {
  private static final int CONTACTS = Integer.getInteger("analysis.contacts", 300);
  private static final int EVERY = Integer.getInteger("analysis.every", 7);
  private static final long SEED = 43;

  static Stream<String> policies() {
    return ShippedScenarios.POLICIES.stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void whatIsProvenEqual_isDecidedAlike(String name, TestReporter report) {
    Policy policy = Usher.open(PolicySource.named(name)).policy();
    List<AskedContact> contacts =
        BoundaryContacts.of(policy, SEED).stream().limit(CONTACTS).toList();
    Decider decider = Decider.of(policy);
    List<Decision> decisions =
        contacts.stream().map(each -> decider.decide(each.contact(), each.moment())).toList();
    List<String> wrong = new ArrayList<>();
    int equal = 0;
    int ruledOut = 0;
    int seen = 0;
    List<Mutant> mutants = Mutants.of(policy).all();
    long nanos = 0;
    for (int i = 0; i < mutants.size(); i += EVERY) {
      Policy mutant = mutants.get(i).policy();
      long start = System.nanoTime();
      ModelDifference difference = ModelDifference.between(policy, mutant);
      nanos += System.nanoTime() - start;
      equal += difference.isEqual() ? 1 : 0;
      Set<ChangeKind> possible = PossibleKinds.of(difference);
      ruledOut += ChangeKind.values().length - possible.size();
      assertThat(possible.isEmpty()).isEqualTo(difference.isEqual());
      Decider other = Decider.of(mutant);
      boolean noticed = false;
      for (int j = 0; j < contacts.size(); j++) {
        AskedContact asked = contacts.get(j);
        DecisionDifference found =
            DecisionDifference.between(
                decisions.get(j), other.decide(asked.contact(), asked.moment()));
        noticed |= !found.isEmpty();
        for (ChangeKind kind : found.kinds()) {
          if (!possible.contains(kind)) {
            wrong.add(asked.contact().id() + ": " + kind);
          }
        }
        found
            .parts()
            .forEach(
                part -> {
                  Optional<Attribute> attribute = Attribute.find(part.key());
                  if (attribute.isPresent()
                      ? difference.attribute(attribute.get()).isEqual()
                      : difference.isEqual()) {
                    wrong.add(asked.contact().id() + ": " + part.key());
                  }
                });
      }
      seen += noticed ? 1 : 0;
      if (!wrong.isEmpty()) {
        wrong.add(0, mutants.get(i).rule().name() + ": " + mutants.get(i).words());
        break;
      }
      if (difference.isEqual()) {
        report.publishEntry(
            "equal: " + mutants.get(i).rule().name() + ": " + mutants.get(i).words());
      }
    }
    int all = (mutants.size() + EVERY - 1) / EVERY;
    report.publishEntry(
        "%s: %d mutants, %d proven equal, %d noticed, %d kinds ruled out, %.1f ms each"
            .formatted(name, all, equal, seen, ruledOut, nanos / 1e6 / all));
    assertThat(wrong).isEmpty();
  }
}
