package dev.usher.ops.book;

import dev.usher.policy.rule.Question;

/** The four questions as a reader asks them. */
public final class QuestionWords {
  private QuestionWords() {}

  /** Returns the question, such as {@code What is it about?} */
  public static String title(Question question) {
    return switch (question) {
      case INTAKE -> "What is it about?";
      case CLASSIFIED -> "How serious is it, and for whom?";
      case ASSESSED -> "How far up must it go, and who must agree?";
      case TIERED -> "Who does what, by when?";
    };
  }

  /** Returns what rules of a question settle. */
  static String settles(Question question) {
    return switch (question) {
      case INTAKE -> "the topic";
      case CLASSIFIED -> "severity, VIP, emergency, and signals that later rules look at";
      case ASSESSED -> "the tier, who must agree, what holds the case up, what is paid";
      case TIERED -> "queue, owner, reply channel, answer times, and what is to be done";
    };
  }
}
