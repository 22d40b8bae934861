package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.model.Severity;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Proposal;
import dev.usher.model.time.ContactFrom;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A policy as terms over the dimensions of its cases: where each rule fires, what the four
 * questions come to, and what a decision says. It is made once; not safe to share between threads.
 *
 * <p>A combination is a contact at a moment. What is proposed from a later moment on counts once
 * that moment has come; the tier that the case has come to before is a dimension of its own, so
 * that what holds of all combinations holds at every moment of every case.
 */
public final class PolicyModel {
  private final Space space;
  private final Terms terms;
  private final int version;
  private final Policy policy;
  private final SteadyClocks clocks;
  private final IdentityHashMap<Rule, Term> fires = new IdentityHashMap<>();
  private final Map<Question, List<Offer<Proposal>>> offers = new EnumMap<>(Question.class);
  private final List<Offer<String>> handedOn = new ArrayList<>();
  private final Precedence<String> topic;
  private @Nullable List<Derived.Possible> topicValues;

  /** By severity: where it is that or a higher one. */
  private final Map<Severity, Term> severity = new EnumMap<>(Severity.class);

  private final Term vip;
  private final Term emergency;
  private final Map<String, Term> signals = new TreeMap<>();

  /** By tier, from 1: where it is that or a higher one. */
  private final Map<Integer, Term> tier = new TreeMap<>();

  private final Map<Output, Term> outputs;
  private final List<Ranking> rankings;

  PolicyModel(Space space, int version, Function<Policy, SteadyClocks> clocks) {
    this.space = space;
    this.terms = space.terms();
    this.version = version;
    this.policy = space.versions().policy(version);
    this.clocks = clocks.apply(policy);
    ask(Question.INTAKE);
    this.topic = mergedTopic();
    ask(Question.CLASSIFIED);
    settleSeverity();
    this.vip = mergedVip();
    this.emergency = mergedEmergency();
    settleSignals();
    ask(Question.ASSESSED);
    settleTier();
    ask(Question.TIERED);
    Outputs said = new Outputs(this);
    this.outputs = said.all();
    this.rankings = said.rankings();
  }

  /** Makes a model in which an attribute is merged from other proposals, and says no more. */
  PolicyModel(
      PolicyModel whole,
      Attribute attribute,
      Map<Question, List<Offer<Proposal>>> offers,
      List<Offer<String>> handedOn) {
    this.space = whole.space;
    this.terms = whole.terms;
    this.version = whole.version;
    this.policy = whole.policy;
    this.clocks = whole.clocks;
    this.offers.putAll(offers);
    this.handedOn.addAll(handedOn);
    this.topic = attribute == Attribute.TOPIC ? mergedTopic() : whole.topic;
    this.vip = attribute == Attribute.VIP ? mergedVip() : whole.vip;
    this.emergency = attribute == Attribute.EMERGENCY ? mergedEmergency() : whole.emergency;
    this.severity.putAll(whole.severity);
    this.signals.putAll(attribute == Attribute.SIGNALS ? Map.of() : whole.signals);
    this.tier.putAll(whole.tier);
    switch (attribute) {
      case SEVERITY -> settleSeverity();
      case SIGNALS -> settleSignals();
      case TIER -> settleTier();
      default -> {}
    }
    Outputs said = new Outputs(this);
    this.outputs = said.of(attribute);
    this.rankings = said.rankings();
  }

  /**
   * Returns the models of some policies over the same dimensions.
   *
   * @param policies one or two
   * @param heldApart whether a case may have come to another tier before under each of them
   */
  public static List<PolicyModel> of(List<Policy> policies, boolean heldApart) {
    return of(policies, heldApart, PolicyModel::steady);
  }

  private static SteadyClocks steady(Policy policy) {
    return SteadyClocks.of(policy.manifest().hours(), policy.manifest().desks());
  }

  private static List<PolicyModel> of(
      List<Policy> policies, boolean heldApart, Function<Policy, SteadyClocks> clocks) {
    PolicyVersions versions = new PolicyVersions(policies);
    Space space = new Noted(versions).space(heldApart);
    List<PolicyModel> models = new ArrayList<>();
    versions.numbers().forEach(number -> models.add(new PolicyModel(space, number, clocks)));
    new Constraints(space, models).add();
    if (heldApart) {
      space.addEarlier();
    }
    return models;
  }

  /** Returns the model of a policy. */
  public static PolicyModel of(Policy policy) {
    return of(List.of(policy), false).get(0);
  }

  /**
   * Returns the model of a policy whose doors may open at any other hours: how much of a working
   * day is open is not known.
   */
  public static PolicyModel ofAnyHours(Policy policy) {
    return of(List.of(policy), false, any -> SteadyClocks.NONE).get(0);
  }

