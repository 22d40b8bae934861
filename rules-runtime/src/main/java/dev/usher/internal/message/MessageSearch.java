package dev.usher.internal.message;

import dev.usher.model.rule.CaseMessage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds in messages what a policy's rules may ask about: words, and the numbers of cards and bank
 * accounts. Immutable and safe to share between threads.
 */
public final class MessageSearch {
  private final WordLists words;

  private MessageSearch(WordLists words) {
    this.words = words;
  }

  /** Returns a search for the words of these lists. */
  public static MessageSearch of(Map<String, List<String>> words) {
    return new MessageSearch(WordLists.of(words));
  }

  /** Searches a message; the numbers are looked for when a rule asks. */
  public CaseMessage in(@Nullable String message) {
    if (message == null) {
      return CaseMessage.EMPTY;
    }
    String text = CanonicalText.of(message);
    return new CaseMessage(
        words.mentionedInCanonical(text),
        () -> CardNumbers.isIn(text),
        () -> AccountNumbers.isIn(text));
  }
}
