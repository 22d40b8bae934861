package dev.usher.internal.message;

import static java.util.Objects.requireNonNull;

import dev.usher.model.internal.ShownText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The named lists of words and phrases that a policy looks for in messages.
 *
 * <p>A word occurs in a message where both agree in every character, regardless of case, in the
 * spelling of {@link CanonicalText}, and where it {@linkplain Belonging stands alone}. A {@code *}
 * at its beginning or its end lifts that condition there. White space in a phrase stands for any
 * run of white space.
 *
 * <p>Looking takes time in proportion to the message's length, whatever the message and the words.
 * Instances are immutable and safe for use by many threads.
 */
public final class WordLists {
  private final List<String> names;
  private final Set<String> allNames;
  private final Automaton automaton;

  private WordLists(List<String> names, Automaton automaton) {
    this.names = names;
    this.allNames = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    this.automaton = automaton;
  }

  /**
   * Builds the lists.
   *
   * @param wordsByList the words and phrases of every list by its name; may be empty
   * @throws IllegalArgumentException if a list has no name or no words, or if a word has an {@link
   *     #objectionTo objection}; the message names the list, the word and the reason
   * @throws NullPointerException if anything in it is null
   */
  public static WordLists of(Map<String, List<String>> wordsByList) {
    NavigableMap<String, List<String>> sorted = new TreeMap<>(wordsByList);
    List<List<Phrase>> phrases = new ArrayList<>();
    for (Map.Entry<String, List<String>> list : sorted.entrySet()) {
      phrases.add(phrases(list.getKey(), List.copyOf(list.getValue())));
    }
    return new WordLists(List.copyOf(sorted.keySet()), Automaton.of(phrases));
  }

  private static List<Phrase> phrases(String name, List<String> words) {
    requireUsable(name, words);
    List<Phrase> phrases = new ArrayList<>(words.size());
    for (String word : words) {
      phrases.add(Phrase.of(word));
    }
    return phrases;
  }

  private static void requireUsable(String name, List<String> words) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A word list has a blank name; name it.");
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          "The word list \"%s\" is empty; give it a word or remove it."
              .formatted(ShownText.excerpt(name)));
    }
    for (String word : words) {
      Optional<String> objection = objectionTo(word);
      if (objection.isPresent()) {
        throw new IllegalArgumentException(
            "The word \"%s\" in the word list \"%s\" %s."
                .formatted(ShownText.excerpt(word), ShownText.excerpt(name), objection.get()));
      }
    }
  }

  /**
   * Returns how a word is looked for. Two words of which that is equal are found in the same
   * messages.
   */
  public static String spelling(String word) {
    return Phrase.spelling(requireNonNull(word, "word"));
  }

  /**
   * Says what is wrong with a word or phrase as a policy's author wrote it: nothing to look for, a
   * {@code *} in the midst, white space at the start or end, a mark without its letter, a character
   * that cannot be seen. The text continues a sentence that begins with the word; empty if nothing
   * is wrong.
   */
  public static Optional<String> objectionTo(String word) {
    return Phrase.objectionTo(requireNonNull(word, "word"));
  }

  /** The names of all lists, sorted. */
  public Set<String> names() {
    return allNames;
  }

  /**
   * The names of all lists of which a word or phrase occurs in the message, sorted; empty if there
   * is none. The set cannot be changed.
   */
  public Set<String> mentionedIn(String message) {
    return mentionedInCanonical(CanonicalText.of(message));
  }

  /** As {@link #mentionedIn}, of a message in the spelling of {@link CanonicalText}. */
  Set<String> mentionedInCanonical(String text) {
    boolean[] found = new boolean[names.size()];
    int count = automaton.search(text, found);
    if (count == 0) {
      return Set.of();
    }
    return count == found.length ? allNames : namesOf(found);
  }

  private Set<String> namesOf(boolean[] found) {
    Set<String> mentioned = new LinkedHashSet<>();
    for (int list = 0; list < found.length; list++) {
      if (found[list]) {
        mentioned.add(names.get(list));
      }
    }
    return Collections.unmodifiableSet(mentioned);
  }
}
