package dev.usher.internal.casetime;

import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.SpanVisitor;
import java.time.Instant;

/** Counts a span back from a moment, on the clock of its kind. */
record SpanBefore(BusinessClocks clocks, Instant end) implements SpanVisitor<Instant> {

  @Override
  public Instant elapsed(Elapsed span) {
    return end.minus(span.length());
  }

  @Override
  public Instant businessTime(BusinessTime span) {
    return clocks.of(span.desk()).minus(end, span.length());
  }

  @Override
  public Instant businessDays(BusinessDays span) {
    return clocks.of(span.desk()).minusBusinessDays(end, span.days());
  }

  @Override
  public Instant closeOfBusiness(CloseOfBusiness span) {
    return clocks.of(span.desk()).closeOfBusinessBefore(end, span.days());
  }
}
