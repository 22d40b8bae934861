package dev.usher.policy.rule;

import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.Classified;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.Tiered;

/** The four questions of a decision, in the order in which they are answered. */
public enum Question {
  /** What is it about? */
  INTAKE(Intake.class),
  /** How serious is it, and for whom? */
  CLASSIFIED(Classified.class),
  /** How far up must it go, and who must agree? */
  ASSESSED(Assessed.class),
  /** Who does what, by when? */
  TIERED(Tiered.class);

  private final Class<? extends Case> factType;

  Question(Class<? extends Case> factType) {
    this.factType = factType;
  }

  /** Returns the simple name of the fact that a rule of this question matches. */
  public String fact() {
    return factType.getSimpleName();
  }

  /** Returns the class of the fact that a rule of this question matches. */
  public Class<? extends Case> factType() {
    return factType;
  }

  /**
   * Returns the question that a fact poses.
   *
   * @throws IllegalArgumentException if it poses none of them
   */
  public static Question of(Case fact) {
    for (Question question : values()) {
      if (question.factType == fact.getClass()) {
        return question;
      }
    }
    throw new IllegalArgumentException("no question is posed by " + fact.getClass());
  }
}
