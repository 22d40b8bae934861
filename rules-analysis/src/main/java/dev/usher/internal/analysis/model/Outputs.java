package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.model.Severity;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Proposal;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import dev.usher.policy.rule.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a decision may say, attribute by attribute, and where it does. */
final class Outputs {
  static final String VALUE = Output.VALUE;
  static final String CONFLICT = "conflict";
  static final String DUE = Output.DUE;

  private final PolicyModel model;
  private final Terms terms;
  private final Beginnings beginnings;
  private final Map<Output, List<Term>> found = new LinkedHashMap<>();

  private final List<Ranking> rankings = new ArrayList<>();

  Outputs(PolicyModel model) {
    this.model = model;
    this.terms = model.space().terms();
    this.beginnings = new Beginnings(model);
  }

  /** Returns them all. */
  Map<Output, Term> all() {
    topic();
    classification();
    tier();
    Map<String, Term> owners = owner();
    queue(owners);
    channel();
    agreement();
    new RefundOutputs(model, this).add();
    targets();
    new ActionOutputs(model, this).add();
    return joined();
  }

  /** Returns the merges by salience in which there may be a conflict, once all is said. */
  List<Ranking> rankings() {
    return rankings;
  }

  /** Returns those of an attribute. */
  Map<Output, Term> of(Attribute attribute) {
    switch (attribute) {
      case TOPIC -> topic();
      case SEVERITY, VIP, EMERGENCY, SIGNALS -> classification();
      case TIER -> tier();
      case OWNER -> owner();
      case QUEUE -> queue(owner());
      case REPLY_VIA -> channel();
      case APPROVALS, ANY_OF, HOLDS -> agreement();
      case REFUND -> new RefundOutputs(model, this).add();
      case TARGETS -> targets();
      case ACTIONS -> new ActionOutputs(model, this).add();
    }
    found.keySet().removeIf(output -> output.attribute() != attribute);
    return joined();
  }

  private Map<Output, Term> joined() {
    Map<Output, Term> outputs = new LinkedHashMap<>();
    found.forEach((output, when) -> outputs.put(output, terms.or(when)));
    return Collections.unmodifiableMap(outputs);
  }

  void add(Output output, Term when) {
    if (!when.isFalse()) {
      found.computeIfAbsent(output, none -> new ArrayList<>()).add(when);
    }
  }

  void add(Attribute attribute, String part, Object detail, Term when) {
    add(Output.of(attribute, part, detail), when);
  }

  <V> void conflicts(Attribute attribute, String name, Precedence<V> merge) {
    String part = name.isEmpty() ? CONFLICT : CONFLICT + " " + name;
    List<Offer<Object>> sides = new ArrayList<>();
    merge.sides().forEach(side -> sides.add(side.of(side.what())));
    if (!sides.isEmpty()) {
      rankings.add(new Ranking(attribute, name, sides));
    }
    for (Offer<V> side : merge.sides()) {
      add(attribute, part, List.of(side.what(), side.rule().name()), side.when());
    }
  }

  private void topic() {
    model.topic().settled().forEach((name, when) -> add(Attribute.TOPIC, VALUE, name, when));
    conflicts(Attribute.TOPIC, "", model.topic());
  }

  private void classification() {
    for (Severity level : Severity.values()) {
      if (level != Severity.NORMAL) {
        add(Attribute.SEVERITY, VALUE, level, model.severity(level));
      }
    }
    add(Attribute.VIP, VALUE, true, model.vip());
    add(Attribute.EMERGENCY, VALUE, true, model.emergency());
    model.signals().forEach((name, when) -> add(Attribute.SIGNALS, VALUE, name, when));
  }

  private void tier() {
    for (int tier = 2; tier <= model.tiers(); tier++) {
      add(Attribute.TIER, VALUE, tier, model.isAtLeast(tier));
    }
    for (Offer<Proposal.Escalate> offer :
        model.of(Question.ASSESSED, Proposal.Escalate.class, each -> each)) {
      if (offer.what().from() instanceof AtTier from) {
        // It is for cases that are still below.
        Term when = terms.butNot(offer.when(), model.isAtLeast(offer.what().tier()));
        add(new Output(Attribute.TIER, Output.LATER, offer.what(), links(from.span())), when);
      }
    }
  }

  private Map<String, Term> owner() {
    Precedence<String> merge =
        new Precedence<>(
            terms, model.of(Question.TIERED, Proposal.Assign.class, Proposal.Assign::role));
    Map<String, List<Term>> owners = new LinkedHashMap<>();
    merge
        .settled()
        .forEach((name, when) -> owners.computeIfAbsent(name, none -> new ArrayList<>()).add(when));
    Term unsettled = terms.not(merge.any());
    List<String> roles = model.policy().manifest().tiers();
    for (int tier = 1; tier <= roles.size(); tier++) {
      owners
          .computeIfAbsent(roles.get(tier - 1), none -> new ArrayList<>())
          .add(terms.and(model.isTier(tier), unsettled));
    }
    Map<String, Term> all = new LinkedHashMap<>();
    owners.forEach((name, when) -> all.put(name, terms.or(when)));
    all.forEach((name, when) -> add(Attribute.OWNER, VALUE, name, when));
    conflicts(Attribute.OWNER, "", merge);
    return all;
  }

