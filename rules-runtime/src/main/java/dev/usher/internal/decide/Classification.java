package dev.usher.internal.decide;

import dev.usher.internal.timeline.CaseClock;
import dev.usher.internal.timeline.Phase;
import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.rule.Assessment;
import dev.usher.model.time.BeforeNeeded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The second question's answer for the whole life of a case: what begins when, and stays. */
final class Classification {
  /** A proposal and from when it holds. */
  private record Begun(Entry entry, Instant begins) {
    boolean holdsAt(Instant moment) {
      return !begins.isAfter(moment);
    }
  }

  private final List<Begun> proposals;
  private final CaseClock time;
  private final List<Phase<Assessment>> phases;
  private final @Nullable Instant emergencySince;

  Classification(List<Entry> entries, CaseClock time) {
    this.time = time;
    this.proposals = begun(entries);
    this.phases = laidOut();
    this.emergencySince = firstEmergency();
  }

  /** Returns the phases in order; the first begins at receipt. */
  List<Phase<Assessment>> phases() {
    return phases;
  }

  /** Returns the index of the phase that the decision's moment lies in. */
  int phaseNow() {
    return Phase.indexAt(time.at(), phases);
  }

  /** Returns when the emergency began or will begin, or null if there is none. */
  @Nullable Instant emergencySince() {
    return emergencySince;
  }

  /** Adds what is proposed now or for later. */
  void explain(Assessment now, List<Reason> reasons) {
    for (Begun begun : proposals) {
      boolean holds = begun.holdsAt(time.at());
      reasons.add(begun.entry.reason(holds && followed(begun.entry.proposal(), now)));
    }
  }

  private static boolean followed(Proposal proposal, Assessment now) {
    return !(proposal instanceof Proposal.AtLeast severity) || severity.level() == now.severity();
  }

  /** Leaves out what never begins: it is no reason for anything. */
  private List<Begun> begun(List<Entry> entries) {
    List<Begun> result = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Instant begins = time.begins(from(entry.proposal()));
      if (begins != null) {
        result.add(new Begun(entry, begins));
      }
    }
    return result;
  }

  private List<Phase<Assessment>> laidOut() {
    List<Phase<Assessment>> result = new ArrayList<>(2);
    result.add(new Phase<>(time.receivedAt(), assessmentAt(time.receivedAt())));
    for (Instant moment : laterMoments()) {
      Assessment assessment = assessmentAt(moment);
      if (!assessment.equals(result.get(result.size() - 1).answer())) {
        result.add(new Phase<>(moment, assessment));
      }
    }
    return result;
  }

  private Set<Instant> laterMoments() {
    SortedSet<Instant> moments = null;
    for (Begun begun : proposals) {
      if (begun.begins.isAfter(time.receivedAt())) {
        moments = moments == null ? new TreeSet<>() : moments;
        moments.add(begun.begins);
      }
    }
    return moments == null ? Set.of() : moments;
  }

  private Assessment assessmentAt(Instant moment) {
    Severity severity = Severity.NORMAL;
    boolean vip = false;
    boolean emergency = false;
    SortedSet<String> signals = null;
    for (Begun begun : proposals) {
      if (!begun.holdsAt(moment)) {
        continue;
      }
      Proposal proposal = begun.entry.proposal();
      if (proposal instanceof Proposal.AtLeast atLeast) {
        severity = atLeast.level().compareTo(severity) > 0 ? atLeast.level() : severity;
      } else if (proposal instanceof Proposal.Vip) {
        vip = true;
      } else if (proposal instanceof Proposal.Emergency) {
        emergency = true;
      } else if (proposal instanceof Proposal.Signal signal) {
        signals = signals == null ? new TreeSet<>() : signals;
        signals.add(signal.name());
      }
    }
    Set<String> named = signals == null ? Set.of() : Collections.unmodifiableSortedSet(signals);
    return new Assessment(severity, vip, emergency, named);
  }

  private @Nullable Instant firstEmergency() {
    Instant first = null;
    for (Begun begun : proposals) {
      boolean emergency = begun.entry.proposal() instanceof Proposal.Emergency;
      if (emergency && (first == null || begun.begins.isBefore(first))) {
        first = begun.begins;
      }
    }
    return first;
  }

  private static @Nullable BeforeNeeded from(Proposal proposal) {
    if (proposal instanceof Proposal.AtLeast atLeast) {
      return atLeast.from();
    }
    return proposal instanceof Proposal.Emergency emergency ? emergency.from() : null;
  }
}
