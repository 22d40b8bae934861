package dev.usher.flink.internal;

import static java.util.Objects.requireNonNull;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.data.DecisionWriter;
import dev.usher.flink.life.LifeEvent;
import dev.usher.flink.life.LifeEventReader;
import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.DecisionCause;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an embedded Usher says of a case in a plain loop: when something new is known of it, and at
 * each review that time has passed. Knows nothing of Flink, of state as bytes, or of timers.
 */
final class LifeOracle {
  private static final Currency NONE = Currency.getInstance("XXX");
  private static final DecisionWriter WRITER = new DecisionWriter();

  private final Map<String, LifeEvent> known = new LinkedHashMap<>();
  private final List<CaseDecision> decisions = new ArrayList<>();
  private @Nullable Contact contact;
  private @Nullable Instant clock;
  private @Nullable Instant next;
  private Usher usher;
  private long asked;
  private boolean resolved;

  LifeOracle(Usher usher) {
    this.usher = usher;
  }

  /** Time comes to a moment, that included, in milliseconds. */
  void time(long mark) {
    while (next != null && !next.isAfter(Instant.ofEpochMilli(mark))) {
      reach(next);
      ask(DecisionCause.REVIEW);
    }
  }

  /** Something is told, while time is at a moment. */
  void told(CaseNews message, long mark) {
    boolean first = contact == null;
    if (message.isArrival()) {
      if (!first) {
        return;
      }
      contact = ContactReader.in(NONE).read(message.json()).contact();
      reach(contact.receivedAt());
    } else {
      LifeEvent event = LifeEventReader.in(NONE).read(message.json());
      if (known.putIfAbsent(event.id(), event) != null) {
        return;
      }
      reach(event.at());
    }
    if (contact != null) {
      ask(first ? DecisionCause.ARRIVAL : DecisionCause.EVENT);
      time(mark);
    }
  }

  /** There is another policy, while time is at a moment. */
  void policy(Usher another, long mark) {
    usher = another;
    if (contact != null && !resolved) {
      ask(DecisionCause.POLICY);
      time(mark);
    }
  }

  private void reach(Instant moment) {
    clock = clock == null || moment.isAfter(clock) ? moment : clock;
  }

  private void ask(DecisionCause cause) {
    asked++;
    next = null;
    try {
      Contact stands = PlainReading.of(requireNonNull(contact), known.values());
      resolved = stands.progress().resolvedAt() != null;
      reach(stands.receivedAt());
      Decision decision = usher.decide(stands, requireNonNull(clock));
      next = decision.nextReview();
      decisions.add(
          new CaseDecision(
              stands.id(),
              asked,
              cause,
              decision.at(),
              decision.policy().digest(),
              WRITER.toJson(decision)));
    } catch (RuntimeException refused) {
      // The number is taken all the same.
    }
  }

  /** Returns what has been decided so far. */
  List<CaseDecision> decisions() {
    return decisions;
  }

  /** Returns whether the last that was asked was answered, and not refused. */
  boolean isLastDecided() {
    return !decisions.isEmpty() && decisions.get(decisions.size() - 1).sequence() == asked;
  }
}
