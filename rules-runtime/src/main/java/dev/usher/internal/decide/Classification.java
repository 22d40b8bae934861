package dev.usher.internal.decide;

import dev.usher.model.Severity;
import dev.usher.model.decision.Reason;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.BeforeNeeded;
import dev.usher.model.rule.Proposal;
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
  private final List<Entry> entries;
  private final Timekeeper time;
  private final List<Stretch> stretches;
  private final @Nullable Instant emergencySince;

  Classification(List<Entry> entries, Timekeeper time) {
    this.entries = entries;
    this.time = time;
    this.stretches = stretches();
    this.emergencySince = firstEmergency();
  }

  /** Returns the stretches in order; the first begins at receipt. */
  List<Stretch> stretchesInOrder() {
    return stretches;
  }

  /** Returns the index of the stretch that a moment lies in. */
  int indexAt(Instant moment) {
    int index = stretches.size() - 1;
    while (index > 0 && stretches.get(index).from().isAfter(moment)) {
      index--;
    }
    return index;
  }

  /** Returns when the emergency began or will begin, or null if there is none. */
  @Nullable Instant emergencySince() {
    return emergencySince;
  }

  /** Adds what is proposed now or for later; what never begins is no reason for anything. */
  void explain(Assessment now, List<Reason> reasons) {
    for (Entry entry : entries) {
      if (begins(entry.proposal()) != null) {
        reasons.add(entry.reason(holds(entry, time.at()) && followed(entry.proposal(), now)));
      }
    }
  }

  private static boolean followed(Proposal proposal, Assessment now) {
    return !(proposal instanceof Proposal.AtLeast severity) || severity.level() == now.severity();
  }

  private List<Stretch> stretches() {
    List<Stretch> result = new ArrayList<>(2);
    result.add(new Stretch(time.receivedAt(), assessmentAt(time.receivedAt())));
    for (Instant moment : laterMoments()) {
      Assessment assessment = assessmentAt(moment);
      if (!assessment.equals(result.get(result.size() - 1).assessment())) {
        result.add(new Stretch(moment, assessment));
      }
    }
    return result;
  }

  private Set<Instant> laterMoments() {
    SortedSet<Instant> moments = null;
    for (Entry entry : entries) {
      Instant begins = begins(entry.proposal());
      if (begins != null && begins.isAfter(time.receivedAt())) {
        moments = moments == null ? new TreeSet<>() : moments;
        moments.add(begins);
      }
    }
    return moments == null ? Set.of() : moments;
  }

  private Assessment assessmentAt(Instant moment) {
    Severity severity = Severity.NORMAL;
    boolean vip = false;
    boolean emergency = false;
    SortedSet<String> signals = null;
    for (Entry entry : entries) {
      if (!holds(entry, moment)) {
        continue;
      }
      Proposal proposal = entry.proposal();
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
    for (Entry entry : entries) {
      if (entry.proposal() instanceof Proposal.Emergency) {
        Instant begins = begins(entry.proposal());
        if (begins != null && (first == null || begins.isBefore(first))) {
          first = begins;
        }
      }
    }
    return first;
  }

  private boolean holds(Entry entry, Instant moment) {
    Instant begins = begins(entry.proposal());
    return begins != null && !begins.isAfter(moment);
  }

  private @Nullable Instant begins(Proposal proposal) {
    return time.begins(from(proposal));
  }

  private static @Nullable BeforeNeeded from(Proposal proposal) {
    if (proposal instanceof Proposal.AtLeast atLeast) {
      return atLeast.from();
    }
    return proposal instanceof Proposal.Emergency emergency ? emergency.from() : null;
  }
}
