package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import dev.usher.model.decision.Statement;
import dev.usher.model.decision.Target;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each attribute's merge, shown by rules that disagree. */
class MergeTest {
  /** A Tuesday, an hour into the opening hours of the test's policy. */
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  @TempDir private Path folder;

  private Decision decide(String... rules) {
    return decide(UnaryOperator.identity(), rules);
  }

  private Decision decide(UnaryOperator<ContactBuilder> contact, String... rules) {
    try (Usher usher = new PolicyFolder(folder).rules(rules).open()) {
      return usher.decide(contact.apply(Contact.builder("c", RECEIVED, Channel.EMAIL)).build());
    }
  }

  private static List<Boolean> effective(Decision decision, String proposal) {
    return decision.reasons().stream()
        .filter(reason -> reason.proposal().toString().equals(proposal))
        .map(Reason::effective)
        .toList();
  }

  private static Conflict conflict(
      String attribute, String one, String oneRule, String other, String otherRule) {
    return new Conflict(
        attribute,
        List.of(
            new Conflict.Side(one, List.of(oneRule)),
            new Conflict.Side(other, List.of(otherRule))));
  }

  @Test
  void withoutProposal_everyAttribute_hasItsDefault() {
    Decision decision = decide("Tiered(topic == \"outage\") => route(\"legal\")");

    assertThat(decision.severity()).isEqualTo(Severity.NORMAL);
    assertThat(decision.tier()).isEqualTo(1);
    assertThat(decision.owner()).isEqualTo("agent");
    assertThat(decision.queue()).isEqualTo("agent");
    assertThat(decision.replyVia()).isNull();
    assertThat(decision.topic()).isNull();
    assertThat(decision.vip()).isFalse();
    assertThat(decision.emergency()).isFalse();
    assertThat(decision.nextReview()).isNull();
    assertThat(decision.reasons()).isEmpty();
  }

  @Test
  void severityAndTier_severalProposals_highestWins() {
    Decision decision =
        decide(
            "Classified() => severity(Severity.MODERATE)",
            "Classified() => severity(Severity.HIGH)",
            "Assessed(severity == Severity.HIGH) => escalate(2)",
            "Assessed() => escalate(3)");

    assertThat(decision.severity()).isEqualTo(Severity.HIGH);
    assertThat(decision.tier()).isEqualTo(3);
    assertThat(decision.owner()).isEqualTo("lead");
    assertThat(effective(decision, "severity MODERATE")).containsExactly(false);
    assertThat(effective(decision, "severity HIGH")).containsExactly(true);
    assertThat(effective(decision, "tier 2")).containsExactly(false);
    assertThat(effective(decision, "tier 3")).containsExactly(true);
  }

