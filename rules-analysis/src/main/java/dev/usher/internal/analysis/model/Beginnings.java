package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.model.decision.Proposal;
import dev.usher.model.time.Anchor;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Since;
import dev.usher.model.time.Span;
import dev.usher.policy.rule.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What countdowns are counted from. The first tier is reached at receipt, and an emergency that a
 * rule proposes from receipt on has begun then; a countdown from there is one from receipt.
 */
final class Beginnings {
  private final Terms terms;
  private final Term firstTier;
  private final Term emergencyFromReceipt;

  Beginnings(PolicyModel model) {
    this.terms = model.space().terms();
    this.firstTier = model.isTier(1);
    this.emergencyFromReceipt =
        terms.or(
            model.of(Question.CLASSIFIED, Proposal.Emergency.class, each -> each).stream()
                .filter(each -> each.what().from() == null)
                .map(Offer::when)
                .toList());
  }

  /** Returns what a countdown comes to, and where. */
  Map<Countdown, Term> of(Countdown countdown, Term when) {
    Map<Countdown, Term> parts = new LinkedHashMap<>();
    if (!(countdown instanceof Since since)) {
      parts.put(countdown, when);
      return parts;
    }
    Span span = since.span();
    switch (since.anchor()) {
      case TIER -> split(parts, when, firstTier, span, null, since);
      case EMERGENCY -> split(parts, when, emergencyFromReceipt, span, null, since);
      case TIER_AND_EMERGENCY -> {
        Term atTier = terms.and(when, emergencyFromReceipt);
        Term later = terms.butNot(when, emergencyFromReceipt);
        split(parts, atTier, firstTier, span, null, new Since(Anchor.TIER, span));
        split(parts, later, firstTier, span, Anchor.EMERGENCY, since);
      }
      case REOPENED, UNANSWERED, NEEDED -> parts.put(countdown, when);
    }
    return parts;
  }

  private void split(
      Map<Countdown, Term> parts,
      Term when,
      Term early,
      Span span,
      @Nullable Anchor anchor,
      Countdown otherwise) {
    Countdown plain = anchor == null ? span : new Since(anchor, span);
    parts.merge(plain, terms.and(when, early), terms::or);
    parts.merge(otherwise, terms.butNot(when, early), terms::or);
  }
}
