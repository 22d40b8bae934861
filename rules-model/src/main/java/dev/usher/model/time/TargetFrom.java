package dev.usher.model.time;

/** A beginning that follows a target, wherever that is moved. */
public sealed interface TargetFrom extends ActionFrom permits AfterTarget, BeforeTarget {

  /** Returns the metric of the target. */
  Metric metric();

  /** Returns how long before or after the target's due moment; counted on the target's clock. */
  Span span();
}
