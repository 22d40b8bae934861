package dev.usher.desk.words;

import dev.usher.ops.book.QuestionWords;
import dev.usher.policy.rule.Question;

/** What the fact of a question stands for, in a sentence. */
final class FactMeaning {
  private FactMeaning() {}

  static String of(Question question) {
    return QuestionWords.title(question) + " " + knows(question);
  }

  private static String knows(Question question) {
    return switch (question) {
      case INTAKE -> "Knows the contact as it came in.";
      case CLASSIFIED -> "Knows the settled topic as well.";
      case ASSESSED -> "Knows severity, VIP, emergency and signals as well.";
      case TIERED -> "Knows the tier as well.";
    };
  }
}
