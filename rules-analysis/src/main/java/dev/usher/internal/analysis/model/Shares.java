package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Proposal;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each rule has a share in, and what becomes of that if a rule is left out or fires elsewhere.
 * What an earlier question came to stands in the decision too, so that a rule changes nothing just
 * where it changes nothing that it has a share in. Not safe to share between threads.
 */
public final class Shares {
  private final PolicyModel model;
  private final Map<Share, List<Offer<Proposal>>> offers = new LinkedHashMap<>();
  private final Map<String, Set<Share>> shares = new HashMap<>();
  private final Map<Share, Map<Output, Term>> merged = new LinkedHashMap<>();
  private final Map<Attribute, List<Offer<Proposal>>> beside = new EnumMap<>(Attribute.class);

  /** Sorts what a policy's rules propose. */
  public Shares(PolicyModel model) {
    this.model = model;
    for (Rule rule : model.policy().rules()) {
      Set<Share> of = new LinkedHashSet<>();
      for (Offer<Proposal> offer : model.offers(rule)) {
        Share share = Share.of(offer.what());
        of.add(share);
        offers.computeIfAbsent(share, none -> new ArrayList<>()).add(offer);
        if (share.attribute() == Attribute.OWNER) {
          // A queue that nobody names is the owner.
          beside.computeIfAbsent(Attribute.QUEUE, none -> new ArrayList<>()).add(offer);
        } else if (isAgreement(share.attribute())) {
          // Money waits for whoever must agree.
          beside.computeIfAbsent(Attribute.REFUND, none -> new ArrayList<>()).add(offer);
        }
      }
      if (model.handedOn().stream().anyMatch(each -> isOf(each, rule))) {
        of.add(Share.of(Attribute.REFUND));
      }
      shares.put(rule.name(), of);
    }
  }

  private static boolean isAgreement(Attribute attribute) {
    return attribute == Attribute.APPROVALS
        || attribute == Attribute.ANY_OF
        || attribute == Attribute.HOLDS;
  }

  /** Returns what a rule has a share in; empty, if it never fires. */
  public Set<Share> of(Rule rule) {
    return shares.getOrDefault(rule.name(), Set.of());
  }

  /** Returns what a rule would have a share in if it fired elsewhere. */
  public Set<Share> of(Rule rule, Term fires) {
    Set<Share> of = new LinkedHashSet<>(of(rule));
    model.offers(rule, fires).forEach(offer -> of.add(Share.of(offer.what())));
    return of;
  }

  /** Returns the rules that have a share in something, in the policy's order. */
  public List<Rule> rules(Share share) {
    return model.policy().rules().stream().filter(rule -> of(rule).contains(share)).toList();
  }

  /** Returns how many proposals something is merged from. */
  public int proposals(Share share) {
    return of(share).size();
  }

  /** Returns what something comes to. */
  public Map<Output, Term> outputs(Share share) {
    return merged.computeIfAbsent(share, any -> merged(share, of(share), model.handedOn()));
  }

  /** Returns what something would come to without some rules. */
  public Map<Output, Term> without(Share share, Collection<Rule> rules) {
    return merged(share, kept(of(share), rules), kept(model.handedOn(), rules));
  }

  /** Returns what something would come to, did a rule fire somewhere and no other one anywhere. */
  public Map<Output, Term> alone(Share share, Rule rule, Term fires) {
    return merged(share, offers(share, rule, fires), handedOn(rule, fires));
  }

  /** Returns what something would come to, had no rule a share in it. */
  public Map<Output, Term> unruled(Share share) {
    return merged(share, List.of(), List.of());
  }

  /** Returns what something would come to, if a rule fired elsewhere. */
  public Map<Output, Term> moved(Share share, Rule rule, Term fires) {
    List<Offer<Proposal>> some = kept(of(share), List.of(rule));
    some.addAll(offers(share, rule, fires));
    List<Offer<String>> handedOn = kept(model.handedOn(), List.of(rule));
    handedOn.addAll(handedOn(rule, fires));
    return merged(share, some, handedOn);
  }

  /** Returns where a rule other than one proposes something that counts. */
  public Term others(Share share, Rule rule) {
    List<Term> when = new ArrayList<>();
    kept(of(share), List.of(rule)).forEach(offer -> when.add(offer.when()));
    if (share.attribute() == Attribute.REFUND) {
      kept(model.handedOn(), List.of(rule)).forEach(offer -> when.add(offer.when()));
    }
    return model.space().terms().or(when);
  }

  private List<Offer<Proposal>> offers(Share share, Rule rule, Term fires) {
    return model.offers(rule, fires).stream()
        .filter(offer -> Share.of(offer.what()).equals(share))
        .toList();
  }

  private List<Offer<String>> handedOn(Rule rule, Term fires) {
    return model.handedOn().stream()
        .filter(offer -> isOf(offer, rule))
        .map(offer -> new Offer<>(rule, offer.what(), fires))
        .toList();
  }

  private static boolean isOf(Offer<?> offer, Rule rule) {
    return offer.rule().name().equals(rule.name());
  }

  private List<Offer<Proposal>> of(Share share) {
    return offers.getOrDefault(share, List.of());
  }

  private static <T> List<Offer<T>> kept(List<Offer<T>> offers, Collection<Rule> without) {
    Set<String> names = without.stream().map(Rule::name).collect(Collectors.toSet());
    List<Offer<T>> kept = new ArrayList<>();
    for (Offer<T> offer : offers) {
      if (!names.contains(offer.rule().name())) {
        kept.add(offer);
      }
    }
    return kept;
  }

  private Map<Output, Term> merged(
      Share share, List<Offer<Proposal>> offers, List<Offer<String>> handedOn) {
    Map<Question, List<Offer<Proposal>>> byQuestion = new EnumMap<>(Question.class);
    List<Offer<Proposal>> all = new ArrayList<>(offers);
    all.addAll(beside.getOrDefault(share.attribute(), List.of()));
    for (Offer<Proposal> offer : all) {
      byQuestion.computeIfAbsent(offer.rule().question(), none -> new ArrayList<>()).add(offer);
    }
    return new PolicyModel(
            model,
            share.attribute(),
            byQuestion,
            share.attribute() == Attribute.REFUND ? handedOn : List.of())
        .outputs();
  }
}
