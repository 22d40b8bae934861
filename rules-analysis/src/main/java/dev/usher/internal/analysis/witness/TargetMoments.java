package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.model.Facet;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.decide.Decider;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.time.TargetFrom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the moment at which has begun what follows a target: only a decision tells when that falls
 * due.
 */
final class TargetMoments {
  private static final int MOST = 30;

  private final List<PolicyModel> models;
  private @Nullable List<Decider> deciders;

  TargetMoments(List<PolicyModel> models) {
    this.models = models;
  }

  /** Returns those that hang on a target. */
  static List<Want> of(Wants wants) {
    return wants.with(
        each ->
            each.dimension().facet() instanceof Facet.Begun begun
                && begun.from() instanceof TargetFrom);
  }

  /** Returns those who decide, by version. */
  List<Decider> deciders() {
    List<Decider> known = deciders;
    if (known == null) {
      known = new ArrayList<>();
      for (PolicyModel each : models) {
        known.add(Decider.of(each.policy()));
      }
      deciders = List.copyOf(known);
    }
    return known;
  }

  /** Returns the contact at a moment at which all is as wanted; null if there is none. */
  @Nullable AskedContact with(AskedContact asked, List<Want> wants) {
    if (wants.isEmpty()) {
      return asked;
    }
    // A target that no version sets has not come, and nothing follows it.
    for (Decider decider : deciders()) {
      for (Instant each : moments(decider, asked, wants)) {
        if (isAsWanted(decider, asked, each, wants)) {
          return new AskedContact(asked.contact(), each);
        }
      }
    }
    return null;
  }

  private static Set<Instant> moments(Decider decider, AskedContact asked, List<Want> wants) {
    Set<Instant> moments = new LinkedHashSet<>();
    Instant at = asked.moment();
    for (int i = 0; i < MOST && at != null && moments.size() < MOST; i++) {
      moments.add(at);
      Decision decision = decider.decide(asked.contact(), at);
      for (Want each : wants) {
        Instant begins = begins(decider, asked, at, decision, from(each));
        if (begins != null && begins.isAfter(at)) {
          moments.add(begins);
        }
      }
      at = decision.nextReview();
    }
    return moments;
  }

  private static TargetFrom from(Want want) {
    return (TargetFrom) ((Facet.Begun) want.dimension().facet()).from();
  }

  private static @Nullable Instant begins(
      Decider decider, AskedContact asked, Instant at, Decision decision, TargetFrom from) {
    Target target = decision.target(from.metric().toString()).orElse(null);
    return target == null
        ? null
        : new CaseClock(decider.clocks(), asked.contact(), at)
            .around(from, target.due(), target.within());
  }

  private static boolean isAsWanted(
      Decider decider, AskedContact asked, Instant at, List<Want> wants) {
    Decision decision = decider.decide(asked.contact(), at);
    for (Want each : wants) {
      Instant begins = begins(decider, asked, at, decision, from(each));
      Instant met = decision.target(from(each).metric().toString()).map(Target::metAt).orElse(null);
      boolean has = begins != null && !begins.isAfter(at) && (met == null || met.isAfter(begins));
      if (has != (each.index() == 1)) {
        return false;
      }
    }
    return true;
  }
}
