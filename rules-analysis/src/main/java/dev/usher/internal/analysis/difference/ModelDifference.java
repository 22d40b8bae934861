package dev.usher.internal.analysis.difference;

import dev.usher.internal.analysis.logic.Possibility;
import dev.usher.internal.analysis.logic.Prover;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.Output;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.analysis.model.Space;
import dev.usher.model.decision.Attribute;
import dev.usher.model.time.Metric;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two policies, each as a model over the same space. Where an attribute is equal, it is so
 * for every contact, at its receipt and at each later moment: whatever moments it hangs on is
 * compared too, and the tiers that the case may have come to before, under either policy, are free.
 * Not safe to share between threads.
 */
public final class ModelDifference {
  private final PolicyModel before;
  private final PolicyModel after;
  private final Terms terms;
  private final Prover prover;
  private final Term possible;
  private final Map<Attribute, AttributeDifference> attributes = new EnumMap<>(Attribute.class);

  /** What does not mean the same in both policies. */
  private final Set<Output.Link> apart = new HashSet<>();

  private ModelDifference(List<PolicyModel> models) {
    this.before = models.get(0);
    this.after = models.get(1);
    this.terms = before.space().terms();
    Map<Attribute, Term> where = new EnumMap<>(Attribute.class);
    apart.addAll(before.space().linksApart());
    for (Attribute attribute : Attribute.values()) {
      where.put(attribute, differing(attribute, outputs(attribute)));
    }
    List<Term> about = new ArrayList<>(where.values());
    about.add(before.space().possible());
    this.prover = new Prover(terms, about);
    this.possible =
        terms.and(
            before.space().possible(), new HeldTiers(before, after, prover, this::isApart).term());
    for (Attribute attribute : Attribute.values()) {
      if (attribute != Attribute.TARGETS && attribute != Attribute.ACTIONS) {
        add(attribute, where.getOrDefault(attribute, terms.never()));
      }
    }
    link(Attribute.TIER, new Output.Link.TierMoment());
    link(Attribute.EMERGENCY, new Output.Link.EmergencyMoment());
    add(Attribute.TARGETS, differing(Attribute.TARGETS, outputs(Attribute.TARGETS)));
    for (Metric metric : Metric.values()) {
      Set<Output> due = outputs(Attribute.TARGETS);
      due.removeIf(each -> !((List<?>) each.detail()).contains(metric));
      if (!prover.never(terms.and(possible, differing(Attribute.TARGETS, due)))) {
        apart.add(new Output.Link.TargetMoment(metric));
      }
    }
    add(Attribute.ACTIONS, differing(Attribute.ACTIONS, outputs(Attribute.ACTIONS)));
  }

  /** Compares two policies. */
  public static ModelDifference between(Policy before, Policy after) {
    ModelDifference difference = new ModelDifference(PolicyModel.of(List.of(before, after), false));
    // Where tiers differ, the case may have come to different ones before.
    return difference.attribute(Attribute.TIER).isEqual()
        ? difference
        : new ModelDifference(PolicyModel.of(List.of(before, after), true));
  }

  private void link(Attribute attribute, Output.Link link) {
    if (!attribute(attribute).isEqual()) {
      apart.add(link);
    }
  }

  /** Returns what either policy may say of an attribute. */
  Set<Output> outputs(Attribute attribute) {
    Set<Output> outputs = new LinkedHashSet<>();
    for (PolicyModel model : List.of(before, after)) {
      model.outputs().keySet().stream()
          .filter(each -> each.attribute() == attribute)
          .forEach(outputs::add);
    }
    return outputs;
  }

  /**
   * Returns where one of some outputs differs; what hangs on something apart does wherever it is.
   */
  private Term differing(Attribute attribute, Collection<Output> outputs) {
    List<Term> differing = new ArrayList<>();
    for (Output output : outputs) {
      Term was = before.output(output);
      Term is = after.output(output);
      differing.add(isApart(output) ? terms.or(was, is) : terms.differ(was, is));
    }
    if (attribute == Attribute.TOPIC) {
      // Stands unsaid, unless a rule settles another one.
      differing.add(terms.differ(before.topic().any(), after.topic().any()));
    }
    return terms.or(differing);
  }

  /** Returns whether something does not mean the same in both policies. */
  boolean isApart(Output output) {
    return output.links().stream().anyMatch(apart::contains);
  }

  private void add(Attribute attribute, Term where) {
    Term all = terms.and(possible, where);
    Possibility possibility = prover.possible(all);
    attributes.put(attribute, new AttributeDifference(attribute, all, possibility));
  }

  /**
   * Returns whether a rule may fire in one of the policies for a contact for which another one does
   * not in the other policy.
   *
   * @param rule a rule of the policy; null for one that never fires
   * @param model the policy's
   * @param other a rule of the other policy; null for one that never fires
   */
  public boolean mayFire(@Nullable Rule rule, PolicyModel model, @Nullable Rule other) {
    if (rule == null || other == null) {
      return rule != null;
    }
    PolicyModel another = model == before ? after : before;
    return !prover.never(
        terms.and(possible, terms.butNot(model.fires(rule), another.fires(other))));
  }

  /** Returns the space of the cases. */
  public Space space() {
    return before.space();
  }

  /** Returns what proves of terms over the space. */
  public Prover prover() {
    return prover;
  }

  /** Returns the model of the earlier policy. */
  public PolicyModel before() {
    return before;
  }

  /** Returns the model of the later policy. */
  public PolicyModel after() {
    return after;
  }

  /** Returns what is known of an attribute. */
  public AttributeDifference attribute(Attribute attribute) {
    AttributeDifference known = attributes.get(attribute);
    if (known == null) {
      throw new IllegalStateException(attribute + " has not been compared yet");
    }
    return known;
  }

  /** Returns what is known of every attribute, in the order in which a decision lists them. */
  public List<AttributeDifference> attributes() {
    return List.copyOf(attributes.values());
  }

  /** Returns whether both policies come to the same for every contact, at every moment: proven. */
  public boolean isEqual() {
    return attributes.values().stream().allMatch(AttributeDifference::isEqual);
  }
}
