package dev.usher.internal.engine;

import static dev.usher.internal.engine.Rules.atom;
import static dev.usher.internal.engine.Rules.fact;
import static dev.usher.internal.engine.Rules.fired;
import static dev.usher.internal.engine.Rules.holds;
import static dev.usher.internal.engine.Rules.not;
import static dev.usher.internal.engine.Rules.proposed;
import static dev.usher.internal.engine.Rules.refund;
import static dev.usher.internal.engine.Rules.rule;
import static dev.usher.internal.engine.Rules.text;
import static dev.usher.internal.engine.Rules.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.CaseMessage;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleAttribute;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleNetworkTest {
  private static final Assessed FACT = fact("refund", "150.00");

  @Test
  void rules_areRankedByTheirNames_theSwitchedOffAmongThem() {
    RuleNetwork network = RuleNetwork.of(List.of(rule("b"), switchedOff("a"), rule("B")));

    assertThat(network.rules())
        .extracting(each -> each.rule().name())
        .containsExactly("B", "a", "b");
    assertThat(network.rules()).extracting(FiringRule::rank).containsExactly(0, 1, 2);
  }

  @Test
  void aRuleThatIsSwitchedOff_neverFires() {
    RuleNetwork network = RuleNetwork.of(List.of(rule("on"), switchedOff("off")));

    assertThat(fired(network, FACT)).containsExactly("on");
  }

  @Test
  void questions_areThoseOfRulesThatAreSwitchedOn() {
    Rule tiered = Rule.builder("t", Question.TIERED).proposals(rule("x").proposals()).build();

    assertThat(RuleNetwork.of(List.of(switchedOff("off"))).questions()).isEmpty();
    assertThat(RuleNetwork.of(List.of(tiered)).questions()).containsExactly(Question.TIERED);
    assertThat(fired(RuleNetwork.of(List.of(tiered)), FACT)).isEmpty();
  }

  private static Rule switchedOff(String name) {
    RuleAttribute off = new RuleAttribute.Enabled(false, Comments.NONE, Place.NOWHERE);
    return rule(name).toBuilder().attributes(List.of(off)).build();
  }

  @Test
  void rulesThatAskTheSame_eachFire() {
    List<Rule> rules =
        IntStream.range(0, 20).mapToObj(i -> rule("r" + i, topic("refund"))).toList();

    assertThat(fired(RuleNetwork.of(rules), FACT)).hasSize(20);
  }

  @Test
  void rulesWhoseNamesDifferInSigns_eachFire() {
    assertThat(fired(RuleNetwork.of(List.of(rule("A b"), rule("A_b"), rule("A-b"))), FACT))
        .containsExactly("A b", "A-b", "A_b");
  }

  /** Thresholds of Drools' indexes lie between these numbers of rules. */
  @Test
  void amounts_compareWithoutTheirScale_howeverManyThereAre() {
    for (int others : new int[] {0, 2, 8, 30}) {
      List<Rule> rules = new ArrayList<>();
      IntStream.range(0, others)
          .forEach(i -> rules.add(rule("z" + i, refund(Operator.MORE, "20" + i))));
      for (String amount : List.of("150", "150.0", "150.00", "150.000")) {
        rules.add(rule("at least " + amount, refund(Operator.AT_LEAST, amount)));
        rules.add(rule("above " + amount, refund(Operator.MORE, amount)));
        rules.add(rule("is " + amount, refund(Operator.EQUAL, amount)));
      }

      assertThat(fired(RuleNetwork.of(rules), FACT))
          .as("beside %s others", others)
          .hasSize(8)
          .noneMatch(name -> name.startsWith("above"));
    }
  }

  /** An index answers a negated comparison as if it had not been negated, or leaves out absence. */
  @Test
  void negatedComparisons_holdForWhatIsAbsent_howeverManyThereAre() {
    Assessed absent = fact(CaseMessage.EMPTY, contact -> contact);
    List<Rule> rules = new ArrayList<>();
    for (int i = 100; i < 130; i++) {
      rules.add(rule("not above " + i, not(refund(Operator.MORE, "" + i))));
      rules.add(rule("above " + i, refund(Operator.MORE, "" + i)));
      rules.add(rule("not " + i, atom(Property.TOPIC, Operator.NOT_EQUAL, text("t" + i))));
      rules.add(rule("is " + i, topic("t" + i)));
    }
    rules.add(
        rule("none", atom(Property.TOPIC, Operator.EQUAL, new Literal.Absent(Place.NOWHERE))));

    assertThat(fired(RuleNetwork.of(rules), absent))
        .hasSize(61)
        .allMatch(name -> name.startsWith("no"));
  }

  @Test
  void conditions_areAskedInWhateverOrder_andFurtherOnesByOneNode() {
    Condition[] many =
        IntStream.range(0, 100)
            .mapToObj(i -> not(refund(Operator.MORE, "15" + i)))
            .toArray(Condition[]::new);
    Rule fires = rule("fires", many);
    many[99] = not(topic("refund"));
    Rule doesNot = rule("does not", many);

    assertThat(fired(RuleNetwork.of(List.of(fires, doesNot)), FACT)).containsExactly("fires");
  }

  @Test
  void proposalsWithoutVariables_areMadeOnce() {
    RuleNetwork network = RuleNetwork.of(List.of(rule("r")));
    List<List<Proposal>> seen = new ArrayList<>();
    network.ask(FACT, (rule, proposals) -> seen.add(proposals));
    network.ask(FACT, (rule, proposals) -> seen.add(proposals));

    assertThat(seen.get(0)).containsExactly(new Proposal.Hold("x")).isSameAs(seen.get(1));
  }

  @Test
  void variables_standForTheFactsProperties() {
    RuleNetwork network = RuleNetwork.of(List.of(handingOn("$desk", Property.OPEN_DESK)));
    List<Proposal> seen = new ArrayList<>();
    network.ask(FACT, (rule, proposals) -> seen.addAll(proposals));

    assertThat(seen).containsExactly(new Proposal.Approval("desk-emea"));
  }

  @Test
  void aProposalThatFails_namesItsRule() {
    RuleNetwork network = RuleNetwork.of(List.of(handingOn("$who", Property.ACCOUNT_MANAGER)));

    assertThatThrownBy(() -> fired(network, FACT))
        .isInstanceOf(RuleFailure.class)
        .hasMessageStartingWith("rule \"hands on\" failed: ")
        .hasRootCauseMessage("$who stands for nothing");
  }

  private static Rule handingOn(String variable, Property property) {
    return rule("hands on").toBuilder()
        .items(
            List.of(
                new Item.Binding(
                    variable,
                    new Subject.Named(property, Place.NOWHERE),
                    null,
                    Comments.NONE,
                    Place.NOWHERE)))
        .proposals(List.of(proposed(Verb.APPROVE, new Argument.Variable(variable, Place.NOWHERE))))
        .build();
  }

  @Test
  void aConditionThatFails_namesARuleThatAsksIt() {
    IllegalStateException broken = new IllegalStateException("\u001b[2J\n");
    CaseMessage message = new CaseMessage(Set.of(), () -> fail(broken), () -> false);
    RuleNetwork network =
        RuleNetwork.of(
            List.of(
                rule("a", topic("refund")),
                rule("c", topic("other"), holds(Property.MESSAGE_CARD_NUMBER)),
                rule("d", topic("refund"), holds(Property.MESSAGE_CARD_NUMBER))));

    assertThatThrownBy(() -> fired(network, fact(message, contact -> contact.topic("refund"))))
        .isInstanceOfSatisfying(
            RuleFailure.class, failure -> assertThat(failure.rule().name()).isEqualTo("d"))
        .hasMessage("rule \"d\" failed: java.lang.IllegalStateException: \\u001B[2J\\u000A")
        .hasCause(broken);
    assertThat(fired(network, FACT)).containsExactly("a");
  }

  private static boolean fail(RuntimeException failure) {
    throw failure;
  }

  @Test
  void whatTheListenerThrows_isNoFailureOfARule() {
    RuleNetwork network = RuleNetwork.of(List.of(rule("r")));
    IllegalStateException own = new IllegalStateException("own");

    assertThatThrownBy(() -> network.ask(FACT, (rule, proposals) -> fail(own))).isSameAs(own);
  }

  @Test
  void manyThreads_hearWhatOneHears() {
    List<Rule> rules =
        IntStream.range(0, 200)
            .mapToObj(i -> rule("r" + i, refund(Operator.MORE, "" + i), topic("refund")))
            .toList();
    RuleNetwork network = RuleNetwork.of(rules);
    List<String> alone = fired(network, FACT);

    assertThat(Stream.generate(() -> FACT).limit(20_000).parallel())
        .allMatch(fact -> fired(network, fact).equals(alone));
    assertThat(alone).hasSize(150);
  }
}
