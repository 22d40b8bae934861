package dev.usher.testing;

import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Parameter;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Signature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Arguments that fit a signature: literals, helper words and variables. */
final class RandomArguments {
  private static final Set<Meaning> DECLARED = Set.of(Meaning.TOPIC, Meaning.DESK);

  private final RandomLiterals literals;
  private final Draw draw;

  RandomArguments(RandomLiterals literals, Draw draw) {
    this.literals = literals;
    this.draw = draw;
  }

  /** Returns whether there are literals for each of its parameters. */
  boolean canFill(Signature signature) {
    return signature.parameters().stream().allMatch(each -> literals.hasAny(each.meaning()));
  }

  /** Returns arguments, some of them variables if any of the bindings fit. */
  List<Argument> of(Signature signature, List<Item.Binding> bindings) {
    if (signature.open()) {
      return choice(signature.at(1), bindings);
    }
    List<Argument> arguments = new ArrayList<>();
    for (Parameter parameter : signature.parameters()) {
      List<Item.Binding> fitting =
          bindings.stream().filter(binding -> fits(binding, parameter)).toList();
      arguments.add(
          !fitting.isEmpty() && draw.chance(70)
              ? variable(draw.any(fitting))
              : of(parameter, bindings));
    }
    return arguments;
  }

  /** Returns a figure and more authorities than it says, each of them once. */
  private List<Argument> choice(Parameter authority, List<Item.Binding> bindings) {
    Set<Argument> authorities = new LinkedHashSet<>();
    if (draw.chance(40)) {
      bindings.stream()
          .filter(binding -> fits(binding, authority))
          .limit(1)
          .forEach(each -> authorities.add(variable(each)));
    }
    int count = draw.any(2, 2, 3);
    while (authorities.size() < count) {
      authorities.add(of(authority, List.of()));
    }
    List<Argument> arguments = new ArrayList<>();
    arguments.add(RandomLiterals.figure(String.valueOf(draw.number(1, count - 1))));
    arguments.addAll(authorities);
    return arguments;
  }

  private static Argument variable(Item.Binding binding) {
    return new Argument.Variable(binding.variable(), Place.NOWHERE);
  }

  private static boolean fits(Item.Binding binding, Parameter parameter) {
    Domain bound = binding.subject().domain();
    if (!parameter.takesAbsent() && !RandomRules.isPresent(binding)) {
      return false;
    }
    if (bound.kind() == Domain.Kind.CONSTANT) {
      return bound.constants() == parameter.type();
    }
    if (bound.kind() == Domain.Kind.AMOUNT) {
      return parameter.type() == BigDecimal.class;
    }
    return bound.kind() == Domain.Kind.TEXT
        && parameter.type() == String.class
        && (parameter.meaning() == Meaning.ROLE
            || (DECLARED.contains(parameter.meaning()) && bound.meaning() == parameter.meaning()));
  }

  private Argument of(Parameter parameter, List<Item.Binding> bindings) {
    Class<?> type = parameter.type();
    if (type == String.class) {
      return literals.text(parameter.meaning());
    } else if (type == int.class) {
      return literals.length(parameter.meaning());
    } else if (type == BigDecimal.class) {
      return literals.given();
    } else if (type.isEnum()) {
      return literals.constant(
          Arrays.stream(type.getEnumConstants()).<Enum<?>>map(each -> (Enum<?>) each).toList());
    }
    return word(type, bindings);
  }

  /** Returns a helper word that stands for a value of a type. */
  private Argument word(Class<?> type, List<Item.Binding> bindings) {
    List<HelperWord> fitting =
        Arrays.stream(HelperWord.values())
            .filter(word -> type.isAssignableFrom(word.type()))
            .toList();
    HelperWord word = draw.dealt(fitting);
    Signature signature = draw.dealt(word.signatures().stream().filter(this::canFill).toList());
    List<Argument> arguments = of(signature, bindings);
    return new Argument.Call(word, arguments, Place.NOWHERE, Place.NOWHERE);
  }
}
