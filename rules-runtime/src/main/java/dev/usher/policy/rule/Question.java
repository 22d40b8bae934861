package dev.usher.policy.rule;

/** The four questions of a decision, in the order in which they are answered. */
public enum Question {
  /** What is it about? */
  INTAKE("Intake"),
  /** How serious is it, and for whom? */
  CLASSIFIED("Classified"),
  /** How far up must it go, and who must agree? */
  ASSESSED("Assessed"),
  /** Who does what, by when? */
  TIERED("Tiered");

  private final String fact;

  Question(String fact) {
    this.fact = fact;
  }

  /** Returns the simple name of the fact that a rule of this question matches. */
  public String fact() {
    return fact;
  }
}
