package dev.usher.internal.analysis.invariant;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.Candidates;
import dev.usher.internal.analysis.model.Output;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.analysis.model.SteadyClocks;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.model.Severity;
import dev.usher.model.decision.Attribute;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Metric;
import dev.usher.policy.invariant.Feature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What must not be lost, for nothing to fall or to fall due later. */
final class NotLostTerms {
  private final PolicyModel model;
  private final Terms terms;
  private final FeatureTerms features;
  private final SteadyClocks clocks;

  NotLostTerms(PolicyModel model, FeatureTerms features) {
    this.model = model;
    this.terms = model.space().terms();
    this.features = features;
    this.clocks = model.clocks();
  }

  /** Returns what must not be lost for something not to fall. */
  List<NotLost> falling(Feature feature) {
    if (feature.value() != null) {
      return List.of(same(features.has(feature)));
    }
    return switch (feature.attribute()) {
      case TIER -> tiers();
      case SEVERITY -> severities();
      case APPROVALS -> approvals();
      case VIP -> List.of(same(model.vip()));
      case EMERGENCY -> List.of(same(model.emergency()));
      case SIGNALS, ANY_OF, HOLDS, TARGETS, ACTIONS ->
          features.named(feature.attribute()).values().stream().map(NotLostTerms::same).toList();
      case TOPIC, OWNER, QUEUE, REPLY_VIA, REFUND ->
          throw new IllegalArgumentException(feature + " has no order, so it cannot fall");
    };
  }

  private static NotLost same(Term term) {
    return new NotLost(term, term);
  }

  private List<NotLost> tiers() {
    List<NotLost> levels = new ArrayList<>();
    for (int tier = 2; tier <= model.tiers(); tier++) {
      levels.add(same(model.isAtLeast(tier)));
    }
    return levels;
  }

  private List<NotLost> severities() {
    List<NotLost> levels = new ArrayList<>();
    for (Severity level : Severity.values()) {
      levels.add(same(model.severity(level)));
    }
    return levels;
  }

  /** Whoever must agree must agree further on, or somebody must whose tier is higher. */
  private List<NotLost> approvals() {
    Map<String, Term> authorities = features.named(Attribute.APPROVALS);
    List<String> tiers = model.policy().manifest().tiers();
    List<NotLost> all = new ArrayList<>();
    authorities.forEach(
        (authority, when) -> {
          List<Term> instead = new ArrayList<>(List.of(when));
          int tier = tiers.indexOf(authority);
          authorities.forEach(
              (other, where) -> {
                if (tier >= 0 && tiers.indexOf(other) > tier) {
                  instead.add(where);
                }
              });
          all.add(new NotLost(when, terms.or(instead)));
        });
    return all;
  }

  /**
   * Returns what must not be lost for a target not to fall due later: wherever it may be what one
   * countdown makes it, there must be one that never ends later.
   *
   * @param comparable whether what a countdown hangs on is the same for both contacts
   */
  List<NotLost> later(Metric metric, Predicate<Output.Link> comparable) {
    Map<Output, Countdown> candidates = new LinkedHashMap<>();
    for (Output output : model.outputs().keySet()) {
      if (output.attribute() == Attribute.TARGETS
          && output.part().equals(Output.DUE)
          && output.detail() instanceof List<?> detail
          && detail.get(0) == metric) {
        candidates.put(output, (Countdown) detail.get(1));
      }
    }
    boolean moved = CaseClock.isMovedByWaiting(metric);
    List<NotLost> all = new ArrayList<>();
    candidates.forEach(
        (output, countdown) -> {
          List<Term> inTime = new ArrayList<>();
          candidates.forEach(
              (other, within) -> {
                boolean never =
                    within.equals(countdown)
                        || Candidates.isNeverLater(within, countdown, moved, clocks);
                if (never && other.links().stream().allMatch(comparable)) {
                  inTime.add(model.output(other));
                }
              });
          all.add(new NotLost(model.output(output), terms.or(inTime)));
        });
    return all;
  }
}
