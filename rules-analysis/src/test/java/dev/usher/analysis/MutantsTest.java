package dev.usher.analysis;

import static dev.usher.analysis.SmallPolicies.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {
  private static List<String> of(String pattern, String verbs) {
    return words(Mutants.of(SmallPolicies.of(rule("One", pattern, verbs))));
  }

  private static List<String> words(Mutants mutants) {
    return mutants.all().stream().map(each -> each.kind() + ": " + each.words()).toList();
  }

  private static List<String> ofPattern(String pattern) {
    return of(pattern, "hold(\"check\")").stream()
        .filter(words -> !words.startsWith("switch"))
        .toList();
  }

  private static List<String> ofVerbs(String question, String verbs) {
    return of(question + "()", verbs).stream()
        .filter(words -> !words.startsWith("switch"))
        .toList();
  }

  @Test
  void amount_isAboveOrAtLeast_oneCentMoreOrLess_below_orNotAskedFor() {
    assertThat(ofPattern("Assessed(refund >= 500)"))
        .containsExactly(
            "condition: refund >= 500 is dropped",
            "comparison: refund >= 500 becomes refund > 500",
            "negation: refund >= 500 becomes refund < 500",
            "threshold: refund >= 500 becomes refund >= 499.99B");
  }

  /** Above 500 is at least 500.01, and that is one change. */
  @Test
  void changesThatPlainlySayTheSame_areOne() {
    Mutants mutants =
        Mutants.of(SmallPolicies.of(rule("One", "Assessed(refund >= 500)", "hold(\"check\")")));

    assertThat(mutants.repeated()).isEqualTo(1);
    assertThat(mutants.passedOver()).isZero();
  }

  @Test
  void count_isOneMoreOrLess_andSoIsItsSpan() {
    assertThat(ofPattern("Assessed(contactsWithin(days(7)) == 3)"))
        .containsExactly(
            "condition: contactsWithin(days(7)) == 3 is dropped",
            "comparison: contactsWithin(days(7)) == 3 becomes contactsWithin(days(7)) != 3",
            "threshold: contactsWithin(days(7)) == 3 becomes contactsWithin(days(7)) == 2",
            "threshold: contactsWithin(days(7)) == 3 becomes contactsWithin(days(7)) == 4",
            "threshold: contactsWithin(days(7)) == 3 becomes contactsWithin(days(6)) == 3",
            "threshold: contactsWithin(days(7)) == 3 becomes contactsWithin(days(8)) == 3");
  }

  @Test
  void number_movesByTheLastDigitThatIsWritten() {
    assertThat(ofPattern("Assessed(number(\"days\") < 2.5B)"))
        .contains(
            "threshold: number(\"days\") < 2.5B becomes number(\"days\") < 2.4B",
            "threshold: number(\"days\") < 2.5B becomes number(\"days\") < 2.6B");
  }

  @Test
  void severity_isTheNextOneBelowOrAbove() {
    assertThat(ofPattern("Assessed(severity == Severity.HIGH)"))
        .containsExactly(
            "condition: severity == Severity.HIGH is dropped",
            "comparison: severity == Severity.HIGH becomes severity != Severity.HIGH",
            "value: severity == Severity.HIGH becomes severity == Severity.MODERATE",
            "value: severity == Severity.HIGH becomes severity == Severity.CRITICAL");
  }

  @Test
  void topicAndChannel_areTheNextOne_afterTheLastTheFirst() {
    assertThat(ofPattern("Assessed(topic == \"legal-risk\", channel != Channel.EMAIL)"))
        .contains(
            "value: topic == \"legal-risk\" becomes topic == \"refund\"",
            "value: channel != Channel.EMAIL becomes channel != Channel.TICKET");
  }

  @Test
  void list_losesEachOfItsValues() {
    assertThat(ofPattern("Assessed(topic in (\"refund\", \"rush-order\"))"))
        .containsExactly(
            "condition: topic in (\"refund\", \"rush-order\") is dropped",
            "comparison: topic in (\"refund\", \"rush-order\") becomes topic not in (\"refund\","
                + " \"rush-order\")",
            "element: \"refund\" is dropped from topic in (\"refund\", \"rush-order\")",
            "element: \"rush-order\" is dropped from topic in (\"refund\", \"rush-order\")");
  }

  @Test
  void yesAndNo_areEachOther() {
    assertThat(ofPattern("Assessed(vip, !emergency, yes(\"by-us\"))"))
        .contains(
            "negation: vip becomes !vip",
            "negation: !emergency becomes emergency",
            "negation: yes(\"by-us\") becomes !yes(\"by-us\")",
            "join: vip, !emergency, yes(\"by-us\") becomes vip || !emergency || yes(\"by-us\")");
  }

  @Test
  void labels_areAnotherLabelOfTheRules() {
    assertThat(ofPattern("Assessed(labels contains \"a\" || labels not contains \"bcd\")"))
        .containsExactly(
            "condition: labels contains \"a\" || labels not contains \"bcd\" is dropped",
            "negation: labels contains \"a\" || labels not contains \"bcd\" becomes !(labels"
                + " contains \"a\" || labels not contains \"bcd\")",
            "join: labels contains \"a\" || labels not contains \"bcd\" becomes labels contains"
                + " \"a\" && labels not contains \"bcd\"",
            "condition: labels contains \"a\" is dropped",
            "comparison: labels contains \"a\" becomes labels not contains \"a\"",
            "value: labels contains \"a\" becomes labels contains \"bcd\"",
            "condition: labels not contains \"bcd\" is dropped",
            "comparison: labels not contains \"bcd\" becomes labels contains \"bcd\"",
            "value: labels not contains \"bcd\" becomes labels not contains \"a\"");
  }

  @Test
  void timesOfDayWordsAndSamples_moveToo() {
    assertThat(
            ofPattern(
                "Assessed(receivedBetween(\"15:30\", \"24:00\"), mentions(\"urgent\"), inSample(1))"))
        .contains(
            "value: receivedBetween(\"15:30\", \"24:00\") becomes receivedBetween(\"15:29\","
                + " \"24:00\")",
            "value: receivedBetween(\"15:30\", \"24:00\") becomes receivedBetween(\"15:30\","
                + " \"23:59\")",
            "value: mentions(\"urgent\") becomes mentions(\"legal-risk\")",
            "threshold: inSample(1) becomes inSample(2)")
        .doesNotContain("threshold: inSample(1) becomes inSample(0)");
  }

  @Test
  void tier_isTheOneBelowOrAbove_asFarAsThereIsOne() {
    assertThat(ofVerbs("Assessed", "escalate(3, atTier(2, businessDays(1)))"))
        .containsExactly(
            "argument: escalate(3, atTier(2, businessDays(1))) becomes escalate(2, atTier(2,"
                + " businessDays(1)))",
            "argument: escalate(3, atTier(2, businessDays(1))) becomes escalate(3, atTier(1,"
                + " businessDays(1)))",
            "argument: escalate(3, atTier(2, businessDays(1))) becomes escalate(3, atTier(3,"
                + " businessDays(1)))",
            "argument: escalate(3, atTier(2, businessDays(1))) becomes escalate(3, atTier(2,"
                + " businessDays(0)))",
            "argument: escalate(3, atTier(2, businessDays(1))) becomes escalate(3, atTier(2,"
                + " businessDays(2)))",
            "argument: escalate(3, atTier(2, businessDays(1))) becomes escalate(3, atTier(2,"
                + " days(1)))",
            "argument: escalate(3, atTier(2, businessDays(1))) becomes escalate(3)");
  }

  @Test
  void action_losesWhoTakesIt_itsDeadline_itsBeginning() {
    assertThat(ofVerbs("Tiered", "act(\"call\", \"finance\", hours(2), beforeNeeded(hours(6)))"))
        .contains(
            "argument: act(\"call\", \"finance\", hours(2), beforeNeeded(hours(6))) becomes"
                + " act(\"call\", hours(2), beforeNeeded(hours(6)))",
            "argument: act(\"call\", \"finance\", hours(2), beforeNeeded(hours(6))) becomes"
                + " act(\"call\", \"finance\", beforeNeeded(hours(6)))",
            "argument: act(\"call\", \"finance\", hours(2), beforeNeeded(hours(6))) becomes"
                + " act(\"call\", \"finance\", hours(2))",
            "argument: act(\"call\", \"finance\", hours(2), beforeNeeded(hours(6))) becomes"
                + " act(\"call\", \"legal\", hours(2), beforeNeeded(hours(6)))",
            "argument: act(\"call\", \"finance\", hours(2), beforeNeeded(hours(6))) becomes"
                + " act(\"call\", \"finance\", businessHours(2), beforeNeeded(hours(6)))")
        .noneMatch(
            words -> words.endsWith("becomes act(\"finance\", hours(2), beforeNeeded(hours(6)))"));
  }

  /** Hours before a target are counted on its clock, whichever hours they are. */
  @Test
  void hoursBeforeATarget_areOnNoOtherClock() {
    assertThat(ofVerbs("Tiered", "act(\"call\", beforeTarget(\"plan\", hours(2)))"))
        .noneMatch(words -> words.contains("businessHours"));
  }

  @Test
  void target_isAnotherOne_onAnotherClock_andCountsFromReceipt() {
    assertThat(ofVerbs("Tiered", "target(\"plan\", sinceTier(businessHours(4, \"desk-emea\")))"))
        .containsExactly(
            "argument: target(\"plan\", sinceTier(businessHours(4, \"desk-emea\"))) becomes"
                + " target(\"resolution\", sinceTier(businessHours(4, \"desk-emea\")))",
            "argument: target(\"plan\", sinceTier(businessHours(4, \"desk-emea\"))) becomes"
                + " target(\"plan\", sinceTier(businessHours(3, \"desk-emea\")))",
            "argument: target(\"plan\", sinceTier(businessHours(4, \"desk-emea\"))) becomes"
                + " target(\"plan\", sinceTier(businessHours(5, \"desk-emea\")))",
            "argument: target(\"plan\", sinceTier(businessHours(4, \"desk-emea\"))) becomes"
                + " target(\"plan\", sinceTier(businessHours(4, \"desk-apac\")))",
            "argument: target(\"plan\", sinceTier(businessHours(4, \"desk-emea\"))) becomes"
                + " target(\"plan\", sinceTier(hours(4)))",
            "argument: target(\"plan\", sinceTier(businessHours(4, \"desk-emea\"))) becomes"
                + " target(\"plan\", sinceTier(businessHours(4)))",
            "argument: target(\"plan\", sinceTier(businessHours(4, \"desk-emea\"))) becomes"
                + " target(\"plan\", businessHours(4, \"desk-emea\"))");
  }

  @Test
  void money_movesByACent_andAProposalIsDropped() {
    assertThat(ofVerbs("Assessed", "grant(100).cap(99.50)"))
        .containsExactly(
            "proposal: grant(100) is dropped",
            "argument: grant(100) becomes grant(99.99)",
            "argument: grant(100) becomes grant(100.01)",
            "argument: grant(100) becomes grant()",
            "proposal: cap(99.50) is dropped",
            "argument: cap(99.50) becomes cap(99.49)",
            "argument: cap(99.50) becomes cap(99.51)");
  }

  @Test
  void authorities_areOthers_noneTwice() {
    assertThat(ofVerbs("Assessed", "approveAny(1, \"finance\", \"legal\")"))
        .containsExactly(
            "argument: approveAny(1, \"finance\", \"legal\") becomes approveAny(1,"
                + " \"support-specialist\", \"legal\")",
            "argument: approveAny(1, \"finance\", \"legal\") becomes approveAny(1, \"finance\","
                + " \"support-specialist\")");
  }

  @Test
  void salience_becomesThatOfWhoProposesSomethingElse() {
    Policy policy =
        SmallPolicies.of(
            ranked("A", 30, "Tiered(vip)", "finance"),
            ranked("B", 20, "Tiered(emergency)", "legal"),
            ranked("C", 10, "Tiered(surge)", "finance"),
            ranked("D", 10, "Tiered(open)", "legal"));

    assertThat(words(Mutants.of(policy)))
        .filteredOn(words -> words.startsWith("salience"))
        .containsExactly(
            "salience: salience 30 becomes salience 20",
            "salience: salience 20 becomes salience 10",
            "salience: salience 20 becomes salience 30",
            "salience: salience 10 becomes salience 9",
            "salience: salience 10 becomes salience 11",
            "salience: salience 10 becomes salience 20",
            "salience: salience 10 becomes salience 9",
            "salience: salience 10 becomes salience 11",
            "salience: salience 10 becomes salience 30");
  }

  private static String ranked(String name, int salience, String pattern, String queue) {
    return "rule \"%s\" salience %d when $case : %s then $case.route(\"%s\"); end"
        .formatted(name, salience, pattern, queue);
  }

  @Test
  void ruleThatIsSwitchedOff_isOnlySwitchedOn() {
    Policy policy =
        SmallPolicies.of(
            "rule \"One\" enabled false when $case : Assessed(vip) then $case.escalate(2); end",
            rule("Two", "Assessed()", "escalate(1)"));

    assertThat(Mutants.of(policy).all())
        .extracting(Mutant::toString)
        .containsExactly(
            "rules.drl:2:6: the rule is switched on",
            "rules.drl:3:6: the rule is switched off",
            "rules.drl:3:56: escalate(1) becomes escalate(2)");
  }

  @Test
  void variable_keepsWhatItStandsFor_whenItsComparisonIsDropped() {
    Policy policy =
        SmallPolicies.of(rule("One", "Tiered($desk : openDesk != null, vip)", "route($desk)"));

    Mutants mutants = Mutants.of(policy);

    // Nothing may be handed on that may be absent.
    assertThat(words(mutants)).noneMatch(words -> words.contains("openDesk"));
    assertThat(mutants.refused()).isEqualTo(2);
  }

  @Test
  void place_isThatOfTheVeryToken() {
    Mutant mutant =
        Mutants.of(SmallPolicies.of(rule("One", "Assessed(refund >= 500)", "escalate(2)")))
            .all()
            .stream()
            .filter(each -> each.kind().equals("comparison"))
            .findFirst()
            .orElseThrow();

    assertThat(mutant).hasToString("rules.drl:2:41: refund >= 500 becomes refund > 500");
    assertThat(mutant.rule().name()).isEqualTo("One");
    assertThat(mutant.policy().rules()).containsExactly(mutant.changed());
  }
}
