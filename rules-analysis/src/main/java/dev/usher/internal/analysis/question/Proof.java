package dev.usher.internal.analysis.question;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.internal.analysis.logic.Possibility;
import dev.usher.internal.analysis.logic.Prover;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.Output;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.analysis.model.Share;
import dev.usher.internal.analysis.model.Shares;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A policy's model and what proves things of it. Not safe to share between threads. */
final class Proof {
  /** Each may take seconds; a policy that has so many is asked about no further. */
  private static final int MOST_OPEN = 8;

  /** How many terms may be made for all questions; there are some 60 MB of these. */
  private static final int MOST_TERMS = 200_000;

  /** The share that goes into what changes nothing; the rest is for what is asked later. */
  private static final double MOST_TAKEN = 0.75;

  /** What so many proposals are merged into is soon compared as a whole. */
  private static final int FEW = 20;

  private final PolicyModel model;
  private final Terms terms;
  private final List<Term> about;
  private Prover prover;
  private int dimensions;
  private final Term possible;
  private final Shares shares;
  private final int before;
  private final Set<String> why = new TreeSet<>();
  private int open;
  private boolean spent;

  Proof(PolicyModel model) {
    this.model = model;
    this.terms = model.space().terms();
    this.possible = model.space().possible();
    this.about = new ArrayList<>(model.outputs().values());
    model.policy().rules().forEach(rule -> about.add(model.fires(rule)));
    about.add(possible);
    this.prover = new Prover(terms, about);
    this.dimensions = terms.dimensions();
    this.shares = new Shares(model);
    this.before = terms.count();
  }

  /**
   * Without one of its conditions a rule may hand on what it never did, which begins on its own.
   */
  private Prover prover() {
    if (dimensions < terms.dimensions()) {
      dimensions = terms.dimensions();
      prover = prover.renewed(about);
    }
    return prover;
  }

  PolicyModel model() {
    return model;
  }

  Terms terms() {
    return terms;
  }

  Shares shares() {
    return shares;
  }

  /** Returns the rules that are not switched off, in the policy's order. */
  List<Rule> rules() {
    return model.policy().rules().stream().filter(Rule::isEnabled).toList();
  }

  /** Returns what shows nowhere, since it is so of all cases. */
  Proven proven(Diagnostic diagnostic) {
    return new Proven(diagnostic, terms.always(), null);
  }

  /** Returns what was left open, a sentence each. */
  List<String> open() {
    List<String> sentences = new ArrayList<>();
    if (spent) {
      sentences.add(
          "which rules and conditions change nothing has not been asked of all of them: it takes too"
              + " much");
    }
    sentences.addAll(why);
    return sentences;
  }

  /** Returns whether something can be so of a case. */
  Possibility possible(Term term) {
    if (term.isFalse()) {
      return prover().possible(term);
    }
    if (open >= MOST_OPEN) {
      return Possibility.open("too much has been left open already");
    }
    Possibility found = prover().possible(terms.and(term, possible));
    note(found);
    return found;
  }

  /** Returns whether it is proven that something is so of no case. */
  boolean never(Term term) {
    return possible(term).isNever();
  }

  /** Returns whether it is proven that something is so nowhere, be that a case or not. */
  boolean neverAtAll(Term term) {
    Possibility found = prover().possible(term);
    note(found);
    return found.isNever();
  }

  private void note(Possibility found) {
    if (found.isOpen()) {
      open++;
      why.add("something has been left open: " + found.why());
    }
  }

  /** Returns whether it is proven that what may be said comes to the same for every case. */
  boolean same(Map<Output, Term> one, Map<Output, Term> other) {
    Set<Output> all = new LinkedHashSet<>(one.keySet());
    all.addAll(other.keySet());
    List<Term> differing = new ArrayList<>();
    for (Output output : all) {
      Term here = one.getOrDefault(output, terms.never());
      Term there = other.getOrDefault(output, terms.never());
      differing.add(terms.differ(here, there));
    }
    // They have most of their parts in common, which are gone through once this way.
    return never(terms.or(differing));
  }

  /** Returns whether it is proven that without a rule nothing changes, where others are gone. */
  boolean changesNothing(Rule rule, Collection<Rule> gone) {
    List<Rule> all = new ArrayList<>(gone);
    all.add(rule);
    for (Share share : shares.of(rule)) {
      if (isSpent() || (gone.isEmpty() && tellsAlone(share, rule, model.fires(rule)))) {
        return false;
      }
      Map<Output, Term> with = gone.isEmpty() ? shares.outputs(share) : shares.without(share, gone);
      if (!same(with, shares.without(share, all))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether it is known that a rule makes a difference somewhere: where no other one has a
   * share in the same. That is soon found, and so of most rules.
   */
  boolean tellsAlone(Share share, Rule rule, Term where) {
    if (shares.proposals(share) <= FEW) {
      return false;
    }
    Combination alone =
        prover().example(terms.and(possible, where, terms.not(shares.others(share, rule))));
    if (alone == null) {
      return false;
    }
    Evaluation evaluation = new Evaluation(alone);
    Map<Output, Term> with = shares.alone(share, rule, where);
    Map<Output, Term> without = shares.unruled(share);
    Set<Output> all = new LinkedHashSet<>(with.keySet());
    all.addAll(without.keySet());
    return all.stream()
        .anyMatch(
            output ->
                evaluation.holds(with.getOrDefault(output, terms.never()))
                    != evaluation.holds(without.getOrDefault(output, terms.never())));
  }

  /** Returns whether too much has been asked to go on, and takes note that something is open. */
  boolean isSpent() {
    spent |= terms.count() - before > MOST_TERMS || prover().hasTaken(MOST_TAKEN);
    return spent;
  }
}
