package dev.usher.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
import dev.usher.testing.ShippedScenarios;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of every single field, whichever is the nearest one: where deciding goes through all of its
 * values around whatever figure stands in the policy, and others, no value is nearer at which an
 * attribute of the decision differs than the one that an explanation tries, and none is left out.
 */
class DenseFlipsTest {
  private static final int CONTACTS = Integer.getInteger("comparison.dense-flips", 8);
  private static final long SEED = 17;
  private static final double ROUNDING = 1e-9;

  /**
   * Compares in all the ways there are: presence, gaps, figures off the grid, sets and patterns.
   */
  private static final Map<String, String> ODD =
      Map.of(
          "policy.yaml",
          """
          policy: odd
          version: 1.0.0
          zone: UTC
          hours: {mon-fri: "09:00-17:00"}
          currency: EUR
          tiers: [agent, lead, head]
          topics: [refund, outage]
          refunds: {unless-ruled: granted}
          fields: {area: number, deposit: amount, code: text, kind: [red, green], tags: texts}
          """,
          "odd.drl",
          """
          package odd;
          rule "1" when $case : Classified(dispute != null) then $case.signal("disputed"); end
          rule "2" when $case : Classified(refund in (10, 10.02B, 30)) then $case.signal("one"); end
          rule "3" when $case : Classified(refund != 20, refund > 19.985B) then $case.vip(); end
          rule "4" when $case : Classified(shippingCost <= 4.005B) then $case.signal("cheap"); end
          rule "5" when $case : Assessed(attempts > 1, attempts != 3) then $case.escalate(2); end
          rule "6" when $case : Assessed(attempts >= 5) then $case.approve("head"); end
          rule "7" when $case : Classified(impact.usersAffectedPercent > 12.5B) then $case.signal("wide"); end
          rule "8" when $case : Classified(number("area") >= 3, number("area") < 7) then $case.signal("area"); end
          rule "9" when $case : Classified(amount("deposit") == 0) then $case.signal("free"); end
          rule "10" when $case : Classified(text("code") != null, text("code") matches "[A-Z]-?[0-9]+") then $case.signal("code"); end
          rule "11" when $case : Classified(text("kind") == "green" || texts("tags") contains "x") then $case.signal("kind"); end
          rule "12" when $case : Classified(account.annualRevenue < 0.01B) then $case.signal("poor"); end
          rule "13" when $case : Assessed(topic == "refund") then $case.cap(71); end
          rule "14" when $case : Classified(account.preferredChannel == null) then $case.signal("silent"); end
          """);

  /** A policy, and its text. */
  record Written(PolicySource source, String text) {

    @Override
    public String toString() {
      return source.name();
    }
  }

  static Stream<Written> policies() {
    return Stream.concat(
        Stream.concat(
                ShippedScenarios.POLICIES.stream()
                    .map("../rules-kb/src/main/resources/policies/"::concat),
                Stream.of("../examples/returns-desk"))
            .map(folder -> new Written(PolicySource.of(folder), FieldValues.text(folder))),
        Stream.of(new Written(PolicySource.of(ODD), String.join("\n", ODD.values()))));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void noValueOfAField_isNearerThanTheOneThatIsTried(Written policy, TestReporter report) {
    LoadedPolicy loaded = PolicyLoader.load(policy.source());
    Decider decider = new Decider(loaded.policy(), loaded.rules(), null);
    NearestFlips flips = new NearestFlips(Thresholds.of(loaded.policy()), decider::decide);
    Explainer explainer = new Explainer(loaded.policy(), decider);
    FieldValues values = new FieldValues(loaded.policy(), policy.text(), SEED);
    BoundaryContacts contacts = BoundaryContacts.of(loaded.policy(), SEED);
    int compared = 0;
    for (int i = 0; i < CONTACTS; i++) {
      AskedContact asked = contacts.next();
      CaseTrace trace = decider.trace(asked.contact(), asked.moment());
      Map<String, Nearest> tried = new HashMap<>();
      for (FieldChange each : flips.changes(explainer.now(trace, asked.moment()))) {
        tried
            .computeIfAbsent(each.field(), none -> new Nearest())
            .take(decider, trace.decision(), each.contact(), each.at(), each.size().share());
      }
      Map<String, Nearest> every = new HashMap<>();
      for (FieldValues.Changed each : values.of(trace.contact())) {
        every
            .computeIfAbsent(each.field(), none -> new Nearest())
            .take(decider, trace.decision(), each.contact(), asked.moment(), each.size());
      }
      for (Map.Entry<String, Nearest> each : every.entrySet()) {
        String of = policy + ", seed " + SEED + ", " + each.getKey() + " of " + asked;
        Nearest own = tried.getOrDefault(each.getKey(), new Nearest());
        compared += each.getValue().sizes.size();
        each.getValue()
            .sizes
            .forEach(
                (attribute, size) ->
                    assertThat(own.sizes.getOrDefault(attribute, Double.MAX_VALUE))
                        .as("%s by %s", attribute, of)
                        .isLessThanOrEqualTo(size + ROUNDING));
      }
    }
    report.publishEntry(
        "%s: %d nearest values of %d contacts, seed %d"
            .formatted(policy, compared, CONTACTS, SEED));
    assertThat(compared).isGreaterThan(CONTACTS);
  }

  /** How far it is to the nearest value of a field at which each attribute differs. */
  private static final class Nearest {
    private final Map<Attribute, Double> sizes = new EnumMap<>(Attribute.class);

    void take(Decider decider, Decision before, Contact contact, Instant at, double size) {
      Decision other;
      try {
        other = decider.decide(contact, at);
      } catch (ContactException refused) {
        return;
      }
      Aspects.differing(before, other, false)
          .forEach(attribute -> sizes.merge(attribute, size, Math::min));
    }
  }
}
