package dev.usher.internal.analysis.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.analysis.Mutant;
import dev.usher.analysis.Mutants;
import dev.usher.analysis.SmallPolicies;
import dev.usher.internal.analysis.logic.Box;
import dev.usher.internal.analysis.logic.Prover;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.RuleModel;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.decide.TracedFact;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.rule.Case;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.testing.SamplePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Regions hold the contacts for which a rule fires in one version alone, and no others. */
class RegionsTest {
  private static final int CONTACTS = 60;
  private static final long SEED = 5;

  static Stream<PolicySource> policies() {
    return SmallPolicies.shipped();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void movedThresholds_areOneLine(PolicySource source) {
    Policy policy = PolicyLoader.load(source).policy();
    List<String> longer = new ArrayList<>();
    for (Mutant each : Mutants.of(policy).all()) {
      if (each.kind().equals("threshold")) {
        Regions.OfRule regions = Regions.of(policy, each.rule(), policy, each.changed());
        if (Math.max(regions.noLonger().size(), regions.nowAlso().size()) != 1) {
          longer.add(each.rule().name() + ", " + each.words() + ": " + regions);
        }
      }
    }
    assertThat(longer).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void facts_lieInARegionWhereTheRuleFiresInOneVersionAlone(PolicySource source) {
    Policy policy = PolicyLoader.load(source).policy();
    List<Case> facts = facts(policy);
    for (Mutant each : Mutants.of(policy).all()) {
      check(policy, each, facts);
    }
  }

  static Stream<Arguments> edits() {
    return Stream.of(
        arguments("refund >= 500", "refund >= 750", "[refund 500 to 749.99 USD]", "[]"),
        arguments("refund > 2000", "refund >= 2000", "[]", "[refund 2000 USD]"),
        arguments(
            "attempts >= 1, attempts <= 5, attempts != 3 || attempts == 3",
            "surge",
            "[attempts 1 to 5, not surge]",
            "[attempts 0 or from 6, surge]"),
        arguments("refund < 500", "refund <= 499.99B", "[]", "[]"),
        arguments("refund == null", "refund < 20", "[no refund]", "[refund up to 19.99 USD]"),
        arguments("account.atRisk, vip", "account.atRisk", "[]", "[account.atRisk, not vip]"),
        arguments(
            "contactsWithin(days(30)) >= 3",
            "contactsWithin(days(45)) >= 3",
            "[]",
            "[contactsWithin(30 days) up to 2, contactsWithin(45 days) from 3]"),
        arguments(
            "tier == 3, topic == \"refund\" || labels contains \"x\"",
            "tier >= 2, topic == \"refund\" || labels contains \"x\"",
            "[]",
            "[tier 2, either (label x) or (topic refund)]"),
        arguments("severity >= Severity.HIGH", "", "[]", "[severity up to MODERATE]"),
        arguments(
            "topic in (\"refund\", \"legal-risk\")",
            "topic == \"refund\"",
            "[topic legal-risk]",
            "[]"),
        arguments(
            "account.preferredChannel != Channel.EMAIL",
            "vip",
            "[account.preferredChannel other than EMAIL, not vip]",
            "[account.preferredChannel EMAIL, vip]"),
        arguments(
            "account.id == \"acme\"",
            "account.id != null",
            "[]",
            "[some account.id other than acme]"),
        arguments(
            "id matches \"VIP-.*\"",
            "vip",
            "[id matching \"VIP-.*\", not vip]",
            "[id other than matching \"VIP-.*\", vip]"),
        arguments(
            "neededWithin(days(7))", "neededWithin(days(3))",
            "[needed within 7 days and not within 72 hours]", "[]"),
        arguments("neededWithin(days(7))", "", "[]", "[not needed within 7 days]"),
        arguments("inSample(10)", "inSample(4)", "[inSample(10), not inSample(4)]", "[]"),
        arguments(
            "within(\"sent\", days(30))",
            "within(\"sent\", days(45))",
            "[]",
            "[fields.sent within 45 days and not within 30 days]"),
        arguments("receivedBetween(\"09:00\", \"17:00\")", "", "[]", "[received 17:00 to 09:00]"),
        arguments(
            "number(\"days\") > 30", "number(\"days\") >= 20.5B", "[]", "[fields.days 20.5 to 30]"),
        arguments(
            "impact.usersAffectedPercent >= 100",
            "impact.usersAffectedPercent > 5",
            "[]",
            "[impact.usersAffectedPercent above 5 and below 100%]"),
        arguments(
            "mentions(\"urgent\")",
            "open",
            "[mentions(urgent), not open]",
            "[open, not mentions(urgent)]"),
        arguments("signals contains \"late\"", "", "[]", "[not signal late]"),
        arguments(
            "yes(\"by-us\")",
            "yes(\"by-us\"), weekday == Weekday.SUNDAY",
            "[fields.by-us, weekday other than SUNDAY]",
            "[]"),
        arguments(
            "vip || emergency || open || surge || authenticated",
            "",
            "[]",
            "[not vip, not emergency, not open, not surge, not authenticated]"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void regions_areSaidAsRulesSayIt(String before, String after, String noLonger, String nowAlso) {
    Policy was = policy(before);
    Policy is = policy(after);

    Regions.OfRule regions = Regions.of(was, was.rules().get(0), is, is.rules().get(0));

    assertThat(regions.noLonger()).hasToString(noLonger);
    assertThat(regions.nowAlso()).hasToString(nowAlso);
  }

  private static Policy policy(String conditions) {
    return SmallPolicies.of(
        SmallPolicies.rule("it is so", "Tiered(%s)".formatted(conditions), "hold(\"why\")"),
        SmallPolicies.rule("signal", "Classified(surge)", "signal(\"late\")"));
  }

  @Test
  void ruleThatIsAddedOrRemoved_firesWhereItDoes() {
    Policy policy = policy("refund >= 500, open");
    Rule rule = policy.rules().get(0);

    assertThat(Regions.of(policy, rule, policy, null).noLonger())
        .containsExactly("refund from 500 USD, open");
    assertThat(Regions.of(policy, null, policy, rule).nowAlso())
        .containsExactly("refund from 500 USD, open");
  }

  @Test
  void hoursThatDiffer_areTheEarlierOrTheLaterOnes() {
    Policy before = policy("open");
    Policy after =
        SmallPolicies.with(
            SamplePolicy.TEXT.replace("09:00-18:00", "09:00-19:00"),
            SmallPolicies.rule("it is so", "Tiered(open)", "hold(\"why\")"));

    Regions.OfRule regions = Regions.of(before, before.rules().get(0), after, after.rules().get(0));

    assertThat(regions.noLonger()).containsExactly("open (before), not open (after)");
  }

  @Test
  void manyRegions_areCutShort() {
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      parts.add("(refund == %d && attempts == %d)".formatted(i * 100, i));
    }
    Policy none = policy("surge");
    Policy many = policy("surge || " + String.join(" || ", parts));

    List<String> lines = Regions.of(none, none.rules().get(0), many, many.rules().get(0)).nowAlso();

    assertThat(lines).hasSize(7).last().isEqualTo("and 4 more");
    assertThat(lines).first().isEqualTo("refund 100 USD, attempts 1, not surge");
  }

  private static List<Case> facts(Policy policy) {
    Decider decider = Decider.of(policy);
    return BoundaryContacts.of(policy, SEED).stream()
        .limit(CONTACTS)
        .flatMap(each -> decider.trace(each.contact(), each.moment()).facts().stream())
        .map(TracedFact::fact)
        .toList();
  }

  private static void check(Policy policy, Mutant mutant, List<Case> facts) {
    Rule was = mutant.rule();
    Rule is = mutant.changed();
    RuleModel model = RuleModel.of(policy, was, policy, is);
    Terms terms = model.space().terms();
    Term lost = terms.butNot(model.before(), model.after());
    Term won = terms.butNot(model.after(), model.before());
    Prover prover = new Prover(terms, List.of(lost, won, model.space().possible()));
    Cover noLonger = Cover.of(terms, prover, model.space().possible(), lost);
    Cover nowAlso = Cover.of(terms, prover, model.space().possible(), won);
    RuleEvaluator before = RuleEvaluator.of(was);
    RuleEvaluator after = RuleEvaluator.of(is);
    for (Case fact : facts) {
      if (Question.of(fact) == was.question()) {
        boolean fired = was.isEnabled() && before.holds(fact);
        boolean fires = is.isEnabled() && after.holds(fact);
        FactLocation location = new FactLocation(model.space(), fact);
        assertThat(isIn(location, noLonger.boxes()))
            .as("%s of %s, fact %s", mutant, was.name(), fact.getId())
            .isEqualTo(fired && !fires);
        assertThat(isIn(location, nowAlso.boxes()))
            .as("%s of %s, fact %s", mutant, was.name(), fact.getId())
            .isEqualTo(!fired && fires);
      }
    }
  }

  private static boolean isIn(FactLocation location, List<Box> boxes) {
    return boxes.stream().anyMatch(location::isIn);
  }
}
