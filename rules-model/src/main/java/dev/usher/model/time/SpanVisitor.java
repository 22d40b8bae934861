package dev.usher.model.time;

/**
 * One method for each kind of span: what depends on the kind does not compile until it says what a
 * new one means.
 *
 * @param <R> what is made of a span
 */
public interface SpanVisitor<R> {
  /** Takes a length of time in which every minute counts. */
  R elapsed(Elapsed span);

  /** Takes a length of time in which only opening hours count. */
  R businessTime(BusinessTime span);

  /** Takes a number of working days. */
  R businessDays(BusinessDays span);

  /** Takes a close of business. */
  R closeOfBusiness(CloseOfBusiness span);
}
