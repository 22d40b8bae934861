package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Progress;
import dev.usher.model.Severity;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import dev.usher.model.decision.Statement;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which proposals a decision follows, attribute by attribute. Each case lists every reason of its
 * decision: a plus where the decision follows it, a minus where it is outdone, an exclamation mark
 * where it is in conflict, a tilde where its moment is to come and a zero where that never does;
 * the minutes after receipt from which it holds where that is later, and the rules that outdid it.
 */
class EffectiveTest {
  /** A Tuesday; the test's policy is open on weekdays from 09:00 to 17:00 UTC. */
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  @TempDir private Path folder;

  /** Rules that disagree, the contact they meet, when it is asked about, and what comes of it. */
  private record Case(
      String name,
      UnaryOperator<ContactBuilder> contact,
      Duration after,
      List<String> rules,
      List<String> reasons) {

    static Case of(String name, String... rules) {
      return new Case(name, UnaryOperator.identity(), Duration.ZERO, List.of(rules), List.of());
    }

    Case contact(UnaryOperator<ContactBuilder> changed) {
      return new Case(name, changed, after, rules, reasons);
    }

    Case after(String span) {
      return new Case(name, contact, Duration.parse(span), rules, reasons);
    }

    Case says(String... expected) {
      return new Case(name, contact, after, rules, List.of(expected));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> oneValue() {
    return Stream.of(
        Case.of(
                "topic: a lower salience is outdone, even by the same name",
                "Intake() => topic(\"refund\")",
                "Intake() @ 1 => topic(\"refund\")",
                "Intake() @ -1 => topic(\"outage\")")
            .says("-R1 topic refund < R2", "+R2 topic refund", "-R3 topic outage < R2"),
        Case.of(
                "topic: the greatest salience wins, whichever rule comes first",
                "Intake() @ 1 => topic(\"outage\")",
                "Intake() => topic(\"refund\")")
            .says("+R1 topic outage", "-R2 topic refund < R1"),
        Case.of(
                "topic: rules that conflict are not followed, and nobody below them",
                "Intake() @ 1 => topic(\"refund\")",
                "Intake() @ 1 => topic(\"outage\")",
                "Intake() => topic(\"question\")")
            .contact(c -> c.topic("question"))
            .says("!R1 topic refund < R2", "!R2 topic outage < R1", "-R3 topic question < R1 R2"),
        Case.of(
                "queue",
                "Tiered() => route(\"legal\")",
                "Tiered() @ 1 => route(\"legal\")",
                "Tiered() @ -1 => route(\"finance\")")
            .says("-R1 queue legal < R2", "+R2 queue legal", "-R3 queue finance < R2"),
        Case.of(
                "queue: conflict",
                "Tiered() => route(\"legal\")",
                "Tiered() => route(\"finance\")",
                "Tiered() => route(\"legal\")")
            .says("!R1 queue legal < R2", "!R2 queue finance < R1 R3", "!R3 queue legal < R2"),
        Case.of(
                "owner",
                "Tiered() => assign(\"legal\")",
                "Tiered() @ 1 => assign(\"legal\")",
                "Tiered() @ -1 => assign(\"finance\")")
            .says("-R1 owner legal < R2", "+R2 owner legal", "-R3 owner finance < R2"),
        Case.of(
                "owner: conflict",
                "Tiered() => assign(\"legal\")",
                "Tiered() => assign(\"finance\")")
            .says("!R1 owner legal < R2", "!R2 owner finance < R1"),
        Case.of(
                "reply channel",
                "Tiered() => replyVia(Channel.PHONE)",
                "Tiered() @ 1 => replyVia(Channel.PHONE)",
                "Tiered() @ -1 => replyVia(Channel.CHAT)")
            .says("-R1 reply via phone < R2", "+R2 reply via phone", "-R3 reply via chat < R2"),
        Case.of(
                "reply channel: conflict",
                "Tiered() => replyVia(Channel.PHONE)",
                "Tiered() => replyVia(Channel.CHAT)")
            .says("!R1 reply via phone < R2", "!R2 reply via chat < R1"));
  }

  static Stream<Case> highest() {
    return Stream.of(
        Case.of(
                "severity: the highest, from each who says it",
                "Classified() => severity(Severity.MODERATE)",
                "Classified() => severity(Severity.HIGH)",
                "Classified() @ 9 => severity(Severity.NORMAL)",
                "Classified() @ -9 => severity(Severity.HIGH)")
            .says(
                "-R1 severity MODERATE < R2 R4",
                "+R2 severity HIGH",
                "-R3 severity NORMAL < R2 R4",
                "+R4 severity HIGH"),
        Case.of("severity: stated and higher", "Classified() => severity(Severity.MODERATE)")
            .contact(c -> c.severity(Severity.HIGH))
            .says(
                "+stated severity HIGH", "-R1 severity MODERATE < severity stated on the contact"),
        Case.of("severity: stated and lower", "Classified() => severity(Severity.MODERATE)")
            .contact(c -> c.severity(Severity.NORMAL))
            .says("-stated severity NORMAL < R1", "+R1 severity MODERATE"),
        Case.of(
                "severity: one that has not begun is not followed, though it is as high",
                "Classified() => severity(Severity.HIGH)",
                "Classified() => severity(Severity.HIGH, beforeNeeded(hours(1)))",
                "Classified() => severity(Severity.CRITICAL, beforeNeeded(hours(1)))")
            .contact(c -> c.neededBy(RECEIVED.plus(Duration.ofHours(3))))
            .after("PT1H59M59S")
            .says(
                "+R1 severity HIGH",
                "-R2 severity HIGH from 1 hour before it is needed @120 < R1",
                "~R3 severity CRITICAL from 1 hour before it is needed @120"),
        Case.of(
                "severity: one that begins outdoes what held until then",
                "Classified() => severity(Severity.HIGH)",
                "Classified() => severity(Severity.HIGH, beforeNeeded(hours(1)))",
                "Classified() => severity(Severity.CRITICAL, beforeNeeded(hours(1)))")
            .contact(c -> c.neededBy(RECEIVED.plus(Duration.ofHours(3))))
            .after("PT2H")
            .says(
                "-R1 severity HIGH < R3",
                "-R2 severity HIGH from 1 hour before it is needed @120 < R3",
                "+R3 severity CRITICAL from 1 hour before it is needed @120"),
        Case.of(
                "tier: the highest, from each who says it",
                "Assessed() => escalate(2)",
                "Assessed() => escalate(3)",
                "Assessed() @ 9 => escalate(1)",
                "Assessed() @ -9 => escalate(3)")
            .says("-R1 tier 2 < R2 R4", "+R2 tier 3", "-R3 tier 1 < R2 R4", "+R4 tier 3"),
        Case.of("tier: recorded and higher", "Assessed() => escalate(2)")
            .contact(c -> c.progress(Progress.builder().tier(3).build()))
            .says("+recorded tier 3", "-R1 tier 2 < tier recorded in the progress"),
        Case.of("tier: recorded and lower", "Assessed() => escalate(3)")
            .contact(c -> c.progress(Progress.builder().tier(2).build()))
            .says("-recorded tier 2 < R1", "+R1 tier 3"),
        Case.of(
                "tier: one that has not begun is not followed, though the tier is reached",
                "Assessed() => escalate(2)",
                "Assessed() => escalate(2, atTier(1, hours(1)))",
                "Assessed() => escalate(3, atTier(2, hours(1)))")
            .after("PT59M59S")
            .says(
                "+R1 tier 2",
                "0R2 tier 2 from 1 hour after reaching tier 1",
                "~R3 tier 3 from 1 hour after reaching tier 2 @60"),
        Case.of(
                "tier: of two that come to the same tier, the later one has not begun",
                "Assessed() => escalate(2, atTier(1, hours(1)))",
                "Assessed() => escalate(2, atTier(1, hours(2)))")
            .after("PT1H59M59S")
            .says(
                "+R1 tier 2 from 1 hour after reaching tier 1 @60",
                "-R2 tier 2 from 2 hours after reaching tier 1 @120 < R1"),
        Case.of(
                "tier: what is for a case still below comes too late for one that is there",
                "Assessed() => escalate(2, atTier(1, hours(1)))",
                "Assessed() => escalate(2, atTier(1, hours(2)))",
                "Assessed() => escalate(1, atTier(1, hours(2)))")
            .after("PT2H")
            .says(
                "+R1 tier 2 from 1 hour after reaching tier 1 @60",
                "-R2 tier 2 from 2 hours after reaching tier 1 @120 < R1",
                "-R3 tier 1 from 2 hours after reaching tier 1 @120 < R1"),
        Case.of(
                "tier: two that come at one moment are both followed",
                "Assessed() => escalate(2, atTier(1, hours(1)))",
                "Assessed() => escalate(2, atTier(1, minutes(60)))")
            .after("PT2H")
            .says(
                "+R1 tier 2 from 1 hour after reaching tier 1 @60",
                "+R2 tier 2 from 1 hour after reaching tier 1 @60"),
        Case.of(
                "tier: what has begun outdoes what held until then",
                "Assessed() => escalate(2)",
                "Assessed() => escalate(3, atTier(2, hours(1)))")
            .after("PT1H")
            .says("-R1 tier 2 < R2", "+R2 tier 3 from 1 hour after reaching tier 2 @60"),
        Case.of(
                "tier: what is reached already is outdone by those who hold it now",
                "Assessed() => escalate(2)",
                "Assessed() => escalate(2, beforeNeeded(hours(1)))",
                "Assessed() => escalate(2, beforeNeeded(hours(2)))")
            .contact(c -> c.neededBy(RECEIVED.plusSeconds(18_000)))
            .says(
                "+R1 tier 2",
                "-R2 tier 2 from 1 hour before it is needed @240 < R1",
                "-R3 tier 2 from 2 hours before it is needed @180 < R1"));
  }

  static Stream<Case> phases() {
    return Stream.of(
        Case.of(
                "a phase that has not begun says nothing yet",
                "Classified() => emergency(beforeNeeded(hours(1)))",
                "Assessed(!emergency) => escalate(2).approve(\"finance\").hold(\"audit\")",
                "Assessed(emergency) => escalate(2).approve(\"legal\").hold(\"claim\")")
            .contact(c -> c.neededBy(RECEIVED.plus(Duration.ofHours(3))))
            .after("PT1H59M59S")
            .says(
                "~R1 emergency from 1 hour before it is needed @120",
                "+R2 tier 2",
                "+R2 approval by finance",
                "+R2 hold audit"),
        Case.of(
                "of an earlier phase, only the tier that is still held counts",
                "Classified() => emergency(beforeNeeded(hours(1)))",
                "Assessed(!emergency) => escalate(2).approve(\"finance\").hold(\"audit\")",
                "Assessed(emergency) => approve(\"legal\").hold(\"claim\")")
            .contact(c -> c.neededBy(RECEIVED.plus(Duration.ofHours(3))))
            .after("PT2H")
            .says(
                "+R1 emergency from 1 hour before it is needed @120",
                "+R3 approval by legal",
                "+R3 hold claim",
                "+R2 tier 2"),
        Case.of(
                "the tier of an earlier phase is no reason once a later one goes beyond it",
                "Classified() => emergency(beforeNeeded(hours(1)))",
                "Assessed(!emergency) => escalate(2)",
                "Assessed(emergency) => escalate(3)")
            .contact(c -> c.neededBy(RECEIVED.plus(Duration.ofHours(3))))
            .after("PT2H")
            .says("+R1 emergency from 1 hour before it is needed @120", "+R3 tier 3"),
        Case.of(
                "what an earlier phase proposed for later is void once it is over",
                "Classified() => emergency(beforeNeeded(hours(1)))",
                "Assessed(!emergency) => escalate(2, atTier(1, minutes(150)))",
                "Assessed(emergency) => escalate(2, atTier(1, minutes(160)))")
            .contact(c -> c.neededBy(RECEIVED.plus(Duration.ofHours(3))))
            .after("PT3H")
            .says(
                "+R1 emergency from 1 hour before it is needed @120",
                "+R3 tier 2 from 2 hours 40 minutes after reaching tier 1 @160"),
        Case.of(
                "a tier that comes later for another reason outdoes what would only keep it",
                "Assessed() => escalate(2, atTier(1, hours(1)))",
                "Assessed() => escalate(2, atTier(1, hours(2)))",
                "Assessed() => escalate(3, atTier(2, hours(2)))",
                "Assessed() => escalate(2, atTier(1, hours(3)))",
                "Assessed() => escalate(2, atTier(1, hours(4)))")
            .says(
                "~R1 tier 2 from 1 hour after reaching tier 1 @60",
                "-R2 tier 2 from 2 hours after reaching tier 1 @120 < R1",
                "~R3 tier 3 from 2 hours after reaching tier 2 @180",
                "-R4 tier 2 from 3 hours after reaching tier 1 @180 < R3",
                "-R5 tier 2 from 4 hours after reaching tier 1 @240 < R3"),
        Case.of(
                "emergency: one that begins later adds nothing to one that holds",
                "Classified() => emergency()",
                "Classified() => emergency(beforeNeeded(hours(1)))",
                "Classified() => severity(Severity.NORMAL, beforeNeeded(hours(1)))")
            .contact(c -> c.neededBy(RECEIVED.plus(Duration.ofHours(3))))
            .says(
                "+R1 emergency",
                "-R2 emergency from 1 hour before it is needed @120 < R1",
                "~R3 severity NORMAL from 1 hour before it is needed @120"),
        Case.of(
                "a rule that says the same in both phases is one reason",
                "Classified() => emergency(beforeNeeded(hours(1)))",
                "Assessed() => escalate(2)")
            .contact(c -> c.neededBy(RECEIVED.plus(Duration.ofHours(3))))
            .after("PT2H")
            .says("+R1 emergency from 1 hour before it is needed @120", "+R2 tier 2"),
        Case.of(
                "what never begins is a reason without effect, whatever its attribute",
                "Classified() => emergency(beforeNeeded(hours(1)))",
                "Classified() => severity(Severity.HIGH, beforeNeeded(hours(1)))",
                "Classified() => vip()",
                "Assessed() => escalate(2, beforeNeeded(hours(1)))")
            .says(
                "0R1 emergency from 1 hour before it is needed",
                "0R2 severity HIGH from 1 hour before it is needed",
                "+R3 vip",
                "0R4 tier 2 from 1 hour before it is needed"),
        Case.of(
                "what begins at receipt names no moment",
                "Classified() => severity(Severity.HIGH, beforeNeeded(hours(1)))",
                "Assessed() => escalate(2, atTier(1, hours(0)))")
            .contact(c -> c.neededBy(RECEIVED.plus(Duration.ofHours(1))))
            .says(
                "+R1 severity HIGH from 1 hour before it is needed",
                "+R2 tier 2 from 0 seconds after reaching tier 1"),
        Case.of(
                "what comes to the lowest tier later is outdone by nobody",
                "Assessed() => escalate(1, atTier(1, hours(1)))")
            .says("~R1 tier 1 from 1 hour after reaching tier 1 @60"));
  }

  static Stream<Case> unions() {
    return Stream.of(
        Case.of(
                "vip, signals, approvals, holds: nobody is outdone",
                "Classified() => vip().signal(\"a\")",
                "Classified() @ 5 => vip().signal(\"b\")",
                "Assessed() => approve(\"legal\").hold(\"audit\")",
                "Tiered() @ 5 => approve(\"finance\").hold(\"claim\")")
            .says(
                "+R1 vip",
                "+R1 signal a",
                "+R2 vip",
                "+R2 signal b",
                "+R3 approval by legal",
                "+R3 hold audit",
                "+R4 approval by finance",
                "+R4 hold claim"),
        Case.of("emergency: from receipt", "Classified() => emergency()").says("+R1 emergency"));
  }

  static Stream<Case> earliest() {
    return Stream.of(
        Case.of(
                "target: a later one is outdone, whatever its salience and its length",
                "Tiered() @ 9 => respondWithin(businessHours(7))",
                "Tiered() => respondWithin(hours(8))",
                "Tiered() => respondWithin(businessHours(6))",
                "Tiered() => target(\"plan\", hours(30))")
            .says(
                "-R1 first-response within 7 business hours < R3",
                "-R2 first-response within 8 hours < R3",
                "+R3 first-response within 6 business hours",
                "+R4 plan within 30 hours"),
        Case.of(
                "target: of those due at once the elapsed, from each who says it",
                "Tiered() => respondWithin(businessHours(2))",
                "Tiered() => respondWithin(hours(2))",
                "Tiered() => respondWithin(hours(2))")
            .says(
                "-R1 first-response within 2 business hours < R2 R3",
                "+R2 first-response within 2 hours",
                "+R3 first-response within 2 hours"),
        Case.of(
                "target: of those due at once on the same clock the shorter",
                "Tiered() => respondWithin(businessDays(1))",
                "Tiered() => respondWithin(businessHours(8))")
            .says(
                "-R1 first-response within 1 business day < R2",
                "+R2 first-response within 8 business hours"),
        Case.of(
                "target: none where the moment that it counts from does not exist",
                "Tiered() => respondWithin(sinceEmergency(minutes(5)))")
            .says("0R1 first-response within 5 minutes from the beginning of the emergency"),
        Case.of(
                "target: no next update once the case is resolved",
                "Tiered() => updateEvery(hours(1)).target(\"resolution\", hours(9))")
            .contact(
                c -> c.progress(Progress.builder().resolvedAt(RECEIVED.plusSeconds(1800)).build()))
            .after("PT30M")
            .says("0R1 next-update within 1 hour", "+R1 resolution within 9 hours"));
  }

  static Stream<Case> actions() {
    return Stream.of(
        Case.of(
                "action: a later deadline is outdone, none at all is not",
                "Tiered() @ 9 => act(\"call\", hours(3))",
                "Tiered() => act(\"call\", hours(2))",
                "Tiered() => act(\"call\")",
                "Tiered() => act(\"write\", hours(5))")
            .says(
                "-R1 action call within 3 hours < R2",
                "+R2 action call within 2 hours",
                "+R3 action call",
                "+R4 action write within 5 hours"),
        Case.of(
                "action: a deadline that does not exist is none",
                "Tiered() => act(\"call\", sinceEmergency(hours(1)))",
                "Tiered() => act(\"call\", byTarget(\"plan\"))",
                "Tiered() => act(\"call\", hours(2))")
            .says(
                "+R1 action call within 1 hour from the beginning of the emergency",
                "+R2 action call, due with the plan target",
                "+R3 action call within 2 hours"),
        Case.of(
                "action: who acts is settled by salience, the same name below it is outdone",
                "Tiered() => act(\"call\", \"legal\")",
                "Tiered() @ 1 => act(\"call\", \"legal\")",
                "Tiered() @ -1 => act(\"call\", \"finance\")",
                "Tiered() @ -2 => act(\"call\")")
            .says(
                "-R1 action call by legal < R2",
                "+R2 action call by legal",
                "-R3 action call by finance < R2",
                "+R4 action call"),
        Case.of(
                "action: two who act at equal salience",
                "Tiered() => act(\"call\", \"legal\")",
                "Tiered() => act(\"call\", \"finance\")",
                "Tiered() => act(\"write\", \"finance\")")
            .says(
                "!R1 action call by legal < R2",
                "!R2 action call by finance < R1",
                "+R3 action write by finance"),
        Case.of(
                "action: followed in who acts but not in the deadline is not followed",
                "Tiered() @ 1 => act(\"call\", \"legal\", hours(3))",
                "Tiered() => act(\"call\", \"finance\", hours(2))")
            .says(
                "-R1 action call by legal within 3 hours < R2",
                "-R2 action call by finance within 2 hours < R1"),
        Case.of(
                "action: outdone in its deadline by one rule, and in who acts by another",
                "Tiered() => act(\"call\", \"legal\", hours(3))",
                "Tiered() => act(\"call\", hours(2))",
                "Tiered() @ 1 => act(\"call\", \"finance\")")
            .says(
                "-R1 action call by legal within 3 hours < R2 R3",
                "+R2 action call within 2 hours",
                "+R3 action call by finance"),
        Case.of(
                "action: outdone in its deadline, and in conflict over who acts with somebody else",
                "Tiered() => act(\"call\", \"legal\", hours(3))",
                "Tiered() => act(\"call\", hours(2))",
                "Tiered() => act(\"call\", \"finance\", hours(2))")
            .says(
                "-R1 action call by legal within 3 hours < R2 R3",
                "+R2 action call within 2 hours",
                "!R3 action call by finance within 2 hours < R1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"oneValue", "highest", "phases", "unions", "earliest", "actions"})
  void reasons_followedOrOutdone(Case given) {
    try (Usher usher = new PolicyFolder(folder).rules(given.rules.toArray(String[]::new)).open()) {
      Contact contact = given.contact.apply(Contact.builder("c", RECEIVED, Channel.EMAIL)).build();
      Decision decision = usher.decide(contact, RECEIVED.plus(given.after));

      assertThat(decision.reasons())
          .extracting(EffectiveTest::shown)
          .containsExactlyElementsOf(given.reasons);
    }
  }

  private static String shown(Reason reason) {
    String by =
        reason
            .rule()
            .replace(Statement.STATED_SEVERITY.words(), "stated")
            .replace(Statement.RECORDED_TIER.words(), "recorded");
    String from =
        reason.from() == null ? "" : " @" + Duration.between(RECEIVED, reason.from()).toMinutes();
    String against =
        reason.outdoneBy().isEmpty()
            ? ""
            : " < " + String.join(" ", reason.outdoneBy().stream().map(Source::words).toList());
    String state =
        switch (reason.state()) {
          case FOLLOWED -> "+";
          case OUTDONE -> "-";
          case IN_CONFLICT -> "!";
          case TO_COME -> "~";
          case IDLE -> "0";
        };
    return state + by + " " + reason.proposal() + from + against;
  }
}
