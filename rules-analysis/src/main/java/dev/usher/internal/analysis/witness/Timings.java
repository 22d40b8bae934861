package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.model.Facet;
import dev.usher.internal.analysis.model.Needed;
import dev.usher.internal.casetime.BusinessClocks;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.space.About;
import dev.usher.internal.space.ValueClass;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.Progress;
import dev.usher.model.time.ContactFrom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moments of a case received at a moment, at which as much is left as is wanted, and has begun what
 * is to have begun, and nothing else.
 */
final class Timings {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final List<Duration> MARGINS =
      List.of(Duration.ofDays(1), HOUR, SECOND, Duration.ofDays(7), Duration.ofDays(365));

  private final Wants wants;
  private final List<BusinessClocks> clocks;
  private final Instant received;
  private final List<Want> begun;

  Timings(Wants wants, List<BusinessClocks> clocks, Instant received) {
    this.wants = wants;
    this.clocks = clocks;
    this.received = received;
    this.begun =
        wants.with(
            each ->
                each.dimension().facet() instanceof Facet.Begun of
                    && of.from() instanceof ContactFrom);
  }

  /** Returns those at which the case is looked at as it is received, the plainest first. */
  Stream<Timing> atReceipt() {
    return needed().stream()
        .flatMap(each -> answers(each).map(answered -> new Timing(each, received, answered)))
        .filter(this::isInOrder)
        .filter(this::isAsWanted);
  }

  /** Returns those at which it is looked at later. */
  Stream<Timing> later() {
    return needed().stream().flatMap(this::later);
  }

  /** When the matter may be needed; null for nobody said so. */
  private List<@Nullable Instant> needed() {
    List<Want> need = wants.about(new About.Need());
    Object value = need.isEmpty() ? null : need.get(0).plainest();
    List<@Nullable Instant> moments = new ArrayList<>();
    if (value == null) {
      moments.add(null);
    } else if (value == Needed.BEFORE_RECEIPT) {
      moments.add(received.minus(HOUR));
    } else if (value == Needed.LATER) {
      Duration longest = longest(need.get(0));
      MARGINS.forEach(each -> moments.add(received.plus(longest).plus(each)));
    } else {
      Duration last = (Duration) Objects.requireNonNull(need.get(0).wanted().last());
      Duration shorter = shorter(need.get(0));
      Stream.of(last, shorter.plus(HOUR), shorter.plus(last).dividedBy(2), shorter.plus(SECOND))
          .filter(each -> each.compareTo(shorter) > 0 || shorter.isZero())
          .filter(each -> each.compareTo(last) <= 0)
          .forEach(each -> moments.add(received.plus(each)));
    }
    return moments;
  }

  private static Duration longest(Want need) {
    return need.dimension().classes().stream()
        .map(ValueClass::last)
        .filter(Duration.class::isInstance)
        .map(Duration.class::cast)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** The longest span of the class before. */
  private static Duration shorter(Want need) {
    Object before = need.dimension().classes().get(need.index() - 1).last();
    return before instanceof Duration span ? span : Duration.ZERO;
  }

  private Stream<Timing> later(@Nullable Instant needed) {
    TreeSet<Instant> moments = new TreeSet<>();
    if (needed != null) {
      left().forEach(each -> moments.add(needed.minus(each)));
    }
    begins(needed)
        .forEach(
            each -> {
              moments.add(each);
              moments.add(each.minus(SECOND));
            });
    return moments.tailSet(received, false).stream()
        .flatMap(at -> answers(needed).map(answered -> new Timing(needed, at, answered)))
        .filter(this::isInOrder)
        .filter(this::isAsWanted);
  }

  /** When the customer may have been answered; null for not yet. */
  private Stream<@Nullable Instant> answers(@Nullable Instant needed) {
    List<@Nullable Instant> answers = new ArrayList<>(Collections.singletonList(null));
    if (begun.stream().anyMatch(each -> each.index() == 0)) {
      answers.add(received);
      begins(needed).forEach(each -> answers.add(each.minus(SECOND)));
    }
    return answers.stream();
  }

  private boolean isInOrder(Timing timing) {
    Instant answered = timing.answeredAt();
    return answered == null || !answered.isBefore(received);
  }

  /** When something may begin. */
  private Set<Instant> begins(@Nullable Instant needed) {
    TreeSet<Instant> begins = new TreeSet<>();
    for (Want each : begun) {
      for (int version = 1; version <= clocks.size(); version++) {
        if (each.isSeenBy(version)) {
          Instant moment = begins(version, from(each), new Timing(needed, received, null));
          if (moment != null) {
            begins.add(moment);
          }
        }
      }
    }
    return begins;
  }

  private static ContactFrom from(Want want) {
    return (ContactFrom) ((Facet.Begun) want.dimension().facet()).from();
  }

  private @Nullable Instant begins(int version, ContactFrom from, Timing timing) {
    Contact contact =
        Contact.builder("x", received, Channel.EMAIL)
            .neededBy(timing.neededBy())
            .progress(Progress.builder().firstRespondedAt(timing.answeredAt()).build())
            .build();
    try {
      return new CaseClock(clocks.get(version - 1), contact, timing.at()).begins(from);
    } catch (ContactException outOfReach) {
      return null;
    }
  }

  private boolean isAsWanted(Timing timing) {
    for (Want each : begun) {
      for (int version = 1; version <= clocks.size(); version++) {
        if (each.isSeenBy(version)) {
          Instant begins = begins(version, from(each), timing);
          boolean has = begins != null && !begins.isAfter(timing.at());
          if (has != (each.index() == 1)) {
            return false;
          }
        }
      }
    }
    return isLeft(timing);
  }

  /** How much there is left is of account only as far as it is less than at receipt. */
  private boolean isLeft(Timing timing) {
    Instant needed = timing.neededBy();
    if (needed == null || !wants.has(Facet.Remaining.class)) {
      return true;
    }
    int wanted = Math.max(wants.index(Facet.Remaining.class), left(needed, received));
    return left(needed, timing.at()) == wanted;
  }

  private int left(Instant needed, Instant at) {
    Duration left = Duration.between(at, needed);
    int found = 0;
    List<Duration> spans = left();
    for (int i = 0; i < spans.size(); i++) {
      found = left.compareTo(spans.get(i)) <= 0 ? i + 1 : found;
    }
    return found;
  }

  /** The spans that less may be left than, the longest first. */
  private List<Duration> left() {
    return wants.with(each -> each.dimension().facet() instanceof Facet.Remaining).stream()
        .flatMap(each -> each.dimension().classes().stream())
        .map(ValueClass::plainest)
        .filter(Duration.class::isInstance)
        .map(Duration.class::cast)
        .toList();
  }
}
