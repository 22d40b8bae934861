package dev.usher.desk.answer;

import dev.usher.model.decision.Reason;
import java.util.List;

/**
 * A piece of a sentence, and who says so.
 *
 * @param text the words, with the blanks and stops between them and the next ones
 * @param because the reasons; none where nobody says so
 */
public record SaidPhrase(String text, List<Reason> because) {

  /** Copies the list. */
  public SaidPhrase {
    because = List.copyOf(because);
  }

  static SaidPhrase plain(String text) {
    return new SaidPhrase(text, List.of());
  }
}
