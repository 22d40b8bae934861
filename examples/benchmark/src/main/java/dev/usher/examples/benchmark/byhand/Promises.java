package dev.usher.examples.benchmark.byhand;

import dev.usher.clock.OpeningHours;
import dev.usher.model.decision.Target;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By when must the client hear from us? Clauses KY-R. */
final class Promises {
  private static final BusinessTime[] TAKEN_UP = {business(2), business(4), business(8)};
  private static final Elapsed[] TAKEN_UP_IN_EMERGENCY = {hours(2), hours(4), hours(8)};
  private static final BusinessTime FIRST = business(2);
  private static final BusinessTime FIRST_VIP = business(1);
  private static final Elapsed FIRST_IN_EMERGENCY = minutes(15);
  private static final Elapsed FIRST_IN_EMERGENCY_VIP = minutes(10);
  private static final Elapsed UPDATE = hours(1);

  private Promises() {}

  static List<Target> of(Facts facts, Seriousness serious, int tier, OpeningHours hours) {
    Instant received = facts.receivedAt();
    boolean emergency = serious.emergency();
    List<Target> targets = new ArrayList<>(3);
    if (tier > 1) {
      Elapsed elapsed = emergency ? TAKEN_UP_IN_EMERGENCY[tier - 2] : null;
      targets.add(sooner(Metric.ESCALATION_RESPONSE, received, elapsed, TAKEN_UP[tier - 2], hours));
    }
    Elapsed elapsed = serious.vip() ? FIRST_IN_EMERGENCY_VIP : FIRST_IN_EMERGENCY;
    BusinessTime business = serious.vip() ? FIRST_VIP : FIRST;
    targets.add(
        sooner(Metric.FIRST_RESPONSE, received, emergency ? elapsed : null, business, hours));
    if (emergency) {
      targets.add(target(Metric.NEXT_UPDATE, UPDATE, received.plus(UPDATE.length())));
    }
    return targets;
  }

  /** Both spans run; at the same moment the elapsed one counts. */
  private static Target sooner(
      Metric metric,
      Instant received,
      @Nullable Elapsed elapsed,
      BusinessTime business,
      OpeningHours hours) {
    Instant due = hours.plus(received, business.length());
    if (elapsed == null || due.isBefore(received.plus(elapsed.length()))) {
      return target(metric, business, due);
    }
    return target(metric, elapsed, received.plus(elapsed.length()));
  }

  private static Target target(Metric metric, Span within, Instant due) {
    return Target.builder(metric, within, due).build();
  }

  private static BusinessTime business(int hours) {
    return new BusinessTime(Duration.ofHours(hours));
  }

  private static Elapsed hours(int hours) {
    return new Elapsed(Duration.ofHours(hours));
  }

  private static Elapsed minutes(int minutes) {
    return new Elapsed(Duration.ofMinutes(minutes));
  }
}
