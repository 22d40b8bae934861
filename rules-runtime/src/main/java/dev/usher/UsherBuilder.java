package dev.usher;

import dev.usher.internal.decide.Decider;
import dev.usher.internal.files.PolicyPlace;
import dev.usher.internal.live.LiveParts;
import dev.usher.internal.live.LiveSettings;
import dev.usher.internal.live.Stopwatch;
import dev.usher.internal.live.ToldDecisions;
import dev.usher.live.DecisionListener;
import dev.usher.live.PolicyListener;
import dev.usher.live.ReloadGates;
import dev.usher.policy.PolicySource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Opens a policy with what few hosts need. Not safe to share between threads. */
public final class UsherBuilder {
  private static final Duration LONGEST = Duration.ofDays(1);

  private final PolicySource source;
  private final List<PolicyListener> listeners = new ArrayList<>();
  private final List<DecisionListener> decisionListeners = new ArrayList<>();
  private @Nullable CurrencyConverter converter;
  private ReloadGates gates = ReloadGates.standard();
  private @Nullable Duration interval;
  private InstantSource clock = InstantSource.system();
  private LongSupplier stopwatch = Stopwatch::nanos;

  UsherBuilder(PolicySource source) {
    this.source = Objects.requireNonNull(source, "source");
  }

  /** Accepts amounts in other currencies than the policy's; without it they are refused. */
  public UsherBuilder converting(CurrencyConverter converter) {
    this.converter = Objects.requireNonNull(converter, "converter");
    return this;
  }

  /**
   * Sets what a policy must pass before it takes the place of the one in force; unless told
   * otherwise its scenarios must pass. Opening asks no gate.
   */
  public UsherBuilder gates(ReloadGates gates) {
    this.gates = Objects.requireNonNull(gates, "gates");
    return this;
  }

  /** Adds somebody who is told when another version comes into force, and when one is refused. */
  public UsherBuilder listener(PolicyListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Adds somebody who is told of every decision and of every contact that is refused, such as a
   * {@code dev.usher.log.DecisionLog}. Where nobody is, nothing is measured either.
   */
  public UsherBuilder deciding(DecisionListener listener) {
    decisionListeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /** Has the policy's source watched, with a look each second: {@link #watching(Duration)}. */
  public UsherBuilder watching() {
    return watching(Duration.ofSeconds(1));
  }

  /**
   * Has the policy's source watched, and the policy reloaded when what lies there changes. Contents
   * are compared, not times, and something counts as changed when two looks in a row find the same:
   * half-written files are left alone, and a clock that is put back hides nothing. What was refused
   * is not tried again before it changes. A folder that is gone or may not be read leaves the old
   * policy in force; when it is back as it was, nothing happens.
   *
   * <p>A daemon thread of the usher's own looks. It ends when the usher is closed, or forgotten.
   *
   * @param interval how long to wait between two looks; more than nothing, and a day at most
   * @throws IllegalArgumentException if that is too short or too long
   */
  public UsherBuilder watching(Duration interval) {
    if (interval.isNegative() || interval.isZero() || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "interval is " + interval + ": more than PT0S and up to " + LONGEST + " is allowed");
    }
    this.interval = interval;
    return this;
  }

  /**
   * Sets what tells when versions come into force; the system's clock unless told otherwise.
   * Decisions ask no clock.
   */
  public UsherBuilder clock(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /** Sets what measures how long a decision takes, in nanoseconds. */
  UsherBuilder stopwatch(LongSupplier stopwatch) {
    this.stopwatch = stopwatch;
    return this;
  }

  /**
   * Opens the policy.
   *
   * @throws dev.usher.policy.PolicyException if anything is wrong with the policy; the message says
   *     what and where
   * @throws dev.usher.policy.EnvironmentException if no policy at all can be opened here
   */
  public Usher open() {
    CurrencyConverter rates = converter;
    LiveParts parts =
        LiveParts.open(
            PolicyPlace.of(source),
            loaded ->
                new PolicyDecider(
                    loaded.policy(),
                    new Decider(
                        loaded.policy(), loaded.rules(), rates == null ? null : rates::convert)),
            new LiveSettings(gates, listeners, clock, interval),
            () -> new UsherClosedException(null));
    return new Usher(parts, ToldDecisions.to(decisionListeners, stopwatch));
  }
}
