package dev.usher.internal.casetime;

import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Proposal.Escalate;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.TierFrom;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a case's whole life: which it reaches and when, if nothing else happens. A case
 * never falls back by itself.
 *
 * <p>The history is walked from moment to moment: at each, the highest tier proposed by then is
 * taken, and reaching it may start the clocks of further proposals.
 *
 * @param <T> what carries a proposal for a tier
 */
public final class TierHistory<T> {
  private static final int LOWEST = 1;

  /** To look through more of them would take longer than to count again. */
  private static final int MOST_KEPT = 8;

  private final Few<Phase<Few<T>>> phases;
  private final Function<T, Escalate> proposal;
  private final CaseClock time;
  private final boolean waitingGoesOn;
  private final Few<Escalation> steps = new Few<>();

  /** The moments that proposals with a countdown from a tier begin at, once it was reached. */
  private @Nullable Few<Beginning> beginnings;

  /**
   * When a proposal begins.
   *
   * @param moment null, if it never does
   */
  private record Beginning(AtTier from, @Nullable Instant moment) {}

  /**
   * Walks the history.
   *
   * @param phases what is proposed in each phase of the case, in order of time
   * @param proposal the proposal that each of it carries
   * @param waitingGoesOn whether waiting that is not over at the case's moment never ends, or has
   *     ended then
   */
  public TierHistory(
      Few<Phase<Few<T>>> phases,
      Function<T, Escalate> proposal,
      CaseClock time,
      boolean waitingGoesOn) {
    this.phases = phases;
    this.proposal = proposal;
    this.time = time;
    this.waitingGoesOn = waitingGoesOn;
    walk();
  }

  /** Returns the tier at a moment. */
  public int tierAt(Instant moment) {
    return stepAt(moment).tier();
  }

  /** Returns when the tier of a moment was reached. */
  public Instant reachedAt(Instant moment) {
    return stepAt(moment).at();
  }

  /** Returns every tier that was or will be reached, in order; the first one at receipt. */
  public Few<Escalation> steps() {
    return steps;
  }

  /** Returns the tiers reached after a moment, in order. */
  public List<Escalation> after(Instant moment) {
    return steps.listedFrom(firstAfter(moment), step -> step);
  }

  /** Returns from when a proposal holds, or null if that moment will not come. */
  public @Nullable Instant begins(@Nullable TierFrom from) {
    return from instanceof AtTier atTier ? atTier(atTier) : time.begins((ContactFrom) from);
  }

  private @Nullable Instant atTier(AtTier from) {
    Beginning known = known(from);
    if (known != null) {
      return known.moment;
    }
    Escalation step = stepTo(from.tier());
    if (step == null) {
      // The tier was skipped, or is not reached yet: its clock does not run.
      return null;
    }
    return keep(new Beginning(from, atTier(step, from)));
  }

  /** Returns the step that reached a tier, or null if none did; each goes higher than the last. */
  private @Nullable Escalation stepTo(int tier) {
    int at = steps.firstOf(step -> step.tier() >= tier);
    return at < steps.size() && steps.get(at).tier() == tier ? steps.get(at) : null;
  }

  /** Each beginning is asked for again and again while the history is walked, and in the end. */
  private @Nullable Beginning known(AtTier from) {
    Few<Beginning> known = beginnings;
    for (int i = 0; known != null && i < known.size(); i++) {
      if (known.get(i).from.equals(from)) {
        return known.get(i);
      }
    }
    return null;
  }

  private @Nullable Instant keep(Beginning beginning) {
    if (beginnings == null) {
      beginnings = new Few<>();
    }
    if (beginnings.size() < MOST_KEPT) {
      beginnings.add(beginning);
    }
    return beginning.moment;
  }

  private @Nullable Instant atTier(Escalation step, AtTier from) {
    Instant moment = time.afterWaiting(step.at(), from.span());
    return time.happens(moment) && !recedes(step, from, moment) ? moment : null;
  }

  /** Returns whether waiting that goes on keeps a moment from ever coming. */
  private boolean recedes(Escalation step, AtTier from, Instant moment) {
    return waitingGoesOn
        && moment.isAfter(time.at())
        && time.keepsMoving(step.at(), from.span(), moment);
  }

  private Escalation stepAt(Instant moment) {
    // The first step is taken at receipt, and nobody asks about an earlier moment.
    return steps.get(Math.max(0, firstAfter(moment) - 1));
  }

  /** Returns where the first step stands that is taken after a moment; the steps are in order. */
  private int firstAfter(Instant moment) {
    return steps.firstOf(step -> step.at().isAfter(moment));
  }

  /**
   * Goes to the next moment at which the tier may change, until there is none. Every moment lies
   * after the one before, and each is a phase's beginning or that of a proposal for a higher tier,
   * so the walk ends.
   */
  private void walk() {
    int phase = 0;
    Instant now = time.receivedAt();
    while (now != null) {
      while (phase + 1 < phases.size() && !phases.get(phase + 1).from().isAfter(now)) {
        phase++;
      }
      climb(now, phases.get(phase).answer());
      now = nextMoment(now, phase);
    }
  }

  /** Climbs as far as the proposals of a moment go. */
  private void climb(Instant now, Few<T> proposals) {
    int highest = highest(now, proposals);
    // Reaching a tier starts the clocks of further proposals, and one of no time at all is up at
    // once: the case then goes through several tiers at the same moment.
    while (highest > current()) {
      steps.add(new Escalation(highest, now));
      highest = highest(now, proposals);
    }
  }

  private int current() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).tier();
  }

  private int highest(Instant now, Few<T> proposals) {
    // The recorded tier is one more proposal, in every phase.
    int highest = Math.max(LOWEST, recordedAt().isAfter(now) ? LOWEST : time.progress().tier());
    for (int i = 0; i < proposals.size(); i++) {
      Escalate proposal = this.proposal.apply(proposals.get(i));
      // One for the same tier would change nothing; it is passed over to spare the arithmetic.
      if (proposal.tier() > highest) {
        Instant begins = begins(proposal.from());
        if (begins != null && !begins.isAfter(now)) {
          highest = proposal.tier();
        }
      }
    }
    return highest;
  }

  /** Returns from when the recorded tier counts. */
  private Instant recordedAt() {
    Instant since = time.progress().tierSince();
    return since == null ? time.receivedAt() : since;
  }

  /** Returns the next moment at which the tier may change, or null if there is none. */
  private @Nullable Instant nextMoment(Instant now, int phase) {
    Instant next = phase + 1 < phases.size() ? phases.get(phase + 1).from() : null;
    // What would bring the case to the tier that it has changes nothing.
    if (time.progress().tier() > current()) {
      next = earlierAfter(now, recordedAt(), next);
    }
    // Only the proposals of the phase that now lies in: those of a later one are looked at when it
    // begins, and those of an earlier one are no longer made.
    Few<T> proposals = phases.get(phase).answer();
    for (int i = 0; i < proposals.size(); i++) {
      Escalate proposal = this.proposal.apply(proposals.get(i));
      if (proposal.from() != null && proposal.tier() > current()) {
        next = earlierAfter(now, begins(proposal.from()), next);
      }
    }
    return next;
  }

  private static @Nullable Instant earlierAfter(
      Instant now, @Nullable Instant moment, @Nullable Instant next) {
    return moment == null || !moment.isAfter(now) ? next : Moment.earlier(moment, next);
  }
}
