package dev.usher.internal.dialect;

import dev.usher.policy.rule.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One of the facts that a rule may match.
 *
 * @param question the question that it poses
 * @param properties what a condition may ask about, by name
 * @param groups the names that only lead to properties, such as {@code account}
 * @param questions what a condition may ask with arguments, by name
 * @param verbs what a consequence may propose, by name
 */
record Fact(
    Question question,
    Map<String, Subject> properties,
    Set<String> groups,
    Map<String, List<Callable>> questions,
    Map<String, List<Callable>> verbs) {

  String name() {
    return question.fact();
  }

  @Nullable Subject property(String path) {
    return properties.get(path);
  }

  /** Every name that a condition may begin with. */
  Set<String> subjects() {
    Set<String> names = new TreeSet<>(properties.keySet());
    names.addAll(questions.keySet());
    return names;
  }
}
