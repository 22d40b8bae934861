package dev.usher.model.decision;

import java.util.Arrays;
import java.util.Optional;

/** What a decision settles; each has a merge of its own. Ordered as a decision lists them. */
public enum Attribute {
  /** What the contact is about: the greatest salience. */
  TOPIC("topic"),
  /** How serious it is: the highest. */
  SEVERITY("severity"),
  /** Whether the customer is of the first rank: if any rule says so. */
  VIP("vip"),
  /** Whether there is an emergency: if any rule says so. */
  EMERGENCY("emergency"),
  /** Named observations: the union. */
  SIGNALS("signals"),
  /** How far up the case is: the highest. */
  TIER("tier"),
  /** Who owns the case: the greatest salience. */
  OWNER("owner"),
  /** The queue that it waits in: the greatest salience. */
  QUEUE("queue"),
  /** The channel that the answer takes: the greatest salience. */
  REPLY_VIA("replyVia"),
  /** The authorities that must agree: the union. */
  APPROVALS("approvals"),
  /** The authorities of whom some must agree: the union, each choice by itself. */
  ANY_OF("anyOf"),
  /** The reasons why the case must not go on yet: the union. */
  HOLDS("holds"),
  /** Whether the money is due and how much of it: refusals, the highest grant, the lowest cap. */
  REFUND("refund"),
  /** What must have happened by when: for each metric the one that falls due first. */
  TARGETS("targets"),
  /** What else must be done: the union by name. */
  ACTIONS("actions");

  private final String key;

  Attribute(String key) {
    this.key = key;
  }

  /** Returns the name that decisions and scenarios use, such as {@code replyVia}. */
  public String key() {
    return key;
  }

  /** Returns the attribute with a key, or nothing if there is none. */
  public static Optional<Attribute> find(String key) {
    return Arrays.stream(values()).filter(attribute -> attribute.key.equals(key)).findFirst();
  }

  /** Returns the key. */
  @Override
  public String toString() {
    return key;
  }
}
