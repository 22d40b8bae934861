package dev.usher.internal.analysis.mutation;

import dev.usher.policy.Policy;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleAttribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The small changes of a rule, in the order of its text. Immutable. */
final class RuleChanges {
  private final SalienceChanges salience;
  private final PatternChanges pattern;
  private final ProposalChanges proposals;

  RuleChanges(Policy policy) {
    Neighbours neighbours = new Neighbours(policy);
    BigDecimal cent = PlainForm.cent(policy.manifest());
    ArgumentChanges arguments = new ArgumentChanges(neighbours, cent);
    this.salience = new SalienceChanges(policy);
    this.pattern =
        new PatternChanges(new ConditionChanges(new AtomChanges(neighbours, arguments, cent)));
    this.proposals = new ProposalChanges(arguments);
  }

  /** Returns them; of a rule that is switched off, that it is switched on. */
  List<Altered<Rule>> of(Rule rule) {
    List<Altered<Rule>> changes = new ArrayList<>();
    changes.add(switched(rule));
    if (!rule.isEnabled()) {
      return changes;
    }
    for (int rank : salience.of(rule)) {
      changes.add(ranked(rule, rank));
    }
    pattern
        .of(rule.items())
        .forEach(each -> changes.add(each.within(items -> rule.toBuilder().items(items).build())));
    proposals
        .of(rule.proposals())
        .forEach(each -> changes.add(each.within(all -> rule.toBuilder().proposals(all).build())));
    return changes;
  }

  private static Altered<Rule> switched(Rule rule) {
    boolean on = !rule.isEnabled();
    List<RuleAttribute> others =
        new ArrayList<>(
            rule.attributes().stream()
                .filter(each -> !(each instanceof RuleAttribute.Enabled))
                .toList());
    others.add(new RuleAttribute.Enabled(on, Comments.NONE, Place.NOWHERE));
    return new Altered<>(
        rule.toBuilder().attributes(others).build(),
        MutationKind.SWITCH,
        rule.namePlace(),
        "the rule is switched " + (on ? "on" : "off"));
  }

  private static Altered<Rule> ranked(Rule rule, int rank) {
    List<RuleAttribute> attributes = new ArrayList<>();
    Place place = rule.namePlace();
    boolean said = false;
    for (RuleAttribute each : rule.attributes()) {
      if (each instanceof RuleAttribute.Salience own) {
        place = own.place();
        attributes.add(new RuleAttribute.Salience(rank, own.comments(), own.place()));
        said = true;
      } else {
        attributes.add(each);
      }
    }
    if (!said) {
      attributes.add(new RuleAttribute.Salience(rank, Comments.NONE, Place.NOWHERE));
    }
    return Altered.of(rule.toBuilder().attributes(attributes).build(), MutationKind.SALIENCE, place)
        .becomes("salience " + rule.salience(), "salience " + rank);
  }
}
