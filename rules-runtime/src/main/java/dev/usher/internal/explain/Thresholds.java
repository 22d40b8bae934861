package dev.usher.internal.explain;

import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.Assertion;
import dev.usher.internal.space.AssertionMaker;
import dev.usher.internal.space.Compared;
import dev.usher.internal.space.DomainSamples;
import dev.usher.internal.space.GrantedAmounts;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.Span;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the answers of a policy may turn: what its rules ask, and the values at which each answer
 * passes from one class to another. Immutable and safe to share between threads.
 */
final class Thresholds {
  private final AssertionMaker assertions;
  private final DomainSamples domains;
  private final Map<Asked, Compared> compared = new LinkedHashMap<>();

  /** Texts that rules look for in a set. */
  private final Map<Asked, Set<String>> elements = new LinkedHashMap<>();

  private final Map<Asked, Turns> turns = new LinkedHashMap<>();
  private final Set<Span> beforeNeeded = new LinkedHashSet<>();

  private Thresholds(Policy policy) {
    this.assertions = new AssertionMaker(policy.manifest());
    this.domains = new DomainSamples(policy.manifest());
  }

  /** Returns those of a policy's rules, the ones that are switched off aside. */
  static Thresholds of(Policy policy) {
    Thresholds thresholds = new Thresholds(policy);
    // Both stand in every decision, whether a rule asks for them or not.
    thresholds.add(Property.TOPIC, List.of());
    thresholds.add(Property.STATED_SEVERITY, List.of());
    if (policy.manifest().refunds().isPresent()) {
      // So does what is asked for, wherever refunds are decided on.
      thresholds.add(Property.REFUND, List.of());
    }
    policy.rules().stream().filter(Rule::isEnabled).forEach(thresholds::add);
    thresholds.compared.forEach(thresholds::turn);
    return thresholds;
  }

  private void add(Rule rule) {
    rule.atoms().forEach(this::add);
    for (Item.Binding binding : rule.bindings()) {
      add(binding.subject().property(), List.of());
    }
    for (Proposed proposed : rule.proposals()) {
      for (Argument argument : proposed.arguments()) {
        if (argument.value().orElse(null) instanceof BeforeNeeded from) {
          beforeNeeded.add(from.span());
        }
      }
      List<BigDecimal> amounts = GrantedAmounts.of(proposed);
      if (!amounts.isEmpty()) {
        add(Property.REFUND, amounts);
      }
    }
  }

  private void add(Atom atom) {
    Assertion assertion = assertions.of(atom);
    Asked asked = Asked.of(atom.subject());
    Compared values = of(asked);
    if (assertion.about() instanceof About.Element element) {
      elements.computeIfAbsent(asked, none -> new TreeSet<>()).add(element.text());
    } else if (assertion.about() instanceof About.Reply) {
      values.add(assertion);
    }
  }

  private void add(Property property, List<BigDecimal> amounts) {
    of(new Asked.OfProperty(property))
        .add(domains.of(new Subject.Named(property, Place.NOWHERE)), amounts, false);
  }

  private Compared of(Asked asked) {
    return compared.computeIfAbsent(asked, none -> new Compared(new About.Reply(asked)));
  }

  private void turn(Asked asked, Compared values) {
    turns.put(
        asked,
        switch (asked.domain().kind()) {
          case AMOUNT, NUMBER, SHARE, WHOLE -> Turns.ofFigures(values);
          case CONSTANT -> Turns.ofChoices(values);
          case TEXT ->
              values.isAnyText() ? Turns.ofTexts(values.bounds()) : Turns.ofChoices(values);
          case TEXTS -> Turns.ofTexts(elements.getOrDefault(asked, Set.of()));
          case YES_NO -> Turns.NONE;
        });
  }

  /** Returns what is asked, and where each answer turns, in the order of the rules. */
  Map<Asked, Turns> turns() {
    return Collections.unmodifiableMap(turns);
  }

  /** Returns how long before the contact's need something begins. */
  Set<Span> beforeNeeded() {
    return Collections.unmodifiableSet(beforeNeeded);
  }
}
