package dev.usher.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.explain.Explanation;
import dev.usher.explain.Flip;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
import dev.usher.testing.ShippedScenarios;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The changes that an explanation finds are real ones, and nobody finds another or a smaller. */
class NearestFlipsTest {
  private static final int CONTACTS = Integer.getInteger("comparison.flips", 60);
  private static final long SEED = 5;
  private static final double ROUNDING = 1e-9;

  static Stream<String> policies() {
    return Stream.concat(ShippedScenarios.POLICIES.stream(), Stream.of("../examples/returns-desk"));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void nobodyFindsAnotherAttributeOrASmallerChange(String policy) {
    LoadedPolicy loaded = PolicyLoader.load(PolicySource.of(policy));
    Decider decider = new Decider(loaded.policy(), loaded.rules(), null);
    Explainer explainer = new Explainer(loaded.policy(), decider);
    EveryChange every = new EveryChange(loaded.policy());
    BoundaryContacts contacts = BoundaryContacts.of(loaded.policy(), SEED);
    for (int i = 0; i < CONTACTS; i++) {
      AskedContact asked = contacts.next();
      CaseTrace trace = decider.trace(asked.contact(), asked.moment());
      Map<Attribute, FieldChange> found = new EnumMap<>(Attribute.class);
      for (NearestFlips.FoundChange each : explainer.found(trace, asked.moment())) {
        each.attributes().forEach(attribute -> found.put(attribute, each.change()));
      }
      smallest(decider, every, asked, trace.decision())
          .forEach(
              (attribute, changed) -> {
                String of = attribute + " by " + changed + ", seed " + SEED + ", " + asked;
                assertThat(found).as(of).containsKey(attribute);
                assertThat(found.get(attribute).size().share())
                    .as("%s, found %s", of, found.get(attribute))
                    .isLessThanOrEqualTo(changed.size() + ROUNDING);
              });
    }
  }

  private static Map<Attribute, EveryChange.Changed> smallest(
      Decider decider, EveryChange every, AskedContact asked, Decision decision) {
    Map<Attribute, EveryChange.Changed> smallest = new EnumMap<>(Attribute.class);
    for (EveryChange.Changed each : every.of(asked)) {
      Decision other;
      try {
        other = decider.decide(each.contact(), each.at());
      } catch (ContactException refused) {
        continue;
      }
      Set<Attribute> differing = Aspects.differing(decision, other, each.moves());
      if (each.field().equals("receivedAt")) {
        // Which of two targets falls due first may change anywhere, as their clocks go.
        differing.remove(Attribute.TARGETS);
      }
      for (Attribute attribute : differing) {
        smallest.merge(attribute, each, (one, two) -> two.size() < one.size() ? two : one);
      }
    }
    return smallest;
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyFlip_isConfirmedByTheChangedContact(String policy) {
    try (Usher usher = Usher.open(PolicySource.of(policy))) {
      BoundaryContacts contacts = BoundaryContacts.of(usher.policy(), SEED + 1);
      for (int i = 0; i < 4 * CONTACTS; i++) {
        AskedContact asked = contacts.next();
        Explanation explanation = usher.explain(asked.contact(), asked.moment());
        Set<Attribute> seen = EnumSet.noneOf(Attribute.class);
        for (Flip flip : explanation.flips()) {
          Decision again = usher.decide(flip.contact(), flip.decision().at());
          assertThat(again).isEqualTo(flip.decision());
          assertThat(Aspects.differing(explanation.decision(), again, false))
              .as("%s of %s", flip.change(), asked)
              .containsAll(flip.attributes());
          assertThat(flip.attributes()).as("each once").allMatch(seen::add);
        }
      }
    }
  }
}