  private Precedence<String> mergedTopic() {
    return new Precedence<>(terms, of(Question.INTAKE, Proposal.Topic.class, Proposal.Topic::name));
  }

  private Term mergedVip() {
    return any(Question.CLASSIFIED, Proposal.Vip.class);
  }

  private Term mergedEmergency() {
    return terms.or(
        of(Question.CLASSIFIED, Proposal.Emergency.class, each -> each).stream()
            .map(each -> terms.and(each.when(), space.begun(version, each.what().from())))
            .toList());
  }

  private void ask(Question question) {
    ConditionTerms conditions =
        new ConditionTerms(space, version, about -> derived(about, question));
    List<Offer<Proposal>> made = new ArrayList<>();
    for (Rule rule : policy.rules()) {
      if (rule.question() == question) {
        Term when = rule.isEnabled() ? conditions.every(rule.conditions()) : terms.never();
        fires.put(rule, when);
        made.addAll(BoundProposals.of(terms, rule, when, property -> values(property, question)));
        BoundProposals.figures(rule).forEach(said -> handedOn.add(new Offer<>(rule, said, when)));
      }
    }
    offers.put(question, made);
  }

  /** Returns the values that a property may have for a question's facts. */
  private List<Derived.Possible> values(Property property, Question question) {
    About about = new About.Reply(new Asked.OfProperty(property));
    if (Derived.isDerived(about, question)) {
      return derived(about, question);
    }
    Dimension dimension = space.dimension(property, version);
    return dimension == null ? List.of() : space.values(dimension);
  }

  private List<Derived.Possible> derived(About about, Question question) {
    Property property = Derived.property(about);
    if (property == null || !Derived.isDerived(about, question)) {
      return List.of();
    }
    return switch (property) {
      case TOPIC -> topicValues();
      case SEVERITY -> severityValues();
      case VIP -> noOrYes(vip);
      case EMERGENCY -> noOrYes(emergency);
      case SIGNALS -> noOrYes(signals.getOrDefault(((About.Element) about).text(), terms.never()));
      case TIER -> tierValues();
      default -> List.of();
    };
  }

  private List<Derived.Possible> noOrYes(Term yes) {
    return List.of(new Derived.Possible(false, terms.not(yes)), new Derived.Possible(true, yes));
  }

  /** There may be many, and most rules ask about them. */
  private List<Derived.Possible> topicValues() {
    if (topicValues == null) {
      topicValues = valuesOfTopic();
    }
    return topicValues;
  }

  private List<Derived.Possible> valuesOfTopic() {
    List<Derived.Possible> values = new ArrayList<>();
    topic.settled().forEach((name, when) -> values.add(new Derived.Possible(name, when)));
    Term unsettled = terms.not(topic.any());
    for (Derived.Possible stated : values(Property.TOPIC, Question.INTAKE)) {
      values.add(new Derived.Possible(stated.value(), terms.and(stated.when(), unsettled)));
    }
    return values;
  }

  private List<Derived.Possible> severityValues() {
    List<Derived.Possible> values = new ArrayList<>();
    Severity[] levels = Severity.values();
    for (int i = 0; i < levels.length; i++) {
      Term above = i + 1 < levels.length ? severity(levels[i + 1]) : terms.never();
      values.add(new Derived.Possible(levels[i], terms.butNot(severity(levels[i]), above)));
    }
    return values;
  }

  private List<Derived.Possible> tierValues() {
    List<Derived.Possible> values = new ArrayList<>();
    for (int each = 1; each <= tiers(); each++) {
      values.add(new Derived.Possible(each, isTier(each)));
    }
    return values;
  }

  private void settleSeverity() {
    List<Offer<Proposal.AtLeast>> levels =
        of(Question.CLASSIFIED, Proposal.AtLeast.class, each -> each);
    Dimension stated = space.dimension(Property.STATED_SEVERITY, version);
    for (Severity level : Severity.values()) {
      List<Term> parts = new ArrayList<>();
      parts.add(terms.constant(level == Severity.NORMAL));
      if (stated != null) {
        for (Derived.Possible each : space.values(stated)) {
          if (each.value() instanceof Severity said && said.compareTo(level) >= 0) {
            parts.add(each.when());
          }
        }
      }
      for (Offer<Proposal.AtLeast> offer : levels) {
        if (offer.what().level().compareTo(level) >= 0) {
          parts.add(terms.and(offer.when(), space.begun(version, offer.what().from())));
        }
      }
      severity.put(level, terms.or(parts));
    }
  }

  private void settleSignals() {
    Map<String, List<Term>> when = new TreeMap<>();
    for (Offer<String> each :
        of(Question.CLASSIFIED, Proposal.Signal.class, Proposal.Signal::name)) {
      when.computeIfAbsent(each.what(), none -> new ArrayList<>()).add(each.when());
    }
    when.forEach((name, terms) -> signals.put(name, this.terms.or(terms)));
  }

