package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.CaseEvent;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.testing.Cases;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Between a decision and its next review nothing changes; at the next review something does. */
class UsherNextReviewTest {
  private static final int CONTACTS = 600;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"kyndof,11", "kyndof,12", "dignifi,13", "kickfin,14", "csm-bridge,15", "kraken,16"})
  void decisions_changeAtNextReview_andNotBefore(String policy, long seed) {
    try (Usher usher = Usher.open(policy)) {
      probe(usher, seed);
    }
  }

  @Test
  void ladderWithPauses_changesAtNextReview_andNotBefore() {
    PolicyFolder ladder =
        new PolicyFolder(folder)
            .rules(
                "Classified() => emergency(beforeNeeded(businessHours(9)))",
                "Assessed() => escalate(2, atTier(1, businessDays(1)))",
                "Assessed() => escalate(3, atTier(2, businessHours(5)))",
                "Assessed(emergency) => escalate(3, atTier(1, hours(3)))",
                "Tiered() => target(\"resolution\", sinceTier(businessDays(1)))",
                "Tiered(emergency) => updateEvery(sinceEmergency(hours(7)))",
                "Tiered() => respondWithin(businessHours(3))");
    try (Usher usher = ladder.open()) {
      probe(usher, 17);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {18, 19, 20, 21})
  void actionsThatBegin_changeAtNextReview_andNotBefore(long seed) {
    PolicyFolder moments =
        new PolicyFolder(folder)
            .rules(
                "Classified() => severity(Severity.HIGH, ifUnanswered(businessHours(6)))",
                "Assessed() => escalate(2, ifUnanswered(hours(30)))",
                "Assessed() => escalate(3, atTier(2, businessHours(5)))",
                "Tiered() => respondWithin(businessHours(3))",
                "Tiered() => target(\"resolution\", sinceReopened(businessHours(20)))",
                "Tiered() => target(\"next-response\", sinceUnanswered(hours(5)))",
                "Tiered() => target(\"plan\", byNeeded(hours(9)))",
                "Tiered() => updateEvery(hours(20))",
                "Tiered() => act(\"remind\", beforeTarget(\"first-response\", hours(1)))",
                "Tiered() => act(\"warn\", \"finance\", beforeTarget(\"resolution\", hours(7)))",
                "Tiered() => act(\"warn\", \"legal\", minutes(15), afterTarget(\"plan\", hours(2)))",
                "Tiered() => act(\"nag\", afterTarget(\"next-update\", hours(2)))",
                "Tiered() => act(\"nag\", beforeTarget(\"next-response\", hours(2)))",
                "Tiered(tier >= 2) => act(\"call\", hours(1), ifUnanswered(hours(40)))",
                "Tiered() => act(\"close\", \"lead\", beforeNeeded(businessHours(5)))",
                "Tiered() => act(\"close\", afterTarget(\"resolution\", businessHours(3)))");
    try (Usher usher = moments.open()) {
      probe(usher, seed);
    }
  }

  /** Fridays are short, so that a business day of waiting may be longer or shorter than another. */
  @ParameterizedTest
  @ValueSource(longs = {22, 23, 24, 25})
  void whatIsCountedInDays_changesAtNextReview_andNotBefore(long seed) {
    String manifest =
        PolicyFolder.MANIFEST
            .replace(
                "{mon-fri: \"09:00-17:00\"}", "{mon-thu: \"09:00-17:00\", fri: \"09:00-10:30\"}")
            .replaceFirst("\\{mon-sun: \"08:00-20:00\"}", "{mon-fri: \"18:00-02:00\"}");
    PolicyFolder days =
        new PolicyFolder(folder)
            .file("policy.yaml", manifest)
            .rules(
                "Classified() => emergency(beforeNeeded(closeOfBusiness(1)))",
                "Assessed() => escalate(2, atTier(1, businessDays(2)))",
                "Assessed() => escalate(3, atTier(2, closeOfBusiness(1, \"desk-east\")))",
                "Tiered($desk : openDesk) => updateEvery(businessDays(1, $desk))",
                "Tiered($desk : account.desk) => target(\"resolution\", closeOfBusiness(2, $desk))",
                "Tiered() => respondWithin(businessHours(3, \"desk-east\"))",
                "Tiered() => act(\"nag\", afterTarget(\"resolution\", closeOfBusiness(0)))",
                "Tiered() => act(\"warn\", beforeTarget(\"first-response\", closeOfBusiness(0)))");
    try (Usher usher = days.open()) {
      probe(usher, seed);
    }
  }

  private static void probe(Usher usher, long seed) {
    Random random = new Random(seed);
    int reviewed = 0;
    for (Contact contact : new Cases(usher.policy().manifest(), seed).next(CONTACTS)) {
      Instant at = lastRecord(contact).plusSeconds(random.nextInt(3 * 86_400));
      Decision decision = usher.decide(contact, at);
      probe(usher, contact, decision, random, "seed " + seed);
      if (waits(contact)) {
        Contact served = waitingUntil(at, contact);
        Decision after = usher.decide(served, at);
        assertThat(foreseen(decision))
            .as("seed %s, %s at %s, where waiting ends", seed, contact.id(), at)
            .isEqualTo(foreseen(after));
        probe(usher, served, after, random, "after waiting, seed " + seed);
      }
      reviewed += decision.nextReview() == null ? 0 : 1;
    }
    assertThat(reviewed).as("seed %s", seed).isBetween(CONTACTS / 20, CONTACTS - 1);
  }

  private static void probe(
      Usher usher, Contact contact, Decision decision, Random random, String series) {
    Instant at = decision.at();
    Instant next = decision.nextReview();
    Instant until = next == null ? at.plus(Duration.ofDays(40)) : next;
    for (int i = 0; i < 5; i++) {
      Instant probe = between(at, until, random);
      assertThat(lasting(contact, usher.decide(contact, probe)))
          .as("%s, %s at %s, probed at %s", series, contact.id(), at, probe)
          .isEqualTo(lasting(contact, decision));
    }
    if (next != null) {
      assertThat(next).isAfter(at);
      Decision then = usher.decide(contact, next);
      assertThat(lasting(contact, then))
          .as("%s, %s at %s, reviewed at %s", series, contact.id(), at, next)
          .isNotEqualTo(lasting(contact, decision));
      // What the timeline foresees as if waiting had ended does not come while it goes on.
      if (!waits(contact)
          && decision.tier() == then.tier()
          && decision.severity() == then.severity()) {
        assertThat(begunAt(next, then))
            .as("%s, %s at %s, begun at %s", series, contact.id(), at, next)
            .isEqualTo(announcedFor(next, decision));
      }
    }
  }

  /** Whether a case waits for somebody at every moment after the last that is recorded. */
  private static boolean waits(Contact contact) {
    Progress progress = contact.progress();
    return progress.resolvedAt() == null
        && progress.waiting().stream().anyMatch(each -> each.to() == null);
  }

  private static Contact waitingUntil(Instant end, Contact contact) {
    List<Waiting> waiting =
        contact.progress().waiting().stream()
            .map(each -> each.to() == null ? new Waiting(each.from(), end) : each)
            .toList();
    return contact.toBuilder()
        .progress(contact.progress().toBuilder().waiting(waiting).build())
        .build();
  }

  /** What is shown of a case that waits as if waiting ended at the decision's moment. */
  private static List<Object> foreseen(Decision decision) {
    List<List<?>> events =
        decision.timeline().stream()
            .filter(event -> event.event() != CaseEvent.REVIEW)
            .<List<?>>map(event -> List.of(event.at(), event.event(), String.valueOf(event.name())))
            .toList();
    return List.of(decision.actions(), decision.escalations(), decision.reasons(), events);
  }

  /** The actions that begin at a moment, and when each is due, by what the timeline promised. */
  private static List<String> announcedFor(Instant moment, Decision decision) {
    return decision.timeline().stream()
        .filter(event -> event.event() == CaseEvent.ACTION_BEGINS && event.at().equals(moment))
        .map(event -> event.name() + " due " + due(String.valueOf(event.name()), decision))
        .toList();
  }

  private static @Nullable Instant due(String action, Decision decision) {
    return decision.timeline().stream()
        .filter(event -> event.event() == CaseEvent.ACTION_DUE && action.equals(event.name()))
        .map(TimelineEvent::at)
        .findFirst()
        .orElse(null);
  }

  private static List<String> begunAt(Instant moment, Decision decision) {
    return decision.actions().stream()
        .filter(action -> moment.equals(action.from()))
        .map(action -> action.name() + " due " + due(action.name(), decision))
        .toList();
  }

  private static Instant between(Instant at, Instant until, Random random) {
    long nanos = Duration.between(at, until).toNanos();
    return random.nextInt(5) == 0 ? until.minusNanos(1) : at.plusNanos(random.nextLong(nanos));
  }

  /** A moment by which everything recorded has happened, so that later ones know no more. */
  private static Instant lastRecord(Contact contact) {
    Progress progress = contact.progress();
    List<@Nullable Instant> instants = new ArrayList<>();
    instants.add(progress.tierSince());
    instants.add(progress.firstRespondedAt());
    instants.add(progress.escalationRespondedAt());
    instants.add(progress.planSentAt());
    instants.add(progress.lastUpdatedAt());
    instants.add(progress.unansweredSince());
    instants.addAll(progress.reopenedAt());
    instants.add(progress.resolvedAt());
    for (Waiting waiting : progress.waiting()) {
      instants.add(waiting.from());
      instants.add(waiting.to());
    }
    return Stream.concat(Stream.of(contact.receivedAt()), instants.stream())
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElseThrow();
  }

  /** What must stay the same until the next review; what waiting moves may move. */
  private static List<Object> lasting(Contact contact, Decision decision) {
    List<Object> targets = new ArrayList<>();
    boolean paused = false;
    for (Target target : decision.targets()) {
      boolean moves = target.state() == TargetState.PAUSED;
      paused |= moves;
      targets.add(moves ? List.of(target.metric(), target.within()) : target);
    }
    boolean waits = waits(contact);
    // While the case waits a tier may be put off until a higher one has come.
    List<Escalation> escalations = waits ? List.of() : decision.escalations();
    List<Object> lasting = new ArrayList<>(List.of(escalations, decision.conflicts()));
    for (Attribute attribute : Attribute.values()) {
      lasting.add(
          switch (attribute) {
            case TOPIC -> Objects.toString(decision.topic());
            case SEVERITY -> decision.severity();
            case VIP -> decision.vip();
            case EMERGENCY -> decision.emergency();
            case SIGNALS -> decision.signals();
            case TIER -> decision.tier();
            case OWNER -> decision.owner();
            case QUEUE -> decision.queue();
            case REPLY_VIA -> Objects.toString(decision.replyVia());
            case APPROVALS -> decision.approvals();
            case ANY_OF -> decision.anyOf();
            case HOLDS -> decision.holds();
            case REFUND -> Optional.ofNullable(decision.refund());
            case TARGETS -> List.of(targets, paused);
            case ACTIONS -> waits ? moving(decision.actions()) : decision.actions();
          });
    }
    return lasting;
  }

  /** A beginning and a deadline may follow a target that waiting moves. */
  private static List<Action> moving(List<Action> actions) {
    return actions.stream()
        .map(action -> Action.builder(action.name()).by(action.by()).build())
        .toList();
  }
}
