package dev.usher.internal.decide;

import dev.usher.internal.casetime.Few;
import dev.usher.internal.casetime.Moment;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal.Act;
import dev.usher.model.time.SupportedTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One action, from all who propose it. Nearly always that is one rule, from receipt on. */
final class MergedAction {
  private final MadeProposal<Act> first;
  private @Nullable Few<MadeProposal<Act>> others;

  /** By when it is due, where one rule alone proposes it from receipt on. */
  private @Nullable Instant due;

  /** What each says; null where one rule alone proposes it from receipt on. */
  private @Nullable Few<OfferedAction> offers;

  /** What holds at the decision's moment; null with the offers. */
  private @Nullable HeldAction now;

  MergedAction(MadeProposal<Act> first) {
    this.first = first;
  }

  void take(MadeProposal<Act> made) {
    if (others == null) {
      others = new Few<>();
    }
    others.add(made);
  }

  /** Returns whether one rule alone proposes it, from receipt on. */
  private boolean isPlain() {
    return others == null && first.proposal().from() == null;
  }

  /** Works out what holds when, once all have spoken. */
  void settle(ActionMoments moments) {
    if (isPlain()) {
      due = moments.due(first.proposal(), moments.receivedAt());
      return;
    }
    Few<OfferedAction> all = new Few<>();
    all.add(OfferedAction.of(first, moments));
    for (int i = 0; others != null && i < others.size(); i++) {
      all.add(OfferedAction.of(others.get(i), moments));
    }
    offers = all;
    now = heldAt(moments.at(), all, moments);
  }

  private HeldAction heldAt(Instant moment, Few<OfferedAction> all, ActionMoments moments) {
    HeldAction held = new HeldAction(name(), moments.receivedAt());
    for (int i = 0; i < all.size(); i++) {
      Instant begins = all.get(i).begins();
      if (begins != null && !begins.isAfter(moment)) {
        held.take(all.get(i));
      }
    }
    return held;
  }

  /** Returns whether a proposal speaks of this action. */
  boolean isProposedBy(MadeProposal<Act> made) {
    return made.proposal().name().equals(name());
  }

  String name() {
    return first.proposal().name();
  }

  /** Returns whether it has begun by the decision's moment. */
  boolean isBegun() {
    return now == null || !now.isEmpty();
  }

  /** Returns what a decision shows of it once it has begun. */
  Action shown() {
    return now == null
        ? Action.builder(name()).by(first.proposal().by()).due(due).build()
        : now.shown();
  }

  /** Returns what it will be once all have begun that ever do, or null if none does. */
  @Nullable Action inTheEnd(ActionMoments moments) {
    if (offers == null) {
      return shown();
    }
    HeldAction end = heldAt(SupportedTime.REACH_LAST, offers, moments);
    return end.isEmpty() ? null : end.shown();
  }

  /**
   * Returns the first moment after the decision's at which what it shows of the action changes, if
   * waiting goes on, or null if there is none.
   */
  @Nullable Instant nextChange(ActionMoments moments) {
    if (offers == null || now == null) {
      return null;
    }
    HeldAction then = new HeldAction(name(), moments.receivedAt());
    Instant last = null;
    Instant next = nextAfter(last, offers);
    while (next != null) {
      takeComing(last, next, offers, then);
      if (next.isAfter(moments.at()) && !then.looksLike(now)) {
        return next;
      }
      last = next;
      next = nextAfter(last, offers);
    }
    return null;
  }

  private static @Nullable Instant nextAfter(@Nullable Instant last, Few<OfferedAction> all) {
    Instant next = null;
    for (int i = 0; i < all.size(); i++) {
      Instant comes = all.get(i).comes();
      if (comes != null && (last == null || comes.isAfter(last))) {
        next = Moment.earlier(next, comes);
      }
    }
    return next;
  }

  private static void takeComing(
      @Nullable Instant last, Instant next, Few<OfferedAction> all, HeldAction into) {
    for (int i = 0; i < all.size(); i++) {
      Instant comes = all.get(i).comes();
      if (comes != null && !comes.isAfter(next) && (last == null || comes.isAfter(last))) {
        into.take(all.get(i));
      }
    }
  }

  /** Adds the conflict over who acts, if there is one. */
  void addConflict(Few<Conflict> conflicts) {
    if (now != null) {
      now.addConflict(conflicts);
    }
  }

  /** Returns what has become of a proposal of this action by the decision's moment. */
  Outcome outcome(MadeProposal<Act> made, ActionMoments moments) {
    if (offers == null || now == null) {
      return Outcome.followed();
    }
    OfferedAction offer = offer(made, offers);
    Instant begins = offer.begins();
    if (begins == null) {
      return Outcome.idle();
    }
    return outcome(offer, begins.isAfter(moments.at()), now).from(begins, moments.receivedAt());
  }

  private static Outcome outcome(OfferedAction offer, boolean later, HeldAction now) {
    if (!later) {
      return now.outcome(offer);
    }
    // One that begins later adds nothing to what others have already asked for.
    return offer.saysNothingMore() ? Outcome.outdone(now.sources()) : Outcome.toCome();
  }

  private static OfferedAction offer(MadeProposal<Act> made, Few<OfferedAction> all) {
    int at = 0;
    while (all.get(at).made() != made) {
      at++;
    }
    return all.get(at);
  }
}
