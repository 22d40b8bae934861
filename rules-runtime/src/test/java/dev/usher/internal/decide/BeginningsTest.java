package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Progress;
import dev.usher.model.ProgressBuilder;
import dev.usher.model.Severity;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What begins later than receipt, and what keeps it from beginning. */
class BeginningsTest {
  /** A Tuesday; the test's policy is open on weekdays from 09:00 to 17:00 UTC. */
  private static final Instant RECEIVED = at("10:00:00");

  @TempDir private Path folder;

  private Usher usher(String... rules) {
    return new PolicyFolder(folder).rules(rules).open();
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-03T" + time + "Z");
  }

  private static @Nullable Instant atIfAny(@Nullable String time) {
    return time == null ? null : at(time);
  }

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL);
  }

  private static Contact contact(ProgressBuilder progress) {
    return contact().progress(progress.build()).build();
  }

  private static Contact answered(@Nullable String time) {
    return contact(Progress.builder().firstRespondedAt(atIfAny(time)));
  }

  private static Reason reason(Decision decision, String rule) {
    return decision.reasons().stream()
        .filter(reason -> reason.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatFollowsATargetThatWasDueBeforeReceipt_beginsAtReceipt() {
    Contact contact = contact().neededBy(at("08:00:00")).build();
    try (Usher usher =
        usher(
            "Tiered() => target(\"resolution\", byNeeded(hours(0)))",
            "Tiered() => act(\"x\", hours(1), afterTarget(\"resolution\", hours(1)))")) {
      assertThat(usher.decide(contact).actions())
          .containsExactly(Action.builder("x").due(at("11:00:00")).build());
    }
  }

  /** Whoever sets timers at intake reads there by when an action is due in the end. */
  @Test
  void timeline_hasTheDeadlineThatALaterProposalBrings() {
    try (Usher usher =
        usher(
            "Tiered() => act(\"x\", hours(5))",
            "Tiered() => act(\"x\", hours(1), ifUnanswered(hours(2)))")) {
      Decision intake = usher.decide(contact().build());
      assertThat(intake.actions()).containsExactly(Action.builder("x").due(at("15:00:00")).build());
      assertThat(intake.timeline()).contains(TimelineEvent.actionDue(at("13:00:00"), "x"));
      assertThat(intake.timeline()).doesNotContain(TimelineEvent.actionDue(at("15:00:00"), "x"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    ",11:59:59,1",
    ",12:00:00,2",
    "12:00:00,12:00:00,1",
    "12:00:00,13:00:00,1",
    "11:59:59,13:00:00,1",
    "12:00:01,12:00:00,2",
    "12:00:01,13:00:00,2",
  })
  void ifUnanswered_escalates_unlessTheAnswerCameByThen(
      @Nullable String answered, String at, int tier) {
    try (Usher usher = usher("Assessed() => escalate(2, ifUnanswered(hours(2)))")) {
      assertThat(usher.decide(answered(answered), at(at)).tier()).isEqualTo(tier);
    }
  }

  @Test
  void ifUnanswered_isOnTheTimelineAtIntake_andGoneWithTheAnswer() {
    try (Usher usher =
        usher(
            "Assessed() => escalate(2, ifUnanswered(businessHours(8)))",
            "Classified() => severity(Severity.HIGH, ifUnanswered(hours(3)))",
            "Classified() => emergency(ifUnanswered(hours(4)))")) {
      Decision intake = usher.decide(contact().build());
      Instant nextDay = Instant.parse("2026-03-04T10:00:00Z");

      assertThat(intake.timeline())
          .containsExactly(
              TimelineEvent.received(RECEIVED),
              TimelineEvent.severity(at("13:00:00"), Severity.HIGH),
              TimelineEvent.review(at("13:00:00")),
              TimelineEvent.emergency(at("14:00:00")),
              TimelineEvent.tier(nextDay, 2));
      assertThat(intake.escalations()).containsExactly(new Escalation(2, nextDay));
      assertThat(reason(intake, "R1").state()).isEqualTo(ReasonState.TO_COME);
      assertThat(reason(intake, "R1").from()).isEqualTo(nextDay);

      Decision answered = usher.decide(answered("13:30:00"), at("13:30:00"));
      assertThat(answered.severity()).isEqualTo(Severity.HIGH);
      assertThat(answered.nextReview()).isNull();
      assertThat(reason(answered, "R1").state()).isEqualTo(ReasonState.IDLE);
      assertThat(reason(answered, "R2").state()).isEqualTo(ReasonState.FOLLOWED);
      assertThat(usher.decide(contact().build(), at("14:00:00")).emergency()).isTrue();
    }
  }

  @Test
  void ifUnanswered_ofNoTimeAtAll_beginsAtReceipt_ifNobodyAnsweredAtOnce() {
    try (Usher usher = usher("Assessed() => escalate(2, ifUnanswered(hours(0)))")) {
      assertThat(usher.decide(contact().build()).tier()).isEqualTo(2);
      assertThat(usher.decide(answered("10:00:00")).tier()).isEqualTo(1);
      assertThat(usher.decide(answered("10:00:01"), at("10:00:01")).tier()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"11:59:59,1", "12:00:00,1", "12:00:01,2"})
  void nothing_beginsAtOrAfterTheEndOfTheCase(String resolved, int tier) {
    try (Usher usher =
        usher(
            "Assessed() => escalate(2, ifUnanswered(hours(2)))",
            "Tiered() => act(\"a\", ifUnanswered(hours(2)))",
            "Tiered() => target(\"plan\", hours(3)).act(\"b\", beforeTarget(\"plan\", hours(1)))",
            "Tiered() => target(\"next-update\", hours(1)).act(\"c\", afterTarget(\"next-update\","
                + " hours(1)))")) {
      Contact contact = contact(Progress.builder().resolvedAt(at(resolved)));
      Decision decision = usher.decide(contact, at("16:00:00"));

      assertThat(decision.tier()).isEqualTo(tier);
      // Updates are owed no more once the case is over, so that nothing follows them.
      assertThat(names(decision)).isEqualTo(tier == 1 ? List.of() : List.of("a", "b"));
    }
  }

  private static List<String> names(Decision decision) {
    return decision.actions().stream().map(Action::name).toList();
  }

  @Test
  void leadIsReminded_anHourBeforeTheFirstAnswerIsDue() {
    try (Usher usher =
        usher(
            "Tiered() => respondWithin(businessHours(2))",
            "Tiered() => act(\"remind-lead\", \"lead\", minutes(30), "
                + "beforeTarget(\"first-response\", hours(1)))")) {
      Decision intake = usher.decide(contact().build());
      assertThat(intake.actions()).isEmpty();
      assertThat(intake.nextReview()).isEqualTo(at("11:00:00"));
      assertThat(intake.timeline())
          .contains(
              TimelineEvent.actionBegins(at("11:00:00"), "remind-lead"),
              TimelineEvent.actionDue(at("11:30:00"), "remind-lead"));
      assertThat(reason(intake, "R2").proposal())
          .hasToString(
              "action remind-lead by lead within 30 minutes from 1 hour before first-response is"
                  + " due");
      assertThat(reason(intake, "R2").state()).isEqualTo(ReasonState.TO_COME);

      assertThat(usher.decide(contact().build(), at("10:59:59")).actions()).isEmpty();
      Decision begun = usher.decide(contact().build(), at("11:00:00"));
      assertThat(begun.actions())
          .containsExactly(
              Action.builder("remind-lead")
                  .by("lead")
                  .due(at("11:30:00"))
                  .from(at("11:00:00"))
                  .build());
      assertThat(begun.nextReview()).isEqualTo(at("12:00:00"));
      assertThat(reason(begun, "R2").state()).isEqualTo(ReasonState.FOLLOWED);
      assertThat(reason(begun, "R2").from()).isEqualTo(at("11:00:00"));

      Decision answered = usher.decide(answered("11:00:00"), at("11:00:00"));
      assertThat(answered.actions()).isEmpty();
      assertThat(answered.nextReview()).isNull();
      assertThat(answered.timeline()).noneMatch(event -> "remind-lead".equals(event.name()));
      assertThat(reason(answered, "R2").state()).isEqualTo(ReasonState.IDLE);
      assertThat(names(usher.decide(answered("11:00:01"), at("15:00:00"))))
          .containsExactly("remind-lead");
    }
  }

  /** The target is due on Wednesday at 10:00; two hours of that desk before it is Tuesday 16:00. */
  @Test
  void beforeAndAfterATarget_countOnTheTargetsOwnClock() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"plan\", businessHours(8)).target(\"resolution\", hours(24))",
            "Tiered() => act(\"a\", beforeTarget(\"plan\", hours(2)))",
            "Tiered() => act(\"b\", afterTarget(\"plan\", days(1)))",
            "Tiered() => act(\"c\", beforeTarget(\"plan\", businessDays(1)))",
            "Tiered() => act(\"d\", beforeTarget(\"resolution\", businessHours(2)))",
            "Tiered() => act(\"e\", afterTarget(\"resolution\", businessDays(1)))")) {
      assertThat(begins(usher.decide(contact().build(), Instant.parse("2026-04-01T00:00:00Z"))))
          .containsExactly(
              "a 2026-03-03T16:00:00Z",
              // A day of 24 hours is three of the desk's.
              "b 2026-03-09T10:00:00Z",
              "c null",
              "d 2026-03-04T08:00:00Z",
              "e 2026-03-05T10:00:00Z");
    }
  }

  private static List<String> begins(Decision decision) {
    return decision.actions().stream().map(each -> each.name() + " " + each.from()).toList();
  }

  @Test
  void beforeTarget_longerThanTheTarget_beginsAtReceipt() {
    try (Usher usher =
        usher(
            "Tiered() => respondWithin(businessHours(2))",
            "Tiered() => act(\"a\", beforeTarget(\"first-response\", days(3660)))",
            "Tiered() => act(\"b\", beforeTarget(\"first-response\", hours(2)))")) {
      assertThat(usher.decide(contact().build()).actions())
          .containsExactly(Action.builder("a").build(), Action.builder("b").build());
      assertThat(usher.decide(answered("10:00:00")).actions()).isEmpty();
    }
  }

  @Test
  void whatFollowsATarget_thatThereIsNot_neverBegins() {
    try (Usher usher =
        usher(
            "Tiered(tier == 2) => respondWithin(hours(2))",
            "Tiered() => act(\"a\", afterTarget(\"first-response\", hours(1)))")) {
      Decision decision = usher.decide(contact().build(), at("16:00:00"));

      assertThat(decision.actions()).isEmpty();
      assertThat(decision.nextReview()).isNull();
      assertThat(reason(decision, "R2").state()).isEqualTo(ReasonState.IDLE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,,11:59:59,false",
    "0,,12:00:00,true",
    "0,12:00:00,12:00:00,false",
    "0,12:00:00,15:00:00,false",
    "0,12:00:01,12:00:01,true",
    "60,12:00:00,15:00:00,false",
    "60,12:30:00,15:00:00,false",
    "60,13:00:00,15:00:00,false",
    "60,13:00:01,15:00:00,true",
    "60,13:00:01,12:59:59,false",
    "60,,13:00:00,true",
  })
  void afterTarget_begins_unlessTheTargetWasMetByThen(
      int minutes, @Nullable String answered, String at, boolean begun) {
    try (Usher usher =
        usher(
            "Tiered() => respondWithin(hours(2))",
            "Tiered() => act(\"a\", afterTarget(\"first-response\", minutes(" + minutes + ")))")) {
      assertThat(usher.decide(answered(answered), at(at)).action("a").isPresent()).isEqualTo(begun);
    }
  }

  @Test
  void whatFollowsATarget_thatWaitingMoves_movesWithIt_andIsAnnouncedOnceItStays() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"resolution\", hours(4))",
            "Tiered() => act(\"a\", minutes(10), beforeTarget(\"resolution\", hours(1)))")) {
      Waiting waiting = new Waiting(at("11:00:00"), at("12:00:00"));
      Contact contact = contact(Progress.builder().waiting(List.of(waiting)));

      Decision paused = usher.decide(contact, at("11:30:00"));
      assertThat(paused.nextReview()).isNull();
      assertThat(paused.timeline())
          .contains(
              TimelineEvent.actionBegins(at("13:30:00"), "a"),
              TimelineEvent.actionDue(at("13:40:00"), "a"));

      Decision after = usher.decide(contact, at("12:00:00"));
      assertThat(after.nextReview()).isEqualTo(at("14:00:00"));
      assertThat(after.actions()).isEmpty();
      assertThat(usher.decide(contact, at("14:00:00")).actions())
          .containsExactly(Action.builder("a").from(at("14:00:00")).due(at("14:10:00")).build());
    }
  }

  /** The waiting moves the target from nine o'clock on, but not what begins at that moment. */
  @Test
  void whatBeginsAtTheOpening_isAnnounced_thoughTheCaseWaits() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"resolution\", businessMinutes(450))",
            "Tiered() => act(\"a\", beforeTarget(\"resolution\", minutes(30)))")) {
      Contact contact =
          contact(Progress.builder().waiting(List.of(new Waiting(at("18:00:00"), null))));
      Instant opening = Instant.parse("2026-03-04T09:00:00Z");

      assertThat(usher.decide(contact, at("19:00:00")).nextReview()).isEqualTo(opening);
      assertThat(usher.decide(contact, opening.minusSeconds(1)).actions()).isEmpty();
      assertThat(names(usher.decide(contact, opening))).containsExactly("a");
      assertThat(names(usher.decide(contact, opening.plusSeconds(7_200)))).containsExactly("a");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hours(0)", "businessHours(0)", "businessDays(0)"})
  void noTimeAtAll_afterATargetThatIsDueAtClosingTime_isThatVeryMoment(String none) {
    try (Usher usher =
        usher(
            "Tiered() => target(\"plan\", businessHours(7))",
            "Tiered() => act(\"a\", afterTarget(\"plan\", " + none + "))",
            "Tiered() => act(\"b\", beforeTarget(\"plan\", " + none + "))")) {
      assertThat(begins(usher.decide(contact().build(), at("17:00:00"))))
          .containsExactly("a 2026-03-03T17:00:00Z", "b 2026-03-03T17:00:00Z");
      Contact planned = contact(Progress.builder().planSentAt(at("17:00:00")));
      assertThat(usher.decide(planned, at("18:00:00")).actions()).isEmpty();
    }
  }

  @Test
  void closeOfBusiness_afterATarget_isThatOfTheTargetsDesk() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"plan\", businessHours(2, \"desk-west\"))",
            "Tiered() => act(\"a\", afterTarget(\"plan\", closeOfBusiness(0)))",
            "Tiered() => act(\"b\", beforeTarget(\"plan\", minutes(90)))")) {
      // From eight to eight in New York, which begins at 13:00 in UTC: due at 15:00.
      assertThat(begins(usher.decide(contact().build(), Instant.parse("2026-03-05T00:00:00Z"))))
          .containsExactly("a 2026-03-04T01:00:00Z", "b 2026-03-03T13:30:00Z");
    }
  }

  @Test
  void whatHasBegun_beforeTheWaiting_stays() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"resolution\", hours(4))",
            "Tiered() => act(\"a\", beforeTarget(\"resolution\", hours(1)))")) {
      Contact contact =
          contact(Progress.builder().waiting(List.of(new Waiting(at("13:30:00"), null))));

      for (String time : List.of("13:00:00", "13:30:00", "16:00:00")) {
        assertThat(names(usher.decide(contact, at(time)))).as(time).containsExactly("a");
      }
    }
  }

  @Test
  void oneActionOfSeveralRules_hasBegunWithTheFirst_andTakesOverWhatBeginsLater() {
    try (Usher usher =
        usher(
            "Tiered() => act(\"call\", \"finance\", hours(5), ifUnanswered(hours(1)))",
            "Tiered() @ 10 => act(\"call\", \"legal\", minutes(15), ifUnanswered(hours(2)))",
            "Tiered() => act(\"call\", ifUnanswered(hours(3)))")) {
      Contact contact = contact().build();
      assertThat(usher.decide(contact).actions()).isEmpty();
      assertThat(usher.decide(contact).timeline())
          .containsExactly(
              TimelineEvent.received(RECEIVED),
              TimelineEvent.actionBegins(at("11:00:00"), "call"),
              TimelineEvent.review(at("11:00:00")),
              TimelineEvent.actionDue(at("12:15:00"), "call"));

      Decision one = usher.decide(contact, at("11:00:00"));
      assertThat(one.actions()).containsExactly(call("finance", "16:00:00"));
      assertThat(one.nextReview()).isEqualTo(at("12:00:00"));
      assertThat(reason(one, "R2").state()).isEqualTo(ReasonState.TO_COME);
      assertThat(reason(one, "R3").state()).isEqualTo(ReasonState.OUTDONE);

      Decision two = usher.decide(contact, at("12:00:00"));
      assertThat(two.actions()).containsExactly(call("legal", "12:15:00"));
      // What begins at 13:00 adds nothing.
      assertThat(two.nextReview()).isNull();
      assertThat(reason(two, "R1").state()).isEqualTo(ReasonState.OUTDONE);
      assertThat(reason(usher.decide(contact, at("13:00:00")), "R3").state())
          .isEqualTo(ReasonState.FOLLOWED);
    }
  }

  private static Action call(String by, String due) {
    return Action.builder("call").by(by).due(at(due)).from(at("11:00:00")).build();
  }

  @Test
  void aConflictThatBeginsLater_isAChangeToAskAgainFor() {
    try (Usher usher =
        usher(
            "Tiered() => act(\"call\", \"finance\")",
            "Tiered() => act(\"call\", \"legal\", ifUnanswered(hours(2)))",
            "Tiered() => act(\"call\", \"legal\", ifUnanswered(hours(3)))")) {
      Decision intake = usher.decide(contact().build());
      assertThat(intake.conflicts()).isEmpty();
      assertThat(reason(intake, "R2").state()).isEqualTo(ReasonState.TO_COME);
      assertThat(intake.nextReview()).isEqualTo(at("12:00:00"));

      Decision later = usher.decide(contact().build(), at("12:00:00"));
      assertThat(later.conflicts()).hasSize(1);
      assertThat(later.actions()).containsExactly(Action.builder("call").build());
      // One more rule on one of the sides.
      assertThat(later.nextReview()).isEqualTo(at("13:00:00"));
      assertThat(usher.decide(contact().build(), at("13:00:00")).conflicts())
          .isNotEqualTo(later.conflicts());
    }
  }

  @Test
  void beforeNeeded_ofAnAction_beginsLikeAnEmergency() {
    try (Usher usher = usher("Tiered() => act(\"a\", hours(1), beforeNeeded(hours(2)))")) {
      Contact contact = contact().neededBy(at("14:00:00")).build();

      assertThat(usher.decide(contact, at("11:59:59")).actions()).isEmpty();
      assertThat(usher.decide(contact, at("12:00:00")).actions())
          .containsExactly(Action.builder("a").from(at("12:00:00")).due(at("13:00:00")).build());
      assertThat(usher.decide(contact().neededBy(at("11:00:00")).build()).actions())
          .containsExactly(Action.builder("a").due(at("11:00:00")).build());
    }
  }
}