  @Test
  void statedSeverity_higherThanTheRules_isOneMoreProposal() {
    Decision decision =
        decide(c -> c.severity(Severity.CRITICAL), "Classified() => severity(Severity.HIGH)");

    assertThat(decision.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(decision.reasons())
        .anyMatch(
            reason ->
                reason.effective()
                    && reason.source().equals(new Source.Stated(Statement.STATED_SEVERITY, null)));
  }

  @Test
  void statedSeverity_lowerThanTheRules_lowersNothing() {
    Decision decision =
        decide(c -> c.severity(Severity.NORMAL), "Classified() => severity(Severity.HIGH)");

    assertThat(decision.severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void choicesOfApprovals_eachStandsByItself_andComesOnce() {
    Decision decision =
        decide(
            "Assessed() => approveAny(2, \"legal\", \"finance\", \"lead\")",
            "Assessed() => approveAny(1, \"legal\", \"finance\").approve(\"finance\")",
            "Tiered() => approveAny(1, \"finance\", \"legal\")");

    assertThat(decision.approvals()).containsExactly("finance");
    assertThat(decision.anyOf())
        .containsExactly(
            AnyOf.of(1, List.of("finance", "legal")),
            AnyOf.of(2, List.of("finance", "lead", "legal")));
    assertThat(decision.reasons()).hasSize(4).allMatch(Reason::effective);
  }

  @Test
  void choiceOfApprovals_fromABinding_thatNamesTheSameAuthority_needsNoMoreThanThereAre() {
    String rule =
        "Tiered($desk : openDesk != null) => approveAny(2, $desk, \"desk-west\", \"lead\")";
    Instant west = Instant.parse("2026-03-03T14:00:00Z");
    try (Usher usher = new PolicyFolder(folder).rules(rule).open()) {
      assertThat(usher.decide(Contact.builder("c", RECEIVED, Channel.EMAIL).build()).anyOf())
          .containsExactly(AnyOf.of(2, List.of("desk-east", "desk-west", "lead")));
      assertThat(usher.decide(Contact.builder("c", west, Channel.EMAIL).build()).anyOf())
          .containsExactly(AnyOf.of(2, List.of("desk-west", "lead")));
    }
  }

  @Test
  void approvalsHoldsSignals_severalProposals_areJoinedAndSorted() {
    Decision decision =
        decide(
            "Classified() => signal(\"b\").signal(\"a\")",
            "Assessed(signals contains \"a\") => approve(\"legal\").hold(\"z\")",
            "Assessed() => approve(\"finance\")",
            "Tiered() => approve(\"legal\").hold(\"y\")");

    assertThat(decision.signals()).containsExactly("a", "b");
    assertThat(decision.approvals()).containsExactly("finance", "legal");
    assertThat(decision.holds()).containsExactly("y", "z");
  }

  @Test
  void queue_greaterSalience_wins() {
    Decision decision =
        decide(
            "Tiered() @ 1 => route(\"legal\")",
            "Tiered() @ 2 => route(\"finance\")",
            "Tiered() @ -5 => route(\"agent\")");

    assertThat(decision.queue()).isEqualTo("finance");
    assertThat(decision.conflicts()).isEmpty();
    assertThat(effective(decision, "queue legal")).containsExactly(false);
  }

  @Test
  void queue_equalSalienceAndDifferentValues_isConflictAndKeepsTheDefault() {
    Decision decision =
        decide(
            "Tiered() @ 2 => route(\"legal\")",
            "Tiered() @ 2 => route(\"finance\")",
            "Tiered() @ 1 => route(\"night-shift\")");

    assertThat(decision.queue()).isEqualTo("agent");
    assertThat(decision.conflicts())
        .containsExactly(conflict("queue", "finance", "R2", "legal", "R1"));
    assertThat(decision.reasons()).noneMatch(Reason::effective);
  }

  @Test
  void ownerAndReplyVia_equalSalienceAndDifferentValues_areConflicts() {
    Decision decision =
        decide(
            "Tiered() => assign(\"legal\").replyVia(Channel.PHONE)",
            "Tiered() => assign(\"finance\").replyVia(Channel.CHAT)");

    assertThat(decision.owner()).isEqualTo("agent");
    assertThat(decision.replyVia()).isNull();
    assertThat(decision.conflicts())
        .extracting(Conflict::attribute, Conflict::values)
        .containsExactly(
            tuple("owner", List.of("finance", "legal")),
            tuple("replyVia", List.of("CHAT", "PHONE")));
  }

  @Test
  void queue_equalSalienceAndSameValue_isNoConflict() {
    Decision decision =
        decide("Tiered() @ 2 => route(\"legal\")", "Tiered() @ 2 => route(\"legal\")");

    assertThat(decision.queue()).isEqualTo("legal");
    assertThat(decision.conflicts()).isEmpty();
    assertThat(effective(decision, "queue legal")).containsExactly(true, true);
  }

  @Test
  void queue_withoutProposal_isTheProposedOwner() {
    Decision decision = decide("Tiered() => assign(\"finance\")");

    assertThat(decision.owner()).isEqualTo("finance");
    assertThat(decision.queue()).isEqualTo("finance");
  }

  @Test
  void replyVia_bindingOfTheFact_isTheContactsChannel() {
    Decision decision = decide("Tiered($came : channel) => replyVia($came)");

    assertThat(decision.replyVia()).isEqualTo(Channel.EMAIL);
  }

  @Test
  void topic_proposedByRule_isSettledBeforeTheSecondQuestion() {
    Decision decision =
        decide(
            c -> c.message("This is the last  straw"),
            "Intake(mentions(\"angry\")) => topic(\"outage\")",
            "Classified(topic == \"outage\") => vip()");

    assertThat(decision.topic()).isEqualTo("outage");
    assertThat(decision.vip()).isTrue();
  }

  @Test
  void topic_conflictingProposals_leaveTheStatedTopic() {
    Decision decision =
        decide(
            c -> c.topic("question"),
            "Intake() => topic(\"outage\")",
            "Intake() => topic(\"refund\")");

    assertThat(decision.topic()).isEqualTo("question");
    assertThat(decision.conflicts())
        .containsExactly(conflict("topic", "outage", "R1", "refund", "R2"));
  }

  @Test
  void targets_oneMetric_theFirstDueWinsWhateverItsLength() {
    Decision decision =
        decide(
            "Tiered() => respondWithin(hours(20))",
            "Tiered() => respondWithin(businessHours(8))",
            "Tiered() => target(\"plan\", businessDays(1))");

    assertThat(decision.targets())
        .extracting(target -> target.metric().key(), target -> target.within().iso(), Target::due)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "first-response", "PT20H", Instant.parse("2026-03-04T06:00:00Z")),
            org.assertj.core.groups.Tuple.tuple(
                "plan", "P1D", Instant.parse("2026-03-04T10:00:00Z")));
    assertThat(effective(decision, "first-response within 8 business hours"))
        .containsExactly(false);
  }

  @Test
  void targets_equallyDue_theElapsedThenTheShorterWins() {
    Decision elapsed =
        decide(
            "Tiered() => respondWithin(businessHours(2))", "Tiered() => respondWithin(hours(2))");
    Decision shorter =
        decide(
            "Tiered() => respondWithin(businessDays(1))",
            "Tiered() => respondWithin(businessHours(8))");

    assertThat(elapsed.target("first-response").orElseThrow().within()).hasToString("2 hours");
    assertThat(shorter.target("first-response").orElseThrow().due())
        .isEqualTo("2026-03-04T10:00:00Z");
    assertThat(shorter.target("first-response").orElseThrow().within().iso()).isEqualTo("PT8H");
  }

  @Test
  void actions_sameName_earlierDeadlineAndGreatestSalience() {
    Decision decision =
        decide(
            "Tiered() => act(\"review\", \"finance\", hours(3))",
            "Tiered() @ 1 => act(\"review\", \"legal\", hours(5))",
            "Tiered() => act(\"review\")");

    assertThat(decision.actions())
        .containsExactly(
            Action.builder("review")
                .by("legal")
                .due(Instant.parse("2026-03-03T13:00:00Z"))
                .build());
  }

  @Test
  void actions_twoWhoActAtEqualSalience_isConflictOfThatAction() {
    Decision decision =
        decide(
            "Tiered() => act(\"review\", \"finance\")", "Tiered() => act(\"review\", \"legal\")");

    assertThat(decision.actions()).containsExactly(Action.builder("review").build());
    assertThat(decision.conflicts())
        .containsExactly(conflict("actions.review.by", "finance", "R1", "legal", "R2"));
  }

  @Test
  void action_dueByTarget_followsItOrHasNoDeadline() {
    Decision decision =
        decide(
            "Tiered() => respondWithin(hours(2)).act(\"call\", byTarget(\"first-response\"))",
            "Tiered() => act(\"sum-up\", byTarget(\"resolution\"))");

    assertThat(decision.action("call").orElseThrow().due()).isEqualTo("2026-03-03T12:00:00Z");
    assertThat(decision.action("sum-up").orElseThrow().due()).isNull();
  }

  @Test
  void sinceEmergency_withoutEmergency_setsNoTargetAndNoDeadline() {
    Decision decision =
        decide(
            "Tiered() => respondWithin(sinceEmergency(minutes(5)))"
                + ".act(\"repair\", sinceTierAndEmergency(minutes(5)))");

    assertThat(decision.targets()).isEmpty();
    assertThat(decision.actions()).containsExactly(Action.builder("repair").build());
    assertThat(
            effective(
                decision, "first-response within 5 minutes from the beginning of the emergency"))
        .containsExactly(false);
  }

  @Test
  void money_decimalLiteralWithSuffix_isExactToTheCent() {
    String[] rules = {
      "Assessed(refund > 100.10B) => escalate(2)",
      "Assessed(refund <= 100.10B) => approve(\"legal\")"
    };

    Decision exact = decide(c -> c.refund(Money.parse("100.10 USD")), rules);
    Decision above = decide(c -> c.refund(Money.parse("100.11 USD")), rules);

    assertThat(exact.tier()).isEqualTo(1);
    assertThat(exact.approvals()).containsExactly("legal");
    assertThat(above.tier()).isEqualTo(2);
    assertThat(above.approvals()).isEmpty();
  }

  @Test
  void amount_absent_isNeitherAboveNorBelowAnything() {
    Decision decision =
        decide(
            "Assessed(refund < 100) => approve(\"legal\")",
            "Assessed(refund >= 0) => approve(\"finance\")",
            "Assessed(refund == null) => hold(\"no-amount\")");

    assertThat(decision.approvals()).isEmpty();
    assertThat(decision.holds()).containsExactly("no-amount");
  }

  @Test
  void ruleSwitchedOff_enabledFalse_proposesNothing() {
    try (Usher usher =
        new PolicyFolder(folder)
            .rules("Assessed() => escalate(2)")
            .file(
                "off.drl",
                "package desk;\nrule \"off\" enabled false when $case : Assessed() then"
                    + " $case.escalate(3); end\n")
            .open()) {
      Decision decision = usher.decide(Contact.builder("c", RECEIVED, Channel.EMAIL).build());

      assertThat(decision.tier()).isEqualTo(2);
    }
  }

  @Test
  void reasons_areOrdered_byQuestionThenRule() {
    Decision decision =
        decide(
            "Tiered() => act(\"a\")",
            "Assessed() => escalate(2)",
            "Classified() => vip()",
            "Intake() => topic(\"refund\")");

    assertThat(decision.reasons()).extracting(Reason::rule).containsExactly("R4", "R3", "R2", "R1");
    assertThat(decision.reasons())
        .extracting(Reason::clause)
        .containsExactlyElementsOf(Arrays.asList("DK-4", "DK-3", "DK-2", "DK-1"));
  }
}
