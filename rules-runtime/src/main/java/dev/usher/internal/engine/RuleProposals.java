package dev.usher.internal.engine;

import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule proposes: made once if it is the same for every fact, else by asking the fact for the
 * properties that the rule's variables stand for.
 */
final class RuleProposals {
  private final List<Proposed> proposed;
  private final Map<String, Property> variables = new HashMap<>();
  private final @Nullable List<Proposal> constant;

  RuleProposals(Rule rule) {
    this.proposed = rule.proposals();
    for (Item.Binding binding : rule.bindings()) {
      variables.put(binding.variable(), binding.subject().property());
    }
    this.constant = constant(proposed);
  }

  private static @Nullable List<Proposal> constant(List<Proposed> proposed) {
    List<Proposal> proposals = new ArrayList<>(proposed.size());
    for (Proposed each : proposed) {
      Optional<List<Object>> values = Argument.values(each.arguments());
      if (values.isEmpty()) {
        return null;
      }
      proposals.add(each.verb().proposal(values.get()));
    }
    return List.copyOf(proposals);
  }

  /** Returns what is proposed for every fact, or nothing if that depends on the fact. */
  Optional<List<Proposal>> always() {
    return Optional.ofNullable(constant);
  }

  List<Proposal> of(Case fact) {
    if (constant != null) {
      return constant;
    }
    List<Proposal> proposals = new ArrayList<>(proposed.size());
    for (Proposed each : proposed) {
      List<Object> values = new ArrayList<>(each.arguments().size());
      for (Argument argument : each.arguments()) {
        values.add(value(argument, fact));
      }
      proposals.add(each.verb().proposal(values));
    }
    return proposals;
  }

  private Object value(Argument argument, Case fact) {
    if (argument instanceof Argument.Variable variable) {
      return present(variable, fact);
    } else if (argument instanceof Argument.Call call) {
      return called(call, fact);
    }
    return argument
        .value()
        .orElseThrow(() -> new IllegalArgumentException("a verb is given no value"));
  }

  private Object called(Argument.Call call, Case fact) {
    List<@Nullable Object> values = new ArrayList<>(call.arguments().size());
    for (int i = 0; i < call.arguments().size(); i++) {
      Argument argument = call.arguments().get(i);
      values.add(
          argument instanceof Argument.Variable variable && call.word().takesAbsent(i)
              ? bound(variable, fact)
              : value(argument, fact));
    }
    return call.word().of(values);
  }

  /** A rule that hands a variable on asks for its presence, so that it is never absent. */
  private Object present(Argument.Variable variable, Case fact) {
    Object value = bound(variable, fact);
    if (value == null) {
      throw new IllegalArgumentException(variable.name() + " stands for nothing");
    }
    return value;
  }

  private @Nullable Object bound(Argument.Variable variable, Case fact) {
    Property property = variables.get(variable.name());
    return property == null ? null : property.of(fact);
  }
}
