package dev.usher.internal.dialect;

import dev.usher.model.rule.Case;
import dev.usher.model.rule.HelperWords;
import dev.usher.policy.rule.Question;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that policies are written in, as the classes of the model define them. There is one for
 * all policies; it never changes and may be shared between threads.
 */
final class Vocabulary {
  static final String WORDS = HelperWords.class.getName();

  /** Read on first use. */
  private static final class Holder {
    static final Vocabulary THE_ONE = new Vocabulary();
  }

  private final Map<String, Fact> facts = new TreeMap<>();
  private final Map<String, Class<?>> enums = new TreeMap<>();
  private final Map<String, List<Callable>> words;
  private final Set<String> types = new TreeSet<>();

  private Vocabulary() {
    Map<String, Class<?>> classes = new TreeMap<>();
    for (Class<?> type : Case.class.getPermittedSubclasses()) {
      classes.put(type.getSimpleName(), type);
    }
    for (Question question : Question.values()) {
      Class<?> type = classes.get(question.fact());
      if (type == null) {
        throw new IllegalStateException("the model has no fact " + question.fact());
      }
      Fact fact = FactReader.read(question, type);
      facts.put(fact.name(), fact);
      types.add(type.getName());
    }
    words = FactReader.byName(helperWords());
    types.add(WORDS);
    valueTypes().filter(type -> !type.isPrimitive()).forEach(this::addType);
  }

  static Vocabulary get() {
    return Holder.THE_ONE;
  }

  private static List<Method> helperWords() {
    return Arrays.stream(HelperWords.class.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .toList();
  }

  private Stream<Class<?>> valueTypes() {
    Stream<Class<?>> properties =
        facts.values().stream()
            .flatMap(fact -> fact.properties().values().stream().map(Subject::type));
    Stream<Callable> callables =
        Stream.concat(
            words.values().stream().flatMap(List::stream),
            facts.values().stream()
                .flatMap(f -> f.verbs().values().stream().flatMap(List::stream)));
    return Stream.concat(
        properties,
        callables.flatMap(
            callable ->
                Stream.concat(
                    callable.parameters().stream(), Stream.of(callable.method().getReturnType()))));
  }

  private void addType(Class<?> type) {
    if (type.getName().startsWith("dev.usher.")) {
      types.add(type.getName());
    }
    if (type.isEnum()) {
      enums.put(type.getSimpleName(), type);
    }
  }

  @Nullable Fact fact(String name) {
    return facts.get(name);
  }

  Map<String, Fact> facts() {
    return facts;
  }

  /** The enums by their simple names. */
  Map<String, Class<?>> enums() {
    return enums;
  }

  /** The helper words by name. */
  Map<String, List<Callable>> words() {
    return words;
  }

  /** The full names of the classes that a policy file may import. */
  Set<String> types() {
    return types;
  }
}
