package dev.usher.compare;

import dev.usher.model.Channel;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decisions out of few names, moments and amounts, so that two of them have much in common. */
final class SmallDecisions {
  static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
  private static final List<String> NAMES = List.of("ada", "bo", "cy");

  private final SplittableRandom random;

  SmallDecisions(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Decision decision() {
    PolicyRef policy = new PolicyRef("p", name(), "d", ZoneOffset.UTC);
    return Decision.builder("c", policy, AT, name())
        .topic(maybe(this::name))
        .severity(any(Severity.values()))
        .vip(chance())
        .emergency(chance())
        .signals(some(this::name))
        .tier(1 + random.nextInt(3))
        .queue(name())
        .replyVia(maybe(() -> any(Channel.values())))
        .approvals(some(this::name))
        .anyOf(some(this::anyOf))
        .holds(some(this::name))
        .refund(maybe(this::refund))
        .targets(targets())
        .actions(some(this::name).stream().map(this::action).toList())
        .escalations(escalations())
        .nextReview(maybe(this::moment))
        .conflicts(some(this::name).stream().map(this::conflict).toList())
        .build();
  }

  private Set<Escalation> escalations() {
    Set<Escalation> escalations = new HashSet<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      escalations.add(new Escalation(1 + random.nextInt(2), moment()));
    }
    return escalations;
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (Metric metric : List.of(Metric.PLAN, Metric.RESOLUTION)) {
      if (chance()) {
        Elapsed within = new Elapsed(Duration.ofHours(1 + random.nextInt(2)));
        TargetState state = chance() ? TargetState.PAUSED : TargetState.BREACHED;
        targets.add(Target.builder(metric, within, moment()).state(state).build());
      }
    }
    return targets;
  }

  private Action action(String name) {
    return Action.builder(name)
        .by(maybe(this::name))
        .due(maybe(this::moment))
        .from(maybe(this::moment))
        .build();
  }

  private Conflict conflict(String attribute) {
    return new Conflict(
        attribute,
        List.of(new Conflict.Side("x", List.of(name())), new Conflict.Side("y", List.of(name()))));
  }

  private Refund refund() {
    RefundVerdict verdict = any(RefundVerdict.values());
    boolean refused = verdict == RefundVerdict.REFUSED;
    return new Refund(
        maybe(this::money),
        verdict,
        refused ? null : maybe(this::money),
        refused ? List.copyOf(some(this::name)) : List.of());
  }

  private Money money() {
    return Money.of(String.valueOf(random.nextInt(3)), chance() ? "USD" : "EUR");
  }

  private AnyOf anyOf() {
    Set<String> names = some(this::name);
    names.add(name());
    return AnyOf.of(1 + random.nextInt(2), names);
  }

  private Instant moment() {
    return AT.plus(Duration.ofHours(random.nextInt(3)));
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private boolean chance() {
    return random.nextBoolean();
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return chance() ? value.get() : null;
  }

  private <T> Set<T> some(Supplier<T> value) {
    Set<T> some = new TreeSet<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      some.add(value.get());
    }
    return some;
  }
}
