package dev.usher.internal.decide;

import dev.usher.internal.casetime.Few;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Source;
import dev.usher.policy.UnlessRuled;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The merge of what rules say of the money: refused, if anybody refuses it; else the highest amount
 * that is granted, or what is asked where no rule names an amount, and never more than the lowest
 * cap.
 */
final class RefundRuling implements Merge<Proposal> {
  private final RefundTerms terms;
  private final @Nullable Money asked;

  private final Few<MadeProposal<Proposal>> refusals = new Few<>();
  private final Few<MadeProposal<Proposal>> grants = new Few<>();
  private final Few<MadeProposal<Proposal>> caps = new Few<>();

  /** Of the amounts that rules name, or null if none does. */
  private @Nullable BigDecimal highest;

  private @Nullable BigDecimal lowestCap;

  /**
   * Starts with nothing.
   *
   * @param contact whose amounts are in the policy's currency
   */
  RefundRuling(RefundTerms terms, Contact contact) {
    this.terms = terms;
    this.asked = contact.refund();
  }

  @Override
  public void take(MadeProposal<Proposal> made) {
    Proposal proposal = made.proposal();
    if (proposal instanceof Proposal.Refusal) {
      refusals.add(made);
    } else if (proposal instanceof Proposal.Cap cap) {
      caps.add(made);
      lowestCap = lowestCap == null ? cap.amount() : lowestCap.min(cap.amount());
    } else if (proposal instanceof Proposal.Grant grant) {
      grants.add(made);
      BigDecimal amount = grant.amount();
      if (amount != null) {
        highest = highest == null ? amount : highest.max(amount);
      }
    }
  }

  /**
   * Returns the verdict, once everything has been taken; null where there is nothing to rule on.
   *
   * @param open whether somebody must agree, or something holds the case up
   */
  @Nullable Refund refund(boolean open) {
    if (asked == null && refusals.isEmpty() && grants.isEmpty()) {
      return null;
    }
    if (isRefused()) {
      return new Refund(asked, RefundVerdict.REFUSED, null, reasons());
    }
    RefundVerdict verdict = open ? RefundVerdict.APPROVAL : RefundVerdict.GRANTED;
    return new Refund(asked, verdict, due(), List.of());
  }

  private boolean isRefused() {
    return !refusals.isEmpty() || (terms.unlessRuled() == UnlessRuled.REFUSED && grants.isEmpty());
  }

  private List<String> reasons() {
    TreeSet<String> reasons = new TreeSet<>();
    for (int i = 0; i < refusals.size(); i++) {
      if (refusals.get(i).proposal() instanceof Proposal.Refusal refusal) {
        reasons.add(refusal.reason());
      }
    }
    return List.copyOf(reasons);
  }

  private @Nullable Money due() {
    BigDecimal due = uncapped();
    if (due == null) {
      return null;
    }
    if (lowestCap != null) {
      due = due.min(lowestCap);
    }
    int digits = Math.max(0, terms.currency().getDefaultFractionDigits());
    return new Money(due.setScale(digits, RoundingMode.HALF_EVEN), terms.currency());
  }

  private @Nullable BigDecimal uncapped() {
    return highest == null && asked != null ? asked.amount() : highest;
  }

  @Override
  public Outcome outcome(MadeProposal<Proposal> made) {
    Proposal proposal = made.proposal();
    if (proposal instanceof Proposal.Refusal) {
      return Outcome.followed();
    }
    if (!refusals.isEmpty()) {
      return Outcome.outdone(sources(refusals, refusal -> true));
    }
    return proposal instanceof Proposal.Cap cap
        ? outcomeOf(cap)
        : outcomeOf((Proposal.Grant) proposal);
  }

  private Outcome outcomeOf(Proposal.Cap cap) {
    if (isRefused() || uncapped() == null) {
      return Outcome.idle();
    }
    return isAbove(cap.amount(), lowestCap) ? outdoneByCap() : Outcome.followed();
  }

  private Outcome outcomeOf(Proposal.Grant grant) {
    BigDecimal amount = grant.amount();
    if (amount == null && highest != null) {
      return outdoneByGrant();
    }
    if (isAbove(amount == null ? uncapped() : amount, lowestCap)) {
      return outdoneByCap();
    }
    return isAbove(highest, amount) ? outdoneByGrant() : Outcome.followed();
  }

  private static boolean isAbove(@Nullable BigDecimal amount, @Nullable BigDecimal bound) {
    return amount != null && bound != null && amount.compareTo(bound) > 0;
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  private Outcome outdoneByCap() {
    return Outcome.outdone(
        sources(caps, each -> each instanceof Proposal.Cap cap && isSame(cap.amount(), lowestCap)));
  }

  private Outcome outdoneByGrant() {
    return Outcome.outdone(
        sources(
            grants,
            each -> each instanceof Proposal.Grant grant && isSame(grant.amount(), highest)));
  }

  /** Who makes the proposals that pass, each of them once. */
  private static List<Source> sources(
      Few<MadeProposal<Proposal>> among, Predicate<Proposal> passes) {
    Few<Source> sources = new Few<>();
    for (int i = 0; i < among.size(); i++) {
      MadeProposal<Proposal> made = among.get(i);
      // What one rule proposes stands together.
      boolean repeated =
          !sources.isEmpty() && sources.get(sources.size() - 1).equals(made.source());
      if (passes.test(made.proposal()) && !repeated) {
        sources.add(made.source());
      }
    }
    return sources.listed();
  }
}