  private void settleTier() {
    List<Offer<Proposal.Escalate>> steps =
        of(Question.ASSESSED, Proposal.Escalate.class, each -> each);
    for (int each = 1; each <= tiers(); each++) {
      List<Term> parts = new ArrayList<>();
      parts.add(space.isHeld(version, each));
      for (Offer<Proposal.Escalate> offer : steps) {
        if (offer.what().tier() >= each
            && (offer.what().from() == null || offer.what().from() instanceof ContactFrom)) {
          parts.add(
              terms.and(offer.when(), space.begun(version, (ContactFrom) offer.what().from())));
        }
      }
      tier.put(each, terms.or(parts));
    }
  }

  private Term any(Question question, Class<? extends Proposal> kind) {
    return terms.or(of(question, kind, each -> each).stream().map(Offer::when).toList());
  }

  /** Returns what rules of a question propose of a kind. */
  <P extends Proposal, T> List<Offer<T>> of(Question question, Class<P> kind, Function<P, T> what) {
    List<Offer<T>> found = new ArrayList<>();
    for (Offer<Proposal> each : offers.getOrDefault(question, List.of())) {
      if (kind.isInstance(each.what())) {
        found.add(each.of(what.apply(kind.cast(each.what()))));
      }
    }
    return found;
  }

  /** Returns the space of the cases. */
  public Space space() {
    return space;
  }

  /** Returns the number of this policy among those of the space, 1 or 2. */
  public int version() {
    return version;
  }

  /** Returns the policy. */
  public Policy policy() {
    return policy;
  }

  /** Returns what is known of the policy's clocks. */
  public SteadyClocks clocks() {
    return clocks;
  }

  /** Returns where a rule of the policy fires; never, if it is switched off. */
  public Term fires(Rule rule) {
    Term when = fires.get(rule);
    if (when == null) {
      throw new IllegalArgumentException("no rule of the policy: " + rule.name());
    }
    return when;
  }

  /** Returns where a rule would fire if it asked for other conditions. */
  public Term fires(Rule rule, List<Condition> conditions) {
    return new ConditionTerms(space, version, about -> derived(about, rule.question()))
        .every(conditions);
  }

  /** Returns what a rule proposes, each with where it does. */
  List<Offer<Proposal>> offers(Rule rule) {
    return offers(rule, fires(rule));
  }

  /** Returns what a rule would propose if it fired elsewhere. */
  List<Offer<Proposal>> offers(Rule rule, Term fires) {
    return BoundProposals.of(terms, rule, fires, property -> values(property, rule.question()));
  }

  /** Returns where the contact states no topic. */
  Term isStatedWithoutTopic() {
    return absent(values(Property.TOPIC, Question.INTAKE));
  }

  /** Returns where no topic is settled, and none stated. */
  Term isWithoutTopic() {
    return absent(topicValues());
  }

  private Term absent(List<Derived.Possible> values) {
    return terms.or(
        values.stream().filter(each -> each.value() == null).map(Derived.Possible::when).toList());
  }

  /** Returns what rules say of the money that hands on an amount of the case, in their words. */
  List<Offer<String>> handedOn() {
    return handedOn;
  }

  /** Returns the merge of topics. */
  public Precedence<String> topic() {
    return topic;
  }

  /** Returns where the severity is that or a higher one. */
  public Term severity(Severity level) {
    return severity.getOrDefault(level, terms.never());
  }

  /** Returns where the customer is a VIP. */
  public Term vip() {
    return vip;
  }

  /** Returns where an emergency has begun. */
  public Term emergency() {
    return emergency;
  }

  /** Returns the signals that rules give, each with where they do. */
  public Map<String, Term> signals() {
    return Collections.unmodifiableMap(signals);
  }

  /** Returns how many tiers there are. */
  public int tiers() {
    return policy.manifest().tiers().size();
  }

  /** Returns where the case is at that tier or at a higher one. */
  public Term isAtLeast(int tier) {
    return tier <= 1 ? terms.always() : this.tier.getOrDefault(tier, terms.never());
  }

  /** Returns where the case is at that tier. */
  public Term isTier(int tier) {
    return terms.butNot(isAtLeast(tier), isAtLeast(tier + 1));
  }

  /** Returns the merges by salience in which there may be a conflict. */
  public List<Ranking> rankings() {
    return Collections.unmodifiableList(rankings);
  }

  /** Returns everything that a decision may say, each with where it does. */
  public Map<Output, Term> outputs() {
    return outputs;
  }

  /** Returns where a decision says something; never, if it may not say it. */
  public Term output(Output output) {
    return outputs.getOrDefault(output, terms.never());
  }

  /** Returns from when something has begun. */
  Term begun(@Nullable ContactFrom from) {
    return space.begun(version, from);
  }
}
