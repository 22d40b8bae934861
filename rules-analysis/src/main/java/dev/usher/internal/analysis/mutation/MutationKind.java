package dev.usher.internal.analysis.mutation;

/** What kind of change a rule may suffer. */
public enum MutationKind {
  /** A comparison is another one: {@code >=} is {@code >}, {@code in} is {@code not in}. */
  COMPARISON("comparison"),
  /** A threshold is one step of its unit further up or down. */
  THRESHOLD("threshold"),
  /** What is compared with, or asked for, is its neighbour: the next topic, the next severity. */
  VALUE("value"),
  /** A list of values has one of them less. */
  ELEMENT("element"),
  /** A condition is left out. */
  CONDITION("condition"),
  /** A condition says its opposite. */
  NEGATION("negation"),
  /** Conditions of which all must hold are such of which one must, or the other way round. */
  JOIN("join"),
  /** The rule is switched off, or on. */
  SWITCH("switch"),
  /** The rule has another rank beside those that propose something else. */
  SALIENCE("salience"),
  /** The rule proposes one thing less. */
  PROPOSAL("proposal"),
  /** What a rule proposes is another tier, role, span, clock, metric or amount. */
  ARGUMENT("argument");

  private final String key;

  MutationKind(String key) {
    this.key = key;
  }

  /** Returns the kind as reports name it, such as {@code threshold}. */
  public String key() {
    return key;
  }
}
