package dev.usher.ops.book;

import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What leads to the rules of a book: small letters, digits and hyphens, each once. */
final class Anchors {
  /** Keeps a book's names apart from those of a page that it stands in. */
  static final String PREFIX = "book-";

  private final Map<List<Object>, String> byClause = new HashMap<>();
  private final Map<String, String> byRule = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Gives names.
   *
   * @param rules the rules in the order of the book
   */
  Anchors(List<Rule> rules) {
    for (Rule rule : rules) {
      String clause = rule.clause();
      if (clause == null) {
        byRule.put(rule.name(), fresh("rule " + rule.name()));
      } else {
        ofClause(rule.question(), clause);
      }
    }
  }

  /** Returns what leads to what rules of a question say of a clause. */
  String ofClause(Question question, String clause) {
    return byClause.computeIfAbsent(List.of(question, clause), key -> fresh("clause " + clause));
  }

  /** Returns what leads to a rule: to its clause if it has one. */
  String of(Rule rule) {
    String clause = rule.clause();
    return clause == null
        ? byRule.getOrDefault(rule.name(), PREFIX + "rules")
        : ofClause(rule.question(), clause);
  }

  /** Returns what leads to a rule alone; null for one whose clause leads to it. */
  @Nullable String alone(Rule rule) {
    return rule.clause() == null ? of(rule) : null;
  }

  private String fresh(String words) {
    String slug = slug(words);
    String name = slug;
    for (int again = 2; !taken.add(name); again++) {
      name = slug + "-" + again;
    }
    return name;
  }

  /** Returns words as a name. */
  static String slug(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return PREFIX + plain.replaceAll("^-|-$", "");
  }
}
