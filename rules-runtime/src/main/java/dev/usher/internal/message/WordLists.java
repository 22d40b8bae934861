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
 * <p>A word occurs in a message where both agree in every character, regardless of case, and where
 * neither the character before it nor the one after it is a letter, digit, mark or underscore. A
 * {@code *} at a word's end lifts the condition on what follows. White space in a phrase stands for
 * any run of white space. Both sides are compared in NFC, with U+2019 as an apostrophe and without
 * variation selectors. The case mapping is {@code toLowerCase(toUpperCase(c))} for each code point,
 * in every locale the same; one letter never equals two, so {@code STRASSE} is not {@code straße}.
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
   * Says what is wrong with a word or phrase as a policy's author wrote it: blank, nothing but
   * {@code *}, a {@code *} before the end, white space at the start or end, a character that cannot
   * be seen. The text continues a sentence that begins with the word; empty if nothing is wrong.
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
    boolean[] found = new boolean[names.size()];
    int count = automaton.search(CanonicalText.of(message), found);
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
