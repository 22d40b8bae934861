package dev.usher.flink.internal;

import static java.util.Objects.requireNonNull;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.data.DecisionWriter;
import dev.usher.flink.life.CaseLife;
import dev.usher.flink.life.LifeEvent;
import dev.usher.flink.life.LifeEventReader;
import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.CaseRefusal;
import dev.usher.flink.stream.CaseRefusal.Matter;
import dev.usher.flink.stream.DecisionCause;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import java.util.Currency;
import java.util.function.Consumer;

/**
 * Takes what a case is told into its state, and decides it as of its own clock: the latest of its
 * receipt, its events and its reviews. Knows neither keys nor timers. For one thread.
 */
final class CaseDesk {
  private static final int MAX_EVENTS = 10_000;

  /** What is kept bears the currency of every amount; none is in this one. */
  private static final Currency NONE = Currency.getInstance("XXX");

  private static final ContactReader CONTACTS = ContactReader.in(NONE);
  private static final LifeEventReader EVENTS = LifeEventReader.in(NONE);
  private static final DecisionWriter DECISIONS = new DecisionWriter();

  private final Consumer<CaseDecision> decided;
  private final Consumer<CaseRefusal> refused;

  CaseDesk(Consumer<CaseDecision> decided, Consumer<CaseRefusal> refused) {
    this.decided = decided;
    this.refused = refused;
  }

  /** Takes a message into a case, and returns whether the case knows more than before. */
  boolean take(CaseState state, CaseNews message) {
    return message.isArrival() ? arrived(state, message) : happened(state, message);
  }

  private boolean arrived(CaseState state, CaseNews message) {
    if (state.contact == null) {
      state.contact = message.json();
      state.reach(CONTACTS.read(message.json()).contact().receivedAt());
      return true;
    }
    if (!state.contact.equals(message.json())) {
      refuse(
          Matter.CONTACT,
          message,
          "another contact of this id has come: an event amends a contact");
    }
    return false;
  }

  private boolean happened(CaseState state, CaseNews message) {
    LifeEvent event = EVENTS.read(message.json());
    String known = state.events.get(event.id());
    if (known == null && state.events.size() < MAX_EVENTS) {
      state.events.put(event.id(), message.json());
      state.reach(event.at());
      return true;
    }
    if (known == null) {
      refuse(Matter.EVENT, message, "the case has had " + MAX_EVENTS + " events, the most taken");
    } else if (!known.equals(message.json())) {
      refuse(Matter.EVENT, message, "another event of this id has come for the case");
    }
    return false;
  }

  private void refuse(Matter matter, CaseNews message, String why) {
    refused.accept(CaseRefusal.ofLine(matter, message.contact(), why, message.json()));
  }

  /** Refuses what has come for a case whose contact has not. */
  void refuseEvents(CaseState state, String contact) {
    for (String event : state.events.values()) {
      refused.accept(
          CaseRefusal.ofLine(Matter.EVENT, contact, "its contact has not come in", event));
    }
  }

  /**
   * Decides a case whose contact came in as of its clock, and notes when it is next to be.
   *
   * @return whether the case is resolved
   */
  boolean decide(CaseState state, DecisionCause cause, Usher usher) {
    Contact arrived = CONTACTS.read(requireNonNull(state.contact)).contact();
    state.sequence++;
    state.review = null;
    boolean resolved = false;
    Decision decision;
    try {
      Contact stands =
          CaseLife.of(arrived, state.events.values().stream().map(EVENTS::read).toList()).contact();
      resolved = stands.progress().resolvedAt() != null;
      state.reach(stands.receivedAt());
      decision = usher.decide(stands, requireNonNull(state.clock));
    } catch (RuntimeException failure) {
      String why = String.valueOf(failure.getMessage());
      refused.accept(CaseRefusal.ofCase(arrived.id(), state.sequence, why));
      return resolved;
    }
    state.review = decision.nextReview();
    decided.accept(decided(state, cause, decision));
    return resolved;
  }

  private static CaseDecision decided(CaseState state, DecisionCause cause, Decision decision) {
    return new CaseDecision(
        decision.contact(),
        state.sequence,
        cause,
        decision.at(),
        decision.policy().digest(),
        DECISIONS.toJson(decision));
  }
}
