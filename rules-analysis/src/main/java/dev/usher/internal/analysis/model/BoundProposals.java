package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.space.TextSamples;
import dev.usher.model.decision.Proposal;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule proposes where: one proposal for each of its verbs, or several, where a variable
 * hands on what the case has.
 */
final class BoundProposals {
  private final Terms terms;
  private final Rule rule;
  private final Term fires;
  private final PropertyValues values;
  private final Map<String, Property> variables;

  /** Knows what properties may be. */
  interface PropertyValues {
    List<Derived.Possible> of(Property property);
  }

  private BoundProposals(Terms terms, Rule rule, Term fires, PropertyValues values) {
    this.terms = terms;
    this.rule = rule;
    this.fires = fires;
    this.values = values;
    this.variables = variables(rule);
  }

  private static Map<String, Property> variables(Rule rule) {
    Map<String, Property> variables = new HashMap<>();
    for (Item.Binding binding : rule.bindings()) {
      variables.put(binding.variable(), binding.subject().property());
    }
    return variables;
  }

  /** Returns what a rule proposes, in its order. */
  static List<Offer<Proposal>> of(Terms terms, Rule rule, Term fires, PropertyValues values) {
    BoundProposals bound = new BoundProposals(terms, rule, fires, values);
    List<Offer<Proposal>> offers = new ArrayList<>();
    for (Proposed proposed : rule.proposals()) {
      if (!isFigure(proposed, bound.variables)) {
        bound.add(proposed, offers);
      }
    }
    return offers;
  }

  /** Returns the properties that a rule's variables hand on. */
  static Set<Property> handedOn(Rule rule) {
    Map<String, Property> variables = variables(rule);
    Set<Property> handed = new LinkedHashSet<>();
    for (Proposed proposed : rule.proposals()) {
      for (String name : names(proposed)) {
        Property property = variables.get(name);
        if (property != null) {
          handed.add(property);
        }
      }
    }
    return handed;
  }

  /** Returns what a rule says that hands on a figure, of which there are too many to go through. */
  static List<String> figures(Rule rule) {
    Map<String, Property> variables = variables(rule);
    List<String> figures = new ArrayList<>();
    for (Proposed proposed : rule.proposals()) {
      if (isFigure(proposed, variables)) {
        String said = DrlText.of(proposed);
        for (Map.Entry<String, Property> each : variables.entrySet()) {
          said = said.replace(each.getKey(), each.getValue().key());
        }
        figures.add(said);
      }
    }
    return figures;
  }

  private static boolean isFigure(Proposed proposed, Map<String, Property> variables) {
    return names(proposed).stream()
        .map(variables::get)
        .anyMatch(property -> property != null && property.domain().kind().isNumber());
  }

  private static Set<String> names(Proposed proposed) {
    Set<String> names = new LinkedHashSet<>();
    proposed.arguments().forEach(argument -> collect(argument, names));
    return names;
  }

  private static void collect(Argument argument, Set<String> into) {
    if (argument instanceof Argument.Variable variable) {
      into.add(variable.name());
    } else if (argument instanceof Argument.Call call) {
      call.arguments().forEach(each -> collect(each, into));
    }
  }

  private void add(Proposed proposed, List<Offer<Proposal>> offers) {
    add(proposed, List.copyOf(names(proposed)), new HashMap<>(), fires, offers);
  }

  private void add(
      Proposed proposed,
      List<String> left,
      Map<String, @Nullable Object> known,
      Term when,
      List<Offer<Proposal>> offers) {
    if (when.isFalse()) {
      return;
    }
    if (left.isEmpty()) {
      Proposal proposal = proposal(proposed, known);
      if (proposal != null) {
        offers.add(new Offer<>(rule, proposal, when));
      }
      return;
    }
    String name = left.get(0);
    Property property = variables.get(name);
    if (property == null) {
      throw new IllegalArgumentException(name + " is bound to nothing");
    }
    for (Derived.Possible each : values.of(property)) {
      known.put(name, handedOn(property, each.value()));
      add(proposed, left.subList(1, left.size()), known, terms.and(when, each.when()), offers);
    }
    known.remove(name);
  }

  /** A text that is not mentioned anywhere goes by where it stands. */
  private static @Nullable Object handedOn(Property property, @Nullable Object value) {
    return value instanceof TextSamples.Other ? standIn(property) : value;
  }

  /** Returns what stands for a text that a case has and no rule mentions; no name is like it. */
  static String standIn(Property property) {
    return "(" + property.key() + ")";
  }

  /** Returns the proposal, or null if it would hand on what is absent, which no rule does. */
  private static @Nullable Proposal proposal(
      Proposed proposed, Map<String, @Nullable Object> known) {
    List<Object> arguments = new ArrayList<>(proposed.arguments().size());
    for (Argument argument : proposed.arguments()) {
      Object value = value(argument, known);
      if (value == null) {
        return null;
      }
      arguments.add(value);
    }
    return proposed.verb().proposal(arguments);
  }

  private static @Nullable Object value(Argument argument, Map<String, @Nullable Object> known) {
    if (argument instanceof Argument.Variable variable) {
      return known.get(variable.name());
    } else if (argument instanceof Argument.Call call) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < call.arguments().size(); i++) {
        Object value = value(call.arguments().get(i), known);
        if (value == null && !call.word().takesAbsent(i)) {
          return null;
        }
        values.add(value);
      }
      return call.word().of(values);
    }
    return argument.value().orElse(null);
  }
}
