package dev.usher.flink.internal;

import dev.usher.flink.life.EventKind;
import dev.usher.flink.life.LifeEvent;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of what events say, to hold the first against: each thing is looked up for
 * itself among all events, instead of being kept from one to the next.
 */
final class PlainReading {
  private final Contact arrived;
  private final Contact stands;
  private final List<LifeEvent> events;

  private PlainReading(Contact arrived, Collection<LifeEvent> events) {
    this.arrived = arrived;
    this.events =
        events.stream()
            .sorted(Comparator.comparing(LifeEvent::at).thenComparing(LifeEvent::id))
            .toList();
    this.stands =
        this.events.stream()
            .map(LifeEvent::as)
            .filter(Objects::nonNull)
            .reduce(arrived, (before, after) -> after);
  }

  /** Returns how a case stands. */
  static Contact of(Contact arrived, Collection<LifeEvent> events) {
    return new PlainReading(arrived, events).contact();
  }

  private Contact contact() {
    List<EarlierContact> history = new ArrayList<>(arrived.history());
    events.stream().map(LifeEvent::earlier).filter(Objects::nonNull).forEach(history::add);
    return stands.toBuilder().history(history).progress(progress()).build();
  }

  private Progress progress() {
    Progress brought = arrived.progress();
    int tiers = tierBegan();
    Integer tier = tiers < 0 ? brought.tier() : events.get(tiers).tier();
    return Progress.builder()
        .tier(tier)
        .tierSince(tiers < 0 ? brought.tierSince() : tier == 1 ? null : at(events.get(tiers)))
        .firstRespondedAt(
            first(brought.firstRespondedAt(), 0, EventKind.FIRST_RESPONDED, EventKind.ANSWERED))
        .escalationRespondedAt(
            first(
                tiers < 0 ? brought.escalationRespondedAt() : null,
                tiers + 1,
                EventKind.ESCALATION_RESPONDED))
        .planSentAt(first(brought.planSentAt(), 0, EventKind.PLAN_SENT))
        .lastUpdatedAt(
            Stream.concat(Stream.ofNullable(brought.lastUpdatedAt()), moments(0, EventKind.UPDATED))
                .max(Comparator.naturalOrder())
                .orElse(null))
        .unansweredSince(unanswered())
        .reopenedAt(
            Stream.concat(brought.reopenedAt().stream(), moments(0, EventKind.REOPENED)).toList())
        .resolvedAt(resolved(events.size()))
        .waiting(waiting())
        .build();
  }

  private Instant at(LifeEvent event) {
    return event.at().isBefore(stands.receivedAt()) ? stands.receivedAt() : event.at();
  }

  private Stream<Instant> moments(int from, EventKind... kinds) {
    return events.stream()
        .skip(from)
        .filter(each -> List.of(kinds).contains(each.kind()))
        .map(this::at);
  }

  private @Nullable Instant first(@Nullable Instant brought, int from, EventKind... kinds) {
    return Stream.concat(Stream.ofNullable(brought), moments(from, kinds))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Which event gave the case its tier of now; -1 if it brought it along. */
  private int tierBegan() {
    Integer now = null;
    int began = -1;
    for (int i = events.size() - 1; i >= 0; i--) {
      Integer reached = events.get(i).tier();
      if (reached != null && now != null && !reached.equals(now)) {
        return began;
      }
      if (reached != null) {
        now = reached;
        began = i;
      }
    }
    return now == null || now.equals(arrived.progress().tier()) ? -1 : began;
  }

  private @Nullable Instant unanswered() {
    for (int i = events.size() - 1; i >= 0; i--) {
      EventKind kind = events.get(i).kind();
      if (kind == EventKind.ANSWERED || kind == EventKind.RESOLVED) {
        return first(null, i + 1, EventKind.CUSTOMER_WROTE);
      }
    }
    return first(arrived.progress().unansweredSince(), 0, EventKind.CUSTOMER_WROTE);
  }

  /**
   * Since when the case is resolved after the first so many events: since the first that says so.
   */
  private @Nullable Instant resolved(int first) {
    for (int i = first - 1; i >= 0; i--) {
      if (events.get(i).kind() == EventKind.REOPENED && closes(i)) {
        return events.subList(i + 1, first).stream()
            .filter(each -> each.kind() == EventKind.RESOLVED)
            .map(this::at)
            .findFirst()
            .orElse(null);
      }
    }
    return Stream.concat(
            Stream.ofNullable(arrived.progress().resolvedAt()),
            events.subList(0, first).stream()
                .filter(each -> each.kind() == EventKind.RESOLVED)
                .map(this::at))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether a reopening is one of a case that is resolved by then. */
  private boolean closes(int reopening) {
    Instant resolved = resolved(reopening);
    return resolved != null && !at(events.get(reopening)).isBefore(resolved);
  }

  /** A waiting that has no end of its own, and which event is the first that may end it. */
  private record Began(Instant from, int next) {}

  private List<Waiting> waiting() {
    List<Waiting> all = new ArrayList<>();
    List<Began> began = new ArrayList<>();
    for (Waiting each : arrived.progress().waiting()) {
      if (each.to() != null) {
        all.add(each);
      } else {
        began.add(new Began(each.from(), 0));
      }
    }
    for (int i = 0; i < events.size(); i++) {
      LifeEvent event = events.get(i);
      int before = i;
      if (event.kind() == EventKind.WAITING_BEGAN
          && began.stream().noneMatch(each -> goesOn(each, before))) {
        began.add(new Began(at(event), i + 1));
      }
      if (event.kind() == EventKind.REOPENED && closes(i)) {
        all.add(new Waiting(Objects.requireNonNull(resolved(i)), at(event)));
      }
    }
    began.forEach(each -> all.add(new Waiting(each.from(), ended(each, events.size()))));
    return all;
  }

  private boolean goesOn(Began began, int before) {
    return ended(began, before) == null;
  }

  private @Nullable Instant ended(Began began, int before) {
    return events.subList(began.next(), before).stream()
        .filter(PlainReading::isEnd)
        .map(this::at)
        .filter(each -> !each.isBefore(began.from()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isEnd(LifeEvent event) {
    return event.kind() == EventKind.WAITING_ENDED || event.kind() == EventKind.RESOLVED;
  }
}
