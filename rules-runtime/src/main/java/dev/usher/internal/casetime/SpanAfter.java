package dev.usher.internal.casetime;

import dev.usher.clock.OpeningHours;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.SpanVisitor;
import java.time.Instant;

/** Counts a span on from a moment, on the clock of its kind. */
record SpanAfter(OpeningHours hours, Instant start) implements SpanVisitor<Instant> {

  @Override
  public Instant elapsed(Elapsed span) {
    return start.plus(span.length());
  }

  @Override
  public Instant businessTime(BusinessTime span) {
    return hours.plus(start, span.length());
  }

  @Override
  public Instant businessDays(BusinessDays span) {
    return hours.plusBusinessDays(start, span.days());
  }
}
