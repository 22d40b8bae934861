package dev.usher.internal.message;

import dev.usher.model.rule.CaseMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages in which just what is wanted is found, of the phrases that are looked for.
 * Immutable and safe to share between threads.
 */
public final class MadeMessage {
  // Numbers that payment companies and banks publish for tests.
  /** The number of a payment card. */
  public static final String CARD = "4111 1111 1111 1111";

  /** The number of a bank account. */
  public static final String ACCOUNT = "GB82 WEST 1234 5698 7654 32";

  private final MessageSearch search;
  private final Map<String, List<String>> words;

  /**
   * Makes what knows the words that are looked for.
   *
   * @param search what looks for them
   * @param words the phrases of each list
   */
  public MadeMessage(MessageSearch search, Map<String, List<String>> words) {
    this.search = search;
    this.words = words;
  }

  /** Returns a message in which just that is found, or null if there is none. */
  public @Nullable String of(Set<String> lists, boolean card, boolean account) {
    StringBuilder message = new StringBuilder("Hello.");
    for (String list : lists) {
      if (mentioned(search.in(message.toString())).contains(list)) {
        continue;
      }
      String before = message.toString();
      String longer =
          phrases(list).stream()
              .map(phrase -> before + "\n" + phrase)
              .filter(each -> isOf(mentioned(search.in(each)), list, lists))
              .findFirst()
              .orElse(null);
      if (longer == null) {
        return null;
      }
      message = new StringBuilder(longer);
    }
    if (card) {
      message.append('\n').append(CARD);
    }
    if (account) {
      message.append('\n').append(ACCOUNT);
    }
    return message.toString();
  }

  private static boolean isOf(Set<String> mentioned, String list, Set<String> lists) {
    return mentioned.contains(list) && lists.containsAll(mentioned);
  }

  /** Returns the lists of which a message mentions a phrase, sorted. */
  public Set<String> mentioned(CaseMessage in) {
    Set<String> mentioned = new TreeSet<>();
    for (String list : words.keySet()) {
      if (in.mentions(list)) {
        mentioned.add(list);
      }
    }
    return mentioned;
  }

  /** Returns the phrases of a list as a message has them. */
  public List<String> phrases(String list) {
    return words.getOrDefault(list, List.of()).stream()
        .map(phrase -> phrase.startsWith("*") ? phrase.substring(1) : phrase)
        .map(phrase -> phrase.endsWith("*") ? phrase.substring(0, phrase.length() - 1) : phrase)
        .toList();
  }
}
