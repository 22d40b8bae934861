package dev.usher.flink.internal;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.jspecify.annotations.Nullable;

/**
 * The timers of the case whose key is current: one for its next review and one for when it is to be
 * forgotten, at most. Timers count in milliseconds, so one for a moment in between comes just
 * after.
 */
final class CaseTimers {
  private final InternalTimerService<VoidNamespace> reviews;
  private final InternalTimerService<VoidNamespace> ends;

  /** What is done when a timer's time has come, with its key the current one. */
  interface Alarm {
    void rings(long moment) throws Exception;
  }

  CaseTimers(AbstractStreamOperator<?> operator, Alarm review, Alarm end) {
    this.reviews = service(operator, "reviews", review);
    this.ends = service(operator, "ends", end);
  }

  private static InternalTimerService<VoidNamespace> service(
      AbstractStreamOperator<?> operator, String name, Alarm alarm) {
    return operator.getInternalTimerService(
        name,
        VoidNamespaceSerializer.INSTANCE,
        new Triggerable<String, VoidNamespace>() {
          @Override
          public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
            alarm.rings(timer.getTimestamp());
          }

          @Override
          public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
            throw new IllegalStateException("cases know no time but that of their events");
          }
        });
  }

  /** Returns the timer for a moment, in milliseconds of the epoch, rounded up. */
  static long timer(Instant moment) {
    long before = moment.toEpochMilli();
    return Instant.ofEpochMilli(before).equals(moment) ? before : before + 1;
  }

  /** Whether time has passed a moment. */
  boolean isPast(Instant moment) {
    return timer(moment) <= reviews.currentWatermark();
  }

  /**
   * Returns the timer for a while after a moment, or after now where the moment is past: what comes
   * late has its while, too.
   */
  long after(@Nullable Instant moment, Duration span) {
    long now = reviews.currentWatermark();
    long from = moment == null ? now : Math.max(timer(moment), now);
    return from > Long.MAX_VALUE - span.toMillis() ? Long.MAX_VALUE : from + span.toMillis();
  }

  void clear(CaseState state) {
    if (state.review != null) {
      reviews.deleteEventTimeTimer(VoidNamespace.INSTANCE, timer(state.review));
    }
    if (state.forget != null) {
      ends.deleteEventTimeTimer(VoidNamespace.INSTANCE, state.forget);
    }
  }

  void set(CaseState state) {
    if (state.review != null) {
      reviews.registerEventTimeTimer(VoidNamespace.INSTANCE, timer(state.review));
    }
    if (state.forget != null) {
      ends.registerEventTimeTimer(VoidNamespace.INSTANCE, state.forget);
    }
  }
}
