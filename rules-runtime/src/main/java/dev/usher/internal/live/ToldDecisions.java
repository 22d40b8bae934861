package dev.usher.internal.live;

import dev.usher.live.DecidingPolicy;
import dev.usher.live.DecisionListener;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides, and tells listeners what came of it, whatever they make of that. Safe to share between
 * threads.
 */
public final class ToldDecisions {
  private static final Logger LOG = LoggerFactory.getLogger("dev.usher");

  private final List<DecisionListener> listeners;
  private final LongSupplier stopwatch;
  private final SeldomSaid failures;

  private ToldDecisions(List<DecisionListener> listeners, LongSupplier stopwatch) {
    this.listeners = listeners;
    this.stopwatch = stopwatch;
    this.failures = new SeldomSaid(stopwatch.getAsLong());
  }

  /**
   * Returns what tells these listeners, or null if there are none: then nothing need be measured.
   *
   * @param stopwatch shows nanoseconds
   */
  public static @Nullable ToldDecisions to(
      List<DecisionListener> listeners, LongSupplier stopwatch) {
    return listeners.isEmpty() ? null : new ToldDecisions(List.copyOf(listeners), stopwatch);
  }

  /**
   * Decides a contact, and tells so.
   *
   * @throws RuntimeException what deciding it throws, once that has been told
   */
  public Decision decide(DecidingPolicy by, AskedContact asked) {
    long began = stopwatch.getAsLong();
    Decision decision;
    try {
      decision = by.decide(asked.contact(), asked.moment());
    } catch (RuntimeException failure) {
      long nanos = stopwatch.getAsLong() - began;
      tell(each -> each.refused(by.policy(), asked, failure, nanos));
      throw failure;
    }
    long nanos = stopwatch.getAsLong() - began;
    tell(each -> each.decided(by.policy(), asked, decision, nanos));
    return decision;
  }

  private void tell(Consumer<DecisionListener> event) {
    for (int i = 0; i < listeners.size(); i++) {
      DecisionListener listener = listeners.get(i);
      try {
        event.accept(listener);
      } catch (Throwable failure) {
        say(listener, failure);
      }
    }
  }

  private void say(DecisionListener listener, Throwable failure) {
    try {
      long times = failures.count(1, stopwatch.getAsLong());
      if (times > 0) {
        LOG.error(
            "A listener of decisions failed ({} since this was said last): {}",
            times,
            listener.getClass().getName(),
            failure);
      }
    } catch (Throwable logging) {
      // The decision stands, be there a log or not.
    }
  }
}