  private void queue(Map<String, Term> owners) {
    Precedence<String> merge =
        new Precedence<>(
            terms, model.of(Question.TIERED, Proposal.Route.class, Proposal.Route::queue));
    merge.settled().forEach((name, when) -> add(Attribute.QUEUE, VALUE, name, when));
    Term unsettled = terms.not(merge.any());
    owners.forEach((name, when) -> add(Attribute.QUEUE, VALUE, name, terms.and(when, unsettled)));
    conflicts(Attribute.QUEUE, "", merge);
  }

  private void channel() {
    Precedence<Object> merge =
        new Precedence<>(
            terms, model.of(Question.TIERED, Proposal.ReplyVia.class, Proposal.ReplyVia::channel));
    merge.settled().forEach((name, when) -> add(Attribute.REPLY_VIA, VALUE, name, when));
    conflicts(Attribute.REPLY_VIA, "", merge);
  }

  private void agreement() {
    for (Question question : List.of(Question.ASSESSED, Question.TIERED)) {
      for (Offer<String> each :
          model.of(question, Proposal.Approval.class, Proposal.Approval::authority)) {
        add(Attribute.APPROVALS, VALUE, each.what(), each.when());
      }
      for (Offer<AnyOf> each :
          model.of(question, Proposal.ApprovalByAny.class, Proposal.ApprovalByAny::choice)) {
        add(Attribute.ANY_OF, VALUE, each.what(), each.when());
      }
      for (Offer<String> each : model.of(question, Proposal.Hold.class, Proposal.Hold::reason)) {
        add(Attribute.HOLDS, VALUE, each.what(), each.when());
      }
    }
  }

  private void targets() {
    Map<Metric, Map<Countdown, List<Term>>> metrics = new EnumMap<>(Metric.class);
    for (Offer<Proposal.Due> each : model.of(Question.TIERED, Proposal.Due.class, each -> each)) {
      Countdown within = each.what().within();
      add(
          metrics.computeIfAbsent(each.what().metric(), none -> new LinkedHashMap<>()),
          within,
          each.when());
    }
    metrics.forEach(
        (metric, offers) ->
            candidates(offers, CaseClock.isMovedByWaiting(metric))
                .forEach(
                    (within, when) ->
                        add(
                            new Output(
                                Attribute.TARGETS, DUE, List.of(metric, within), links(within)),
                            when)));
  }

  Map<Countdown, Term> candidates(Map<Countdown, List<Term>> offers, boolean moved) {
    Map<Countdown, Term> joined = new LinkedHashMap<>();
    offers.forEach((within, when) -> joined.put(within, terms.or(when)));
    return Candidates.of(terms, joined, moved, model.clocks());
  }

  /** Adds a countdown to others, where it is proposed and there is what it is counted from. */
  void add(Map<Countdown, List<Term>> offers, Countdown countdown, Term when) {
    beginnings
        .of(countdown, terms.and(when, starts(countdown)))
        .forEach(
            (part, there) -> offers.computeIfAbsent(part, none -> new ArrayList<>()).add(there));
  }

  /** Returns where there is the moment that a countdown is counted from. */
  Term starts(Countdown countdown) {
    if (countdown.anchor() == null) {
      return terms.always();
    }
    return switch (countdown.anchor()) {
      case TIER, REOPENED -> terms.always();
      case EMERGENCY, TIER_AND_EMERGENCY -> model.emergency();
      case UNANSWERED -> model.space().isUnanswered();
      case NEEDED -> model.space().isNeedKnown();
    };
  }

  static Set<Output.Link> links(Countdown countdown) {
    Set<Output.Link> links = new HashSet<>(links(countdown.span()));
    if (countdown.anchor() != null) {
      switch (countdown.anchor()) {
        case TIER -> links.add(new Output.Link.TierMoment());
        case EMERGENCY -> links.add(new Output.Link.EmergencyMoment());
        case TIER_AND_EMERGENCY -> {
          links.add(new Output.Link.TierMoment());
          links.add(new Output.Link.EmergencyMoment());
        }
        case REOPENED, UNANSWERED, NEEDED -> {}
      }
    }
    return links;
  }

  static Set<Output.Link> links(Span span) {
    if (span.clock() == ClockType.ELAPSED) {
      return Set.of();
    }
    String desk = span.desk();
    return Set.of(new Output.Link.Clock(desk == null ? "" : desk));
  }
}
