package dev.usher.internal.lint;

import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The words that a policy uses where people read them: in rules' names, and in what the manifest
 * declares. A word that stands there is meant as it is.
 */
final class PolicyWords {
  /** Shorter ones are found as a whole only. */
  private static final int BEGINNING = 4;

  private static final List<String> ENDINGS = List.of("s", "d", "r", "es", "ed", "er", "ing");

  private final NavigableSet<String> words = new TreeSet<>();

  private PolicyWords() {}

  static PolicyWords of(Manifest manifest, List<RuleFile> files) {
    PolicyWords known = new PolicyWords();
    for (RuleFile file : files) {
      for (Rule rule : file.rules()) {
        known.add(rule.name());
      }
    }
    manifest.roles().forEach(known::add);
    manifest.topics().forEach(known::add);
    manifest.words().keySet().forEach(known::add);
    manifest.fields().keySet().forEach(known::add);
    return known;
  }

  private void add(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int begin = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !Character.isLetterOrDigit(lower.charAt(i))) {
        if (begin < i) {
          words.add(lower.substring(begin, i));
        }
        begin = i + 1;
      }
    }
  }

  /** Whether a word, or another form of it, stands somewhere. */
  boolean contain(String word) {
    if (words.contains(word)) {
      return true;
    }
    String longer = word.length() < BEGINNING ? null : words.ceiling(word);
    return (longer != null && longer.startsWith(word)) || isForm(word);
  }

  private boolean isForm(String word) {
    for (String ending : ENDINGS) {
      int stem = word.length() - ending.length();
      if (stem >= BEGINNING && word.endsWith(ending) && words.contains(word.substring(0, stem))) {
        return true;
      }
    }
    return false;
  }
}
