package dev.usher.internal.decide;

import dev.usher.internal.casetime.Few;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Source;
import dev.usher.model.rule.CaseFields;
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
  private final CaseFields fields;

  private final Few<MadeProposal<Proposal>> refusals = new Few<>();
  private final Few<MadeProposal<Proposal>> grants = new Few<>();
  private final Few<MadeProposal<Proposal>> caps = new Few<>();

  /** Of the amounts that rules name, or null if none does. */
  private @Nullable BigDecimal highest;

  private @Nullable BigDecimal lowestCap;

  /**
   * Starts with nothing.
   *
   * @param asked in the policy's currency, or null if nothing is asked for
   * @param fields what the contact says of the policy's own fields
   */
  RefundRuling(RefundTerms terms, @Nullable Money asked, CaseFields fields) {
    this.terms = terms;
    this.asked = asked;
    this.fields = fields;
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
      take(made, grant);
    }
  }

  private void take(MadeProposal<Proposal> made, Proposal.Grant grant) {
    BigDecimal amount = amount(grant);
    if (amount != null) {
      highest = highest == null ? amount : highest.max(amount);
    }
    if (!isOfNothing(grant)) {
      grants.add(made);
    }
  }

  /** Returns what a grant comes to; null for what is asked, and for each of what is not there. */
  private @Nullable BigDecimal amount(Proposal.Grant grant) {
    BigDecimal amount = grant.amount();
    String field = grant.per();
    if (amount == null || field == null) {
      return amount;
    }
    BigDecimal number = fields.figure(field);
    return number == null || number.signum() < 0 ? null : rounded(amount.multiply(number));
  }

  /** Whether it is for each of a number that the contact does not say, or says to be below 0. */
  private boolean isOfNothing(Proposal.Grant grant) {
    return grant.amount() != null && amount(grant) == null;
  }

  private BigDecimal rounded(BigDecimal amount) {
    int digits = Math.max(0, terms.currency().getDefaultFractionDigits());
    return amount.setScale(digits, RoundingMode.HALF_EVEN);
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
    try {
      return new Money(rounded(due), terms.currency());
    } catch (ContactException tooLarge) {
      throw tooMuch(tooLarge);
    }
  }

  /** Only a grant for each of a number can come to more than an amount may be. */
  private ContactException tooMuch(ContactException tooLarge) {
    for (int i = 0; i < grants.size(); i++) {
      if (grants.get(i).proposal() instanceof Proposal.Grant grant
          && grant.per() != null
          && isSame(amount(grant), highest)) {
        String field = "fields." + grant.per();
        return new ContactException(
            field,
            field
                + " is "
                + fields.figure(grant.per())
                + ": so small a number is allowed that "
                + grant.amount()
                + " for each comes to less than 10^15 "
                + terms.currency(),
            tooLarge);
      }
    }
    return tooLarge;
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
    if (proposal instanceof Proposal.Grant grant && isOfNothing(grant)) {
      return Outcome.idle();
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
    BigDecimal amount = amount(grant);
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
            each -> each instanceof Proposal.Grant grant && isSame(amount(grant), highest)));
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
