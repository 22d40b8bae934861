package dev.usher.internal.casetime;

import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import dev.usher.model.time.SpanVisitor;
import java.time.Duration;

/**
 * A span on another one's clock: two hours before what is due in a desk's business hours are two
 * hours of that desk's day.
 */
record OnClock(Span other) implements SpanVisitor<Span> {

  @Override
  public Span elapsed(Elapsed span) {
    return counted(span.length());
  }

  @Override
  public Span businessTime(BusinessTime span) {
    return counted(span.length());
  }

  @Override
  public Span businessDays(BusinessDays span) {
    return isElapsed() ? counted(span.length()) : new BusinessDays(span.days(), other.desk());
  }

  @Override
  public Span closeOfBusiness(CloseOfBusiness span) {
    // Where every minute counts nothing closes: the span then keeps the desk that it names.
    return isElapsed() ? span : new CloseOfBusiness(span.days(), other.desk());
  }

  private Span counted(Duration length) {
    return isElapsed() ? new Elapsed(length) : new BusinessTime(length, other.desk());
  }

  private boolean isElapsed() {
    return other.clock() == ClockType.ELAPSED;
  }
}
