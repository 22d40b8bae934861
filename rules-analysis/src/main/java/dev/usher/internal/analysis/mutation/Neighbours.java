package dev.usher.internal.analysis.mutation;

import dev.usher.model.time.Metric;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What could stand in the place of a name or a constant: what comes after it in the order of the
 * manifest, of the enum, or of the rules, and after the last one the first. Immutable.
 */
final class Neighbours {
  private final Manifest manifest;

  /** The texts that what a condition asks about is compared with, in the order of the rules. */
  private final Map<String, Set<String>> compared = new HashMap<>();

  private final Set<String> signals = new LinkedHashSet<>();

  Neighbours(Policy policy) {
    this.manifest = policy.manifest();
    for (Rule rule : policy.rules()) {
      rule.atoms().forEach(this::add);
      rule.proposals().stream()
          .filter(proposed -> proposed.verb() == Verb.SIGNAL)
          .flatMap(proposed -> proposed.arguments().stream())
          .filter(Literal.Text.class::isInstance)
          .forEach(argument -> signals.add(((Literal.Text) argument).text()));
    }
  }

  private void add(Atom atom) {
    if (atom.operator().positive() == Operator.MATCHES) {
      return;
    }
    for (Literal literal : atom.literals()) {
      if (literal instanceof Literal.Text text) {
        compared
            .computeIfAbsent(DrlText.of(atom.subject()), subject -> new LinkedHashSet<>())
            .add(text.text());
      }
    }
  }

  /** Returns the neighbours of a text that something is compared with: one, or none. */
  List<String> of(Subject subject, String text) {
    return next(known(subject), text, Set.of());
  }

  private Collection<String> known(Subject subject) {
    Meaning meaning = subject.domain().meaning();
    if (meaning == Meaning.TOPIC || meaning == Meaning.DESK) {
      return names(meaning);
    }
    Set<String> mentioned = new LinkedHashSet<>(values(subject));
    mentioned.addAll(compared.getOrDefault(DrlText.of(subject), Set.of()));
    if (meaning == Meaning.SIGNAL) {
      mentioned.addAll(signals);
    }
    return mentioned;
  }

  /** The texts that the manifest allows a field. */
  private List<String> values(Subject subject) {
    if (subject instanceof Subject.Inquired inquired
        && inquired.arguments().size() == 1
        && inquired.arguments().get(0) instanceof Literal.Text field
        && manifest.fields().get(field.text()) != null) {
      return manifest.fields().get(field.text()).values();
    }
    return List.of();
  }

  /**
   * Returns the neighbours of a name that an argument is: one, or none.
   *
   * @param taken what stands beside it
   */
  List<String> of(Meaning meaning, String name, Set<String> taken) {
    return next(names(meaning), name, taken);
  }

  private Collection<String> names(Meaning meaning) {
    return switch (meaning) {
      case TOPIC -> manifest.topics();
      case WORD_LIST -> manifest.words().keySet();
      case DESK -> manifest.desks().keySet();
      case ROLE -> manifest.roles();
      case METRIC -> Arrays.stream(Metric.values()).map(Metric::key).toList();
      case NUMBER_FIELD -> fields(FieldType.Kind.NUMBER);
      case AMOUNT_FIELD -> fields(FieldType.Kind.AMOUNT);
      case YES_NO_FIELD -> fields(FieldType.Kind.YES_NO);
      case TEXT_FIELD -> fields(FieldType.Kind.TEXT);
      case TEXTS_FIELD -> fields(FieldType.Kind.TEXTS);
      case MOMENT_FIELD -> fields(FieldType.Kind.MOMENT);
      case TIER,
          NEED,
          PERCENT,
          LANGUAGE,
          LOCALE,
          TIME_OF_DAY,
          ACTION,
          HOLD,
          REFUSAL,
          AMOUNT,
          AMOUNT_EACH,
          SIGNAL,
          FREE ->
          List.of();
    };
  }

  private List<String> fields(FieldType.Kind kind) {
    return manifest.fields().entrySet().stream()
        .filter(field -> field.getValue().kind() == kind)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> next(Collection<String> names, String name, Set<String> taken) {
    List<String> order = new ArrayList<>(names);
    int at = order.indexOf(name);
    for (int i = 1; i <= order.size(); i++) {
      String other = order.get((at + i) % order.size());
      if (!other.equals(name) && !taken.contains(other)) {
        return List.of(other);
      }
    }
    return List.of();
  }

  /**
   * Returns the neighbours of a constant.
   *
   * @param ordered whether its enum goes from the least to the most: then the ones below and above,
   *     else the next one
   */
  static List<Enum<?>> of(Enum<?> constant, boolean ordered) {
    List<Enum<?>> all = constants(constant);
    int at = all.indexOf(constant);
    if (!ordered) {
      return all.size() < 2 ? List.of() : List.of(all.get((at + 1) % all.size()));
    }
    List<Enum<?>> beside = new ArrayList<>();
    below(constant).ifPresent(beside::add);
    above(constant).ifPresent(beside::add);
    return beside;
  }

  /** Returns the constant below one, of an enum that goes from the least to the most. */
  static Optional<Enum<?>> below(Enum<?> constant) {
    List<Enum<?>> all = constants(constant);
    int at = all.indexOf(constant);
    return at == 0 ? Optional.empty() : Optional.of(all.get(at - 1));
  }

  /** Returns the constant above one, of an enum that goes from the least to the most. */
  static Optional<Enum<?>> above(Enum<?> constant) {
    List<Enum<?>> all = constants(constant);
    int at = all.indexOf(constant);
    return at == all.size() - 1 ? Optional.empty() : Optional.of(all.get(at + 1));
  }

  private static List<Enum<?>> constants(Enum<?> constant) {
    return List.of(constant.getDeclaringClass().getEnumConstants());
  }
}
