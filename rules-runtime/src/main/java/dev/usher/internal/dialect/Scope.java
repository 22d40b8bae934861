package dev.usher.internal.dialect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pattern of a rule offers to its consequence. */
final class Scope {
  private final Map<String, Subject> bindings = new HashMap<>();
  private final Set<String> present = new HashSet<>();
  private @Nullable Token variable;
  private @Nullable Fact fact;
  private boolean complete;

  void match(Token name, @Nullable Fact matched) {
    variable = name;
    fact = matched;
  }

  void bind(String name, Subject subject) {
    bindings.put(name, subject);
  }

  boolean isTaken(String name) {
    return bindings.containsKey(name) || (variable != null && variable.is(name));
  }

  void present(Set<String> properties) {
    present.addAll(properties);
  }

  /** The whole pattern has been read, so that every binding is known. */
  void complete() {
    complete = true;
  }

  /** The variable that the fact is bound to, or null if it could not be read. */
  @Nullable Token variable() {
    return variable;
  }

  @Nullable Fact fact() {
    return fact;
  }

  Map<String, Subject> bindings() {
    return bindings;
  }

  /** The property is there whenever the pattern matches. */
  boolean isPresent(Subject subject) {
    return !subject.nullable() || present.contains(subject.name()) || !complete;
  }

  boolean isComplete() {
    return complete;
  }
}
