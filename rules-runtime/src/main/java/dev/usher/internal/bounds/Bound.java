package dev.usher.internal.bounds;

import java.util.Locale;

/**
 * How much of something a policy may hold: each figure stands here alone, and in the table of
 * {@code docs/rules.md}. What is read is counted while it is read, so that nothing larger is ever
 * held.
 */
public enum Bound {
  /** Files in a policy's folder, whoever's business they are; those of scenarios by themselves. */
  FILES_ABOUT(10_000, "files in a policy's folder and below it"),
  /** Folders below a policy's folder. */
  FOLDERS_ABOUT(10_000, "folders below a policy's folder"),
  /** The path of a file within the policy's folder. */
  PATH(500, "characters in the path of a file"),
  /** Rule files. */
  RULE_FILES(1_000, "rule files"),
  /** One file. */
  FILE_BYTES(1_000_000, "bytes in a file"),
  /** The manifest, the invariants and all rule files. */
  POLICY_BYTES(10_000_000, "bytes in the manifest, the invariants and all rule files"),
  /** Scenario files. */
  SCENARIO_FILES(1_000, "scenario files"),
  /** All scenario files. */
  SCENARIO_BYTES(20_000_000, "bytes in all scenario files"),
  /** Scenarios. */
  SCENARIOS(10_000, "scenarios"),
  /** Values in a document, those in values included. */
  VALUES(100_000, "values and names in a file of YAML"),
  /** Invariants. */
  INVARIANTS(1_000, "invariants"),
  /** Roles of tiers. */
  TIERS(100, "tiers"),
  /** Teams. */
  TEAMS(1_000, "teams"),
  /** Topics. */
  TOPICS(1_000, "topics"),
  /** Lists of words. */
  WORD_LISTS(1_000, "lists of words"),
  /** Words and phrases of all lists. */
  WORDS(10_000, "words and phrases in all lists"),
  /** What they are made of. */
  WORD_CHARACTERS(100_000, "characters of all words and phrases together"),
  /** One word or phrase. */
  PHRASE(200, "characters in a word or phrase"),
  /** Desks. */
  DESKS(500, "desks"),
  /** Entries of {@code holidays}, of the policy or of a desk. */
  HOLIDAYS(1_000, "entries in a list of holidays"),
  /** Days that are closed by them. */
  CLOSED_DAYS(500_000, "days that the holidays of the policy and its desks close"),
  /** Entries of {@code exceptions}, of the policy or of a desk. */
  EXCEPTIONS(1_000, "entries in exceptions"),
  /** The hours of a day. */
  HOURS(1_000, "characters in the hours of a day"),
  /** Fields of the policy's own. */
  FIELDS(1_000, "fields"),
  /** Rates of other currencies. */
  RATES(300, "rates"),
  /** Texts that a field may say. */
  FIELD_VALUES(1_000, "values of a field"),
  /** Rules. */
  RULES(10_000, "rules"),
  /** Conditions of all rules. */
  CONDITIONS(100_000, "conditions, and literals in lists, of all rules"),
  /** Verbs of all rules. */
  VERBS(50_000, "verbs of all rules"),
  /** Words, figures and signs in a rule file. */
  TOKENS(200_000, "words, figures and signs in a rule file"),
  /** What is said of one file. */
  PROBLEMS_OF_FILE(200, "problems told of a file"),
  /** What is said of a policy. */
  PROBLEMS(1_000, "problems told of a policy"),
  /** The message of a refusal. */
  MESSAGE(100_000, "characters in the message of a refusal");

  private final int most;
  private final String what;

  Bound(int most, String what) {
    this.most = most;
    this.what = what;
  }

  /** Returns the most that is allowed. */
  public int most() {
    return most;
  }

  /** Returns what is counted, such as {@code rule files}. */
  public String what() {
    return what;
  }

  /** Returns whether so many are too many. */
  public boolean isExceededBy(long count) {
    return count > most;
  }

  /** Returns what is allowed, such as {@code at most 1,000 rule files are allowed}. */
  public String allowed() {
    return String.format(Locale.ROOT, "at most %,d %s are allowed", most, what);
  }
}
