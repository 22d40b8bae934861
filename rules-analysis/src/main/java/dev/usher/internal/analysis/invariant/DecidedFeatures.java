package dev.usher.internal.analysis.invariant;

import dev.usher.internal.text.ClockText;
import dev.usher.model.Severity;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.time.Metric;
import dev.usher.policy.invariant.Feature;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What decisions have of what invariants name, and what one has less than another. */
final class DecidedFeatures {
  /** The roles of the tiers, in their order. */
  private final List<String> tiers;

  DecidedFeatures(List<String> tiers) {
    this.tiers = tiers;
  }

  /** Returns whether a decision has something. */
  boolean has(Decision decision, Feature feature) {
    String value = feature.value();
    return switch (feature.attribute()) {
      case SEVERITY -> value == null || decision.severity().compareTo(Severity.valueOf(value)) >= 0;
      case TIER -> value == null || decision.tier() >= Integer.parseInt(value);
      case TOPIC,
          VIP,
          EMERGENCY,
          SIGNALS,
          OWNER,
          QUEUE,
          REPLY_VIA,
          APPROVALS,
          ANY_OF,
          HOLDS,
          REFUND,
          TARGETS,
          ACTIONS -> {
        Set<String> names = names(decision, feature.attribute());
        yield value == null ? !names.isEmpty() : names.contains(value);
      }
    };
  }

  private static Set<String> names(Decision decision, Attribute attribute) {
    return switch (attribute) {
      case TOPIC -> one(decision.topic());
      case VIP -> one(decision.vip() ? "vip" : null);
      case EMERGENCY -> one(decision.emergency() ? "emergency" : null);
      case SIGNALS -> new TreeSet<>(decision.signals());
      case OWNER -> one(decision.owner());
      case QUEUE -> one(decision.queue());
      case REPLY_VIA -> one(decision.replyVia() == null ? null : decision.replyVia().name());
      case APPROVALS -> new TreeSet<>(decision.approvals());
      case ANY_OF -> decision.anyOf().stream().map(String::valueOf).collect(sorted());
      case HOLDS -> new TreeSet<>(decision.holds());
      case REFUND -> one(decision.refund() == null ? null : decision.refund().verdict().name());
      case TARGETS ->
          decision.targets().stream().map(each -> each.metric().key()).collect(sorted());
      case ACTIONS ->
          decision.actions().stream()
              .map(Action::name)
              .filter(name -> !StatedPolicy.isOwn(name))
              .collect(sorted());
      case SEVERITY -> one(decision.severity().name());
      case TIER -> one(String.valueOf(decision.tier()));
    };
  }

  private static java.util.stream.Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static Set<String> one(@Nullable String name) {
    return name == null ? Set.of() : Set.of(name);
  }

  /** Says what a decision has less of than another one; null if nothing. */
  @Nullable String lost(Feature feature, Decision low, Decision high) {
    if (feature.value() != null) {
      return has(low, feature) && !has(high, feature) ? feature.word() + " is lost" : null;
    }
    return switch (feature.attribute()) {
      case TIER ->
          high.tier() < low.tier() ? "tier falls from " + low.tier() + " to " + high.tier() : null;
      case SEVERITY ->
          high.severity().compareTo(low.severity()) < 0
              ? "severity falls from " + low.severity() + " to " + high.severity()
              : null;
      case APPROVALS -> lostApproval(low, high);
      case TOPIC,
          VIP,
          EMERGENCY,
          SIGNALS,
          OWNER,
          QUEUE,
          REPLY_VIA,
          ANY_OF,
          HOLDS,
          REFUND,
          TARGETS,
          ACTIONS -> {
        Set<String> lost = new TreeSet<>(names(low, feature.attribute()));
        lost.removeAll(names(high, feature.attribute()));
        yield lost.isEmpty() ? null : feature.attribute() + " lose " + String.join(", ", lost);
      }
    };
  }

  /** Says whose approval one decision has and another one has not; null if nobody's. */
  @Nullable String lostApproval(Decision low, Decision high) {
    for (String authority : low.approvals()) {
      int tier = tiers.indexOf(authority);
      boolean kept =
          high.approvals().stream()
              .anyMatch(
                  other -> other.equals(authority) || (tier >= 0 && tiers.indexOf(other) > tier));
      if (!kept) {
        return "approvals lose "
            + authority
            + (high.approvals().isEmpty()
                ? ""
                : ", and " + String.join(", ", high.approvals()) + " is no higher");
      }
    }
    return null;
  }

  /** Says what of a target falls due later in one decision than in another; null if nothing. */
  static @Nullable String later(Metric metric, Decision low, Decision high) {
    Target before = target(metric, low);
    Target after = target(metric, high);
    if (before == null) {
      return null;
    } else if (after == null) {
      return metric + " has no target";
    }
    return after.due().isAfter(before.due())
        ? "%s falls due at %s and not at %s"
            .formatted(metric, shown(after.due(), high), shown(before.due(), low))
        : null;
  }

  /** As a clock on the policy's wall shows it. */
  private static String shown(Instant moment, Decision decision) {
    return ClockText.dated(decision.policy().zone(), moment);
  }

  private static @Nullable Target target(Metric metric, Decision decision) {
    return decision.targets().stream()
        .filter(each -> each.metric() == metric)
        .findFirst()
        .orElse(null);
  }
}
