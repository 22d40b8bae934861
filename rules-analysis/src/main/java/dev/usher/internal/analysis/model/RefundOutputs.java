package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.policy.UnlessRuled;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a decision may say of the money. */
final class RefundOutputs {
  private static final String AMOUNT = "amount";
  private static final Set<Output.Link> STATED_AMOUNT = Set.of(new Output.Link.StatedAmount());

  private final PolicyModel model;
  private final Terms terms;
  private final Outputs outputs;

  private final Map<BigDecimal, Term> fixed = new TreeMap<>(Comparator.reverseOrder());
  private final Map<BigDecimal, Term> caps = new TreeMap<>();
  private final List<Offer<Proposal.Grant>> each = new ArrayList<>();
  private final List<Term> grants = new ArrayList<>();

  RefundOutputs(PolicyModel model, Outputs outputs) {
    this.model = model;
    this.terms = model.space().terms();
    this.outputs = outputs;
  }

  void add() {
    UnlessRuled unless = model.policy().manifest().refunds().orElse(null);
    if (unless == null) {
      return;
    }
    for (Offer<Proposal.Grant> offer :
        model.of(Question.ASSESSED, Proposal.Grant.class, grant -> grant)) {
      take(offer);
    }
    for (Offer<Proposal.Cap> offer : model.of(Question.ASSESSED, Proposal.Cap.class, cap -> cap)) {
      caps.merge(offer.what().amount(), offer.when(), terms::or);
    }
    List<Term> refusals = new ArrayList<>();
    List<Offer<Proposal.Refusal>> reasons =
        model.of(Question.ASSESSED, Proposal.Refusal.class, refusal -> refusal);
    reasons.forEach(offer -> refusals.add(offer.when()));
    outputs.add(new Output(Attribute.REFUND, "asked", "as stated", STATED_AMOUNT), asked());
    Term handedOn = handedOn();
    Term granted = terms.or(terms.or(grants), handedOn);
    Term refused =
        terms.or(
            terms.or(refusals), unless == UnlessRuled.REFUSED ? terms.not(granted) : terms.never());
    Term spoken = terms.or(asked(), terms.or(refusals), granted);
    Term due = terms.butNot(spoken, refused);
    outputs.add(
        Attribute.REFUND, Output.VERDICT, RefundVerdict.REFUSED, terms.and(spoken, refused));
    reasons.forEach(
        offer -> outputs.add(Attribute.REFUND, "reason", offer.what().reason(), offer.when()));
    Term open = open();
    outputs.add(Attribute.REFUND, Output.VERDICT, RefundVerdict.APPROVAL, terms.and(due, open));
    outputs.add(Attribute.REFUND, Output.VERDICT, RefundVerdict.GRANTED, terms.butNot(due, open));
    amounts(due, handedOn);
  }

  private void take(Offer<Proposal.Grant> offer) {
    Proposal.Grant grant = offer.what();
    BigDecimal amount = grant.amount();
    if (amount == null) {
      grants.add(offer.when());
    } else if (grant.per() == null) {
      fixed.merge(amount, offer.when(), terms::or);
      grants.add(offer.when());
    } else {
      Term when = terms.and(offer.when(), model.space().isCounted(model.version(), grant.per()));
      each.add(new Offer<>(offer.rule(), grant, when));
      grants.add(when);
    }
  }

  /**
   * What rules grant or cap that hand on an amount of the case; of these only the words are known.
   */
  private Term handedOn() {
    List<Term> when = new ArrayList<>();
    for (Offer<String> offer : model.handedOn()) {
      outputs.add(
          new Output(Attribute.REFUND, "handed on", offer.what(), STATED_AMOUNT), offer.when());
      when.add(offer.when());
    }
    return terms.or(when);
  }

  private Term asked() {
    return model.space().where(refund(), each -> !each.isAbsence());
  }

  private @Nullable Dimension refund() {
    return model.space().dimension(Property.REFUND, model.version());
  }

  private Term open() {
    List<Term> open = new ArrayList<>();
    for (Question question : List.of(Question.ASSESSED, Question.TIERED)) {
      model.of(question, Proposal.class, proposal -> proposal).stream()
          .filter(
              offer ->
                  offer.what() instanceof Proposal.Approval
                      || offer.what() instanceof Proposal.ApprovalByAny
                      || offer.what() instanceof Proposal.Hold)
          .forEach(offer -> open.add(offer.when()));
    }
    return terms.or(open);
  }

  private void amounts(Term due, Term handedOn) {
    Map<BigDecimal, Term> highest = first(fixed);
    Map<BigDecimal, Term> lowest = first(caps);
    Term uncapped = terms.not(terms.or(caps.values()));
    Term counted = terms.or(handedOn, terms.or(each.stream().map(Offer::when).toList()));
    Term plain = terms.butNot(due, counted);
    // Beside what is granted for each of a number, whatever that comes to, all of the others count.
    Term beside = terms.and(due, counted);
    each.forEach(
        offer -> outputs.add(Attribute.REFUND, "each", offer.what(), terms.and(due, offer.when())));
    highest.forEach(
        (amount, when) ->
            outputs.add(Attribute.REFUND, "at least", amount, terms.and(beside, when)));
    lowest.forEach(
        (amount, when) ->
            outputs.add(
                Attribute.REFUND,
                "at most",
                amount,
                terms.and(beside, when, mayExceed(amount, handedOn))));
    highest.forEach(
        (amount, when) -> {
          outputs.add(Attribute.REFUND, AMOUNT, amount, terms.and(plain, when, uncapped));
          lowest.forEach(
              (cap, where) ->
                  outputs.add(
                      Attribute.REFUND, AMOUNT, amount.min(cap), terms.and(plain, when, where)));
        });
    Term asked = terms.butNot(terms.and(plain, asked()), terms.or(fixed.values()));
    outputs.add(Attribute.REFUND, AMOUNT, "as asked", terms.and(asked, uncapped));
    lowest.forEach(
        (cap, where) -> {
          Term above = above(cap);
          outputs.add(Attribute.REFUND, AMOUNT, cap, terms.and(asked, where, above));
          outputs.add(
              Attribute.REFUND, AMOUNT, "as asked", terms.butNot(terms.and(asked, where), above));
        });
  }

  /** Returns where anything that is granted may come to more than an amount. */
  private Term mayExceed(BigDecimal amount, Term handedOn) {
    List<Term> may = new ArrayList<>();
    may.add(handedOn);
    fixed.forEach((granted, when) -> may.add(granted.compareTo(amount) > 0 ? when : terms.never()));
    for (Offer<Proposal.Grant> offer : each) {
      BigDecimal one = offer.what().amount();
      String field = offer.what().per();
      if (one != null && field != null) {
        may.add(
            terms.and(offer.when(), model.space().mayExceed(model.version(), field, one, amount)));
      }
    }
    return terms.or(may);
  }

  /** Returns for each amount where it comes first, in the order of the map. */
  private Map<BigDecimal, Term> first(Map<BigDecimal, Term> amounts) {
    Map<BigDecimal, Term> first = new LinkedHashMap<>();
    Term before = terms.never();
    for (Map.Entry<BigDecimal, Term> entry : amounts.entrySet()) {
      first.put(entry.getKey(), terms.butNot(entry.getValue(), before));
      before = terms.or(before, entry.getValue());
    }
    return first;
  }

  /** Returns where more is asked for. */
  private Term above(BigDecimal cap) {
    return model
        .space()
        .where(
            refund(),
            each -> each.plainest() instanceof BigDecimal amount && amount.compareTo(cap) > 0);
  }
}
