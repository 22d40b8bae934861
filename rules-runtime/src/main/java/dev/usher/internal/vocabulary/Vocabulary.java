package dev.usher.internal.vocabulary;

import dev.usher.model.rule.HelperWords;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Parameter;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Signature;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names in the vocabulary of rules. There is one vocabulary for all policies. */
public final class Vocabulary {
  /** The class that imports of helper words name. */
  public static final String HELPER_WORDS = HelperWords.class.getName();

  private static final SortedMap<String, Class<?>> ENUMS = enumsByName();

  private Vocabulary() {}

  /** Returns the enums whose constants are literals, by their simple names. */
  public static SortedMap<String, Class<?>> enums() {
    return ENUMS;
  }

  /**
   * Returns the constant of an enum.
   *
   * @param type the enum's simple name
   * @param name the constant's name
   */
  public static Optional<Enum<?>> constant(String type, String name) {
    Class<?> found = ENUMS.get(type);
    return found == null
        ? Optional.empty()
        : constants(found).stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Returns the constants of an enum in their order. */
  public static List<Enum<?>> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).<Enum<?>>map(each -> (Enum<?>) each).toList();
  }

  /** Returns the hint that names the constant that a bare word most probably is, or null. */
  public static @Nullable String constantHint(String word) {
    List<String> same = new ArrayList<>();
    ENUMS.forEach(
        (type, found) ->
            constants(found).stream()
                .filter(each -> each.name().equalsIgnoreCase(word))
                .forEach(each -> same.add("write " + type + "." + each.name())));
    return same.size() == 1 ? same.get(0) : null;
  }

  /** Returns every name that a condition of a question may begin with, sorted. */
  public static SortedSet<String> subjects(Question question) {
    SortedSet<String> names = new TreeSet<>();
    Property.knownTo(question).forEach(each -> names.add(each.key()));
    for (Inquiry inquiry : Inquiry.values()) {
      names.add(inquiry.key());
    }
    return names;
  }

  /** Returns the properties of a question whose names begin with a group's, such as account. */
  public static SortedSet<String> group(Question question, String name) {
    SortedSet<String> within = new TreeSet<>();
    for (Property property : Property.knownTo(question)) {
      if (property.key().startsWith(name + ".")) {
        within.add(property.key());
      }
    }
    return within;
  }

  /** Returns the verbs of a question, sorted. */
  public static SortedSet<String> verbs(Question question) {
    SortedSet<String> names = new TreeSet<>();
    Verb.of(question).forEach(each -> names.add(each.key()));
    return names;
  }

  /** Returns the helper words, sorted. */
  public static SortedSet<String> helperWords() {
    SortedSet<String> names = new TreeSet<>();
    for (HelperWord word : HelperWord.values()) {
      names.add(word.key());
    }
    return names;
  }

  /** Returns the names of the facts, sorted. */
  public static SortedSet<String> facts() {
    SortedSet<String> names = new TreeSet<>();
    for (Question question : Question.values()) {
      names.add(question.fact());
    }
    return names;
  }

  /** Returns the full names of the classes that a policy file may import, sorted. */
  public static SortedSet<String> importableTypes() {
    SortedSet<String> names = new TreeSet<>(Set.of(HELPER_WORDS));
    for (Question question : Question.values()) {
      names.add(question.factType().getName());
    }
    ENUMS.values().forEach(type -> names.add(type.getName()));
    signatures().stream()
        .flatMap(signature -> signature.parameters().stream())
        .map(Parameter::type)
        .filter(type -> type.getName().startsWith("dev.usher."))
        .forEach(type -> names.add(type.getName()));
    return names;
  }

  private static List<Signature> signatures() {
    List<Signature> all = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      all.addAll(verb.signatures());
    }
    for (HelperWord word : HelperWord.values()) {
      all.addAll(word.signatures());
    }
    for (Inquiry inquiry : Inquiry.values()) {
      all.add(inquiry.signature());
    }
    return all;
  }

  private static SortedMap<String, Class<?>> enumsByName() {
    SortedMap<String, Class<?>> enums = new TreeMap<>();
    for (Property property : Property.values()) {
      Class<?> constants = property.domain().constants();
      if (constants != null) {
        enums.put(constants.getSimpleName(), constants);
      }
    }
    for (Signature signature : signatures()) {
      for (Parameter parameter : signature.parameters()) {
        if (parameter.type().isEnum()) {
          enums.put(parameter.type().getSimpleName(), parameter.type());
        }
      }
    }
    return Collections.unmodifiableSortedMap(enums);
  }
}
