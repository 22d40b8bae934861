package dev.usher.internal.analysis.model;

import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The targets that the model tells: of the candidates for each metric the first to fall due. */
final class ToldTargets {
  private static final Comparator<Span> OF_ONE_MOMENT =
      Comparator.<Span, Boolean>comparing(span -> span.clock() != ClockType.ELAPSED)
          .thenComparing(Span::length)
          .thenComparing(Span::iso)
          .thenComparing(Span::clock)
          .thenComparing(span -> Objects.requireNonNullElse(span.desk(), ""));

  private final Telling now;
  private final ToldMoments moments;
  private final Decision decision;

  private record Owed(Instant due, Span within) {}

  private static final Comparator<Owed> FIRST =
      Comparator.comparing(Owed::due).thenComparing(Owed::within, OF_ONE_MOMENT);

  ToldTargets(Telling now, ToldMoments moments, Decision decision) {
    this.now = now;
    this.moments = moments;
    this.decision = decision;
  }

  void compare(Told.Same check) {
    Map<Metric, Owed> told = new TreeMap<>();
    for (Output each : now.of(Attribute.TARGETS, Outputs.DUE)) {
      List<?> detail = (List<?>) each.detail();
      Metric metric = (Metric) detail.get(0);
      Countdown within = (Countdown) detail.get(1);
      Instant due = moments.due(metric, within);
      if (due != null) {
        Owed owed = new Owed(due, within.span());
        told.merge(metric, owed, (one, other) -> FIRST.compare(one, other) <= 0 ? one : other);
      }
    }
    Map<Metric, Owed> decided = new TreeMap<>();
    for (Target each : decision.targets()) {
      decided.put(each.metric(), new Owed(each.due(), each.within()));
    }
    check.same("targets", told, decided);
  }
}
