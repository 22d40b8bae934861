package dev.usher.internal.judge.wall;

import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words that a text may hold outside quotes and comments. */
final class KnownWords {
  private static final Set<String> DRL =
      Set.of(
          "package",
          "import",
          "function",
          "static",
          "rule",
          "when",
          "then",
          "end",
          "salience",
          "enabled",
          "true",
          "false",
          "null",
          "in",
          "not",
          "contains",
          "matches");

  static final Set<String> ANNOTATIONS = Set.of("Clause", "Assumed");

  private static final Set<String> ALL = all();

  private KnownWords() {}

  private static Set<String> all() {
    Set<String> words = new HashSet<>(DRL);
    words.addAll(ANNOTATIONS);
    words.addAll(Vocabulary.facts());
    words.addAll(Vocabulary.helperWords());
    for (Property property : Property.values()) {
      words.addAll(List.of(property.key().split("\\.")));
    }
    for (Inquiry inquiry : Inquiry.values()) {
      words.add(inquiry.key());
    }
    for (Verb verb : Verb.values()) {
      words.add(verb.key());
    }
    Vocabulary.enums()
        .forEach(
            (name, type) -> {
              words.add(name);
              Vocabulary.constants(type).forEach(constant -> words.add(constant.name()));
            });
    Vocabulary.importableTypes().forEach(name -> words.addAll(List.of(name.split("\\."))));
    return Set.copyOf(words);
  }

  /** Returns whether a text may hold a word. */
  static boolean holds(String word) {
    return ALL.contains(word);
  }

  /** Returns the types, and stars of packages, that a text may import. */
  static Set<String> imports() {
    Set<String> names = new TreeSet<>(Vocabulary.importableTypes());
    Vocabulary.importableTypes()
        .forEach(type -> names.add(type.substring(0, type.lastIndexOf('.')) + ".*"));
    return names;
  }

  /** Returns the functions that a text may import. */
  static Set<String> functions() {
    Set<String> names = new TreeSet<>(Set.of(Vocabulary.HELPER_WORDS + ".*"));
    Vocabulary.helperWords().forEach(word -> names.add(Vocabulary.HELPER_WORDS + "." + word));
    return names;
  }
}
