package dev.usher.compare;

/** A part of what {@code policy.yaml} says, in the order in which it is usually written. */
public enum ManifestSection {
  /** The policy's name. */
  POLICY("policy"),
  /** Its version. */
  VERSION("version"),
  /** What the rules were read from. */
  SOURCE("source"),
  /** The zone whose wall clock the opening hours are read from. */
  ZONE("zone"),
  /** The opening hours of weekdays. */
  HOURS("hours"),
  /** The dates without opening hours. */
  HOLIDAYS("holidays"),
  /** The dates with opening hours, or breaks, of their own. */
  EXCEPTIONS("exceptions"),
  /** The currency that amounts in rules are in. */
  CURRENCY("currency"),
  /** The role that owns each tier. */
  TIERS("tiers"),
  /** Whoever else may be a queue, an owner, an approver or the one who acts. */
  TEAMS("teams"),
  /** What contacts may be about. */
  TOPICS("topics"),
  /** Lists of words and phrases. */
  WORDS("words"),
  /** Desks, with hours, holidays and exceptions of their own. */
  DESKS("desks"),
  /** The policy's own fields. */
  FIELDS("fields"),
  /** What holds of the money where no rule speaks of it. */
  REFUNDS("refunds"),
  /** What other currencies are worth. */
  RATES("rates"),
  /** The clauses that need no rule. */
  CLAUSES("clauses"),
  /** The expected share of each tier. */
  EXPECTED("expected");

  private final String key;

  ManifestSection(String key) {
    this.key = key;
  }

  /** Returns the key that it has in {@code policy.yaml}. */
  public String key() {
    return key;
  }

  /** Returns the key. */
  @Override
  public String toString() {
    return key;
  }
}
