package dev.usher.internal.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks arguments against the overloads of what they are handed to. */
final class ArgumentCheck {
  private final Findings findings;
  private final Names names;
  private final LiteralCheck literals;

  ArgumentCheck(Findings findings, Names names, LiteralCheck literals) {
    this.findings = findings;
    this.names = names;
    this.literals = literals;
  }

  void arguments(
      List<Callable> overloads, List<Argument> arguments, Token close, @Nullable Scope scope) {
    String name = overloads.get(0).name();
    List<Callable> left = overloads;
    for (int i = 0; i < arguments.size(); i++) {
      int position = i;
      Argument argument = arguments.get(i);
      List<Callable> longer = left.stream().filter(o -> o.size() > position).toList();
      if (longer.isEmpty()) {
        String most = i == 0 ? "no argument" : i == 1 ? "one argument" : i + " arguments";
        findings.add(argument.at(), name + " takes " + most + " here, not " + argument.shown());
        return;
      }
      left = longer.stream().filter(o -> argument.fits(o.parameters().get(position))).toList();
      if (left.isEmpty()) {
        mismatch(name, longer, position, argument);
        return;
      }
    }
    List<Callable> whole = left.stream().filter(o -> o.size() == arguments.size()).toList();
    if (whole.isEmpty()) {
      findings.add(close, name + " still needs " + TypeNames.wanted(left, arguments.size()));
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      meaning(whole.get(0), i, arguments.get(i), scope);
    }
  }

  private void mismatch(String name, List<Callable> overloads, int position, Argument argument) {
    Class<?> first = overloads.get(0).parameters().get(position);
    String hint =
        first.isEnum() && argument.value() instanceof String text
            ? LiteralCheck.hint(first, text)
            : null;
    String wanted = TypeNames.wanted(overloads, position);
    findings.add(argument.at(), name + " takes " + wanted + ", not " + argument.shown(), hint);
  }

  private void meaning(Callable callable, int position, Argument argument, @Nullable Scope scope) {
    Meaning meaning = callable.meaning(position);
    Subject bound = argument.bound();
    if (bound != null && scope != null) {
      variable(callable, meaning, argument, bound, scope);
    } else if (argument.type() == int.class) {
      literals.whole(argument.at(), meaning);
    } else if (argument.type() == String.class) {
      names.text(argument.at(), meaning);
    }
  }

  private void variable(
      Callable callable, Meaning meaning, Argument argument, Subject bound, Scope scope) {
    String name = callable.name();
    if (argument.type() == int.class) {
      findings.add(argument.at(), name + " takes a figure; " + argument.shown() + " is a variable");
    } else if (meaning == Meaning.METRIC
        || (meaning == Meaning.TOPIC && bound.meaning() != meaning)) {
      findings.add(
          argument.at(),
          name
              + " takes a name that policy.yaml or the model declares; "
              + bound.name()
              + " may be anything");
    } else if (!scope.isPresent(bound)) {
      findings.add(
          argument.at(),
          bound.name() + " may be absent, and " + name + " needs it",
          "add " + bound.name() + " != null to the conditions");
    }
  }
}
