package dev.usher.internal.casetime;

import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.SpanVisitor;
import java.time.Instant;

/** Counts a span on from a moment, on the clock of its kind. */
record SpanAfter(BusinessClocks clocks, Instant start) implements SpanVisitor<Instant> {

  @Override
  public Instant elapsed(Elapsed span) {
    return start.plus(span.length());
  }

  @Override
  public Instant businessTime(BusinessTime span) {
    return clocks.of(span.desk()).plus(start, span.length());
  }

  @Override
  public Instant businessDays(BusinessDays span) {
    return clocks.of(span.desk()).plusBusinessDays(start, span.days());
  }

  @Override
  public Instant closeOfBusiness(CloseOfBusiness span) {
    return clocks.of(span.desk()).closeOfBusiness(start, span.days());
  }
}
