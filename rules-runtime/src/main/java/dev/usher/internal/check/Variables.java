package dev.usher.internal.check;

import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Parameter;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the variables of a rule: what is bound, and where it may stand. */
final class Variables {
  private final RuleDiagnostics diagnostics;
  private final Rule rule;
  private final Set<Subject> present;
  private final Map<String, Subject.Named> bound = new HashMap<>();
  private boolean readable = true;

  Variables(RuleDiagnostics diagnostics, Rule rule) {
    this.diagnostics = diagnostics;
    this.rule = rule;
    this.present = Presence.in(rule);
  }

  /**
   * Takes over the rule's bindings, and reports names that are taken.
   *
   * @param readable whether all of the pattern could be read, so that every binding is known
   */
  void bind(boolean readable) {
    this.readable = readable;
    for (Item.Binding binding : rule.bindings()) {
      String name = binding.variable();
      if (name.equals(rule.variable()) || bound.containsKey(name)) {
        diagnostics.add(
            DiagnosticCode.DUPLICATE_VARIABLE, binding.place(), name + " is bound twice");
      }
      bound.put(name, binding.subject());
    }
  }

  /** Returns what a variable is bound to. */
  Optional<Subject.Named> subject(Argument.Variable variable) {
    return Optional.ofNullable(bound.get(variable.name()));
  }

  /** Reports a variable where none may stand. */
  boolean refuse(Argument.Variable variable) {
    diagnostics.add(
        DiagnosticCode.MISPLACED_VARIABLE,
        variable.place(),
        variable.name() + " cannot stand here: only literals can");
    return false;
  }

  /** Checks that the pattern binds a variable to a property. */
  boolean isBound(Argument.Variable variable) {
    if (bound.containsKey(variable.name())) {
      return true;
    }
    if (variable.name().equals(rule.variable())) {
      diagnostics.add(
          DiagnosticCode.MISPLACED_VARIABLE,
          variable.place(),
          "the fact itself is no argument; bind one of its properties");
    } else if (readable) {
      diagnostics.add(
          DiagnosticCode.UNBOUND_VARIABLE,
          variable.place(),
          variable.name() + " is not bound in the pattern",
          RuleDiagnostics.didYouMean(variable.name(), bound.keySet()));
    }
    return false;
  }

  /** Checks that what a variable is bound to may be handed to a verb or to a helper word. */
  boolean fits(Argument.Variable variable, String verb, Parameter parameter) {
    Subject.Named subject = bound.get(variable.name());
    if (subject == null) {
      return false;
    }
    Meaning meaning = parameter.meaning();
    if (parameter.type() == int.class) {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_ARGUMENT,
          variable.place(),
          verb + " takes a figure; " + variable.name() + " is a variable");
      return false;
    }
    boolean money = meaning == Meaning.AMOUNT || meaning == Meaning.AMOUNT_EACH;
    if (money && subject.domain().kind() != Domain.Kind.AMOUNT) {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_ARGUMENT,
          variable.place(),
          verb + " takes an amount; " + subject.name() + " is " + subject.domain().words());
      return false;
    }
    boolean declared = meaning == Meaning.TOPIC || meaning == Meaning.DESK;
    boolean word = meaning == Meaning.METRIC || meaning == Meaning.NUMBER_FIELD;
    if (word || (declared && subject.domain().meaning() != meaning)) {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_ARGUMENT,
          variable.place(),
          verb
              + " takes a name that policy.yaml or the model declares; "
              + subject.name()
              + " may be anything");
      return false;
    }
    if (subject.isOptional()
        && !parameter.takesAbsent()
        && !present.contains(Presence.of(subject))
        && readable) {
      diagnostics.add(
          DiagnosticCode.POSSIBLY_ABSENT,
          variable.place(),
          subject.name() + " may be absent, and " + verb + " needs it",
          "add " + subject.name() + " != null to the conditions");
      return false;
    }
    return true;
  }
}
