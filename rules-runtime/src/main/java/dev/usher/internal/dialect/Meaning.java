package dev.usher.internal.dialect;

import java.util.Map;

/** What a text or a figure of the vocabulary stands for, beyond its type. */
enum Meaning {
  /** A topic of the manifest. */
  TOPIC,
  /** A word list of the manifest. */
  WORD_LIST,
  /** A desk of the manifest. */
  DESK,
  /** A role, team or desk of the manifest. */
  ROLE,
  /** A tier, counted from 1. */
  TIER,
  /** A share of all, in percent. */
  PERCENT,
  /** What a target is set for. */
  METRIC,
  /** The primary subtag of a language. */
  LANGUAGE,
  /** The name of an action. */
  ACTION,
  /** The reason of a hold. */
  HOLD,
  /** The name of a signal. */
  SIGNAL,
  /** Anything. */
  FREE;

  private static final Map<String, Meaning> PROPERTIES =
      Map.of(
          "topic", TOPIC, "openDesk", DESK, "language", LANGUAGE, "tier", TIER, "signals", SIGNAL);

  /** By the name of the method and the position of the parameter. */
  private static final Map<String, Meaning> PARAMETERS =
      Map.ofEntries(
          Map.entry("mentions/0", WORD_LIST),
          Map.entry("earlierContactsWithin/1", TIER),
          Map.entry("inSample/0", PERCENT),
          Map.entry("topic/0", TOPIC),
          Map.entry("signal/0", SIGNAL),
          Map.entry("escalate/0", TIER),
          Map.entry("approve/0", ROLE),
          Map.entry("hold/0", HOLD),
          Map.entry("route/0", ROLE),
          Map.entry("assign/0", ROLE),
          Map.entry("target/0", METRIC),
          Map.entry("act/0", ACTION),
          Map.entry("act/1", ROLE),
          Map.entry("byTarget/0", METRIC),
          Map.entry("atTier/0", TIER));

  static Meaning ofProperty(String path) {
    return PROPERTIES.getOrDefault(path, FREE);
  }

  static Meaning ofParameter(String method, int position, Class<?> type) {
    return type == String.class || type == int.class
        ? PARAMETERS.getOrDefault(method + "/" + position, FREE)
        : FREE;
  }

  /** A name that a policy makes up, so that nothing declares it. */
  boolean isMadeUp() {
    return this == ACTION || this == HOLD || this == SIGNAL;
  }
}
