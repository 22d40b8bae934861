package dev.usher.policy.rule;

/** What a text or a figure of a rule stands for, beyond its type. */
public enum Meaning {
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
  /** How many of the authorities named beside it must agree, 1 or more. */
  NEED,
  /** A share of all, in percent, 1 to 100. */
  PERCENT,
  /** A field of the manifest that says a number. */
  NUMBER_FIELD,
  /** A field of the manifest that says an amount. */
  AMOUNT_FIELD,
  /** A field of the manifest that says yes or no. */
  YES_NO_FIELD,
  /** A field of the manifest that says a text. */
  TEXT_FIELD,
  /** A field of the manifest that says several texts. */
  TEXTS_FIELD,
  /** A field of the manifest that says a moment. */
  MOMENT_FIELD,
  /** What a target is set for. */
  METRIC,
  /** The first part of a language's canonical tag: two or three small letters. */
  LANGUAGE,
  /** A language's canonical tag, such as {@code zh-Hans-CN}. */
  LOCALE,
  /** A time of day, 00:00 to 24:00. */
  TIME_OF_DAY,
  /** The name of an action, made up by the policy. */
  ACTION,
  /** The reason of a hold, made up by the policy. */
  HOLD,
  /** The reason of a refusal, made up by the policy. */
  REFUSAL,
  /** An amount in the policy's currency. */
  AMOUNT,
  /** An amount in the policy's currency for each of a number, perhaps finer than its digits. */
  AMOUNT_EACH,
  /** The name of a signal, made up by the policy. */
  SIGNAL,
  /** Anything. */
  FREE
}
