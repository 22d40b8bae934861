package dev.usher.flink.life;

/**
 * What can happen to a case. In lines an event's kind is written with small letters and hyphens.
 */
public enum EventKind {
  /** The customer was answered for the first time; the earliest one counts. */
  FIRST_RESPONDED,
  /** The escalation was answered; the first one since the case last reached a tier counts. */
  ESCALATION_RESPONDED,
  /** The plan was sent; the earliest one counts. */
  PLAN_SENT,
  /** The customer was told how things stand; the latest one counts. */
  UPDATED,
  /** The customer wrote again and waits for an answer from now on, unless already waiting. */
  CUSTOMER_WROTE,
  /** The customer was answered: nobody waits any more, and it is a first response too. */
  ANSWERED,
  /** The case began to wait for somebody else. */
  WAITING_BEGAN,
  /** The case no longer waits for somebody else. */
  WAITING_ENDED,
  /** The case was given the event's {@link LifeEvent#tier tier}; the latest one counts. */
  TIER_REACHED,
  /** The case was resolved; waiting ends, and nobody waits for an answer. */
  RESOLVED,
  /** The case came back; the time in which it was resolved counts as waiting. */
  REOPENED,
  /** The contact stands {@link LifeEvent#as as} the event says; the latest one counts. */
  AMENDED,
  /** An {@link LifeEvent#earlier earlier} contact of the account is known. */
  EARLIER_CONTACT;

  /** Returns the kind as lines write it. */
  public String written() {
    return LifeEventWriter.written(this);
  }
}
