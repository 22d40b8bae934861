package dev.usher.internal.live;

import dev.usher.internal.live.History.Kept;
import dev.usher.live.Activation;
import dev.usher.live.DecidingPolicy;
import dev.usher.live.PolicyVersion;
import dev.usher.live.Reload;
import dev.usher.live.Versions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy that is in force, and those that were. What decides is had by one volatile read, and
 * exchanged by one volatile write, so that whoever has it keeps it to the end. Safe to share
 * between threads; its lock is never held for longer than a few assignments take.
 */
public final class LivePolicy implements Versions {
  private static final Logger LOG = LoggerFactory.getLogger("dev.usher");

  /**
   * What decides, and the versions that there are, which change as one.
   *
   * @param kept the one in force first
   * @param deciding null once the policy is closed
   */
  record InForce(List<PolicyVersion> kept, @Nullable DecidingPolicy deciding) {
    PolicyVersion version() {
      return kept.get(0);
    }
  }

  private final InstantSource clock;
  private final Announcements announcements;
  private final Supplier<? extends RuntimeException> closed;
  private final Object lock = new Object();

  /** Touched under the lock only. */
  private final History history = new History();

  private volatile InForce inForce;
  private volatile Reload.@Nullable Refused lastRefusal;

  /**
   * Puts the first version in force.
   *
   * @param closed makes what is thrown at those who ask for another version once this is closed
   */
  LivePolicy(
      DecidingPolicy first,
      InstantSource clock,
      Announcements announcements,
      Supplier<? extends RuntimeException> closed) {
    this.clock = clock;
    this.announcements = announcements;
    this.closed = closed;
    history.add(first, clock.instant(), Activation.OPENING);
    this.inForce = new InForce(history.versions(), first);
  }

  /** Returns what decides, or null if this is closed. */
  public @Nullable DecidingPolicy deciding() {
    return inForce.deciding();
  }

  /** Returns what decides together with its version. */
  InForce inForce() {
    return inForce;
  }

  @Override
  public PolicyVersion current() {
    return inForce.version();
  }

  @Override
  public List<PolicyVersion> kept() {
    return inForce.kept();
  }

  @Override
  public Optional<Reload.Refused> lastRefusal() {
    return Optional.ofNullable(lastRefusal);
  }

  /**
   * Puts a policy in force, unless another has come in the meantime.
   *
   * @param before what the policy was compared with
   * @return the new version, or null if {@code before} is not in force any more
   */
  @Nullable PolicyVersion activate(DecidingPolicy next, PolicyVersion before) {
    Instant now = clock.instant();
    synchronized (lock) {
      requireOpen();
      return current() == before ? putInForce(history.add(next, now, Activation.RELOAD)) : null;
    }
  }

  @Override
  public PolicyVersion rollback() {
    return goBack(
        () -> {
          Kept before = history.beforeCurrent();
          if (before == null) {
            throw new IllegalStateException(
                "no version before %d is kept: those kept are %s"
                    .formatted(current().number(), numbers()));
          }
          return before;
        });
  }

  @Override
  public PolicyVersion rollback(int number) {
    return goBack(
        () -> {
          Kept wanted = history.find(number);
          if (wanted == null) {
            throw new IllegalArgumentException(
                "version %d is not kept: those kept are %s".formatted(number, numbers()));
          }
          return wanted;
        });
  }

  private PolicyVersion goBack(Supplier<Kept> choice) {
    Instant now = clock.instant();
    PolicyVersion before;
    PolicyVersion after;
    synchronized (lock) {
      requireOpen();
      Kept wanted = choice.get();
      before = current();
      if (wanted.version() == before) {
        return before;
      }
      after = putInForce(history.back(wanted, now));
    }
    LOG.info("Policy {}: rolled back from {} to {}", after.ref().name(), before, after);
    announcements.tell();
    return after;
  }

  /** Notes down that a policy was refused. */
  void refused(Reload.Refused refusal) {
    synchronized (lock) {
      lastRefusal = refusal;
      announcements.note(listener -> listener.refused(refusal.current(), refusal));
    }
  }

  /** Forgets what was refused, as the source does not hold it any more. */
  void mended() {
    lastRefusal = null;
  }

  /** Lets go of every version. Closing again does nothing. */
  public void close() {
    synchronized (lock) {
      inForce = new InForce(kept(), null);
      history.clear();
    }
  }

  /** Throws what those are told who come too late. */
  void requireOpen() {
    if (deciding() == null) {
      throw closed.get();
    }
  }

  private PolicyVersion putInForce(Kept next) {
    PolicyVersion before = current();
    PolicyVersion after = next.version();
    inForce = new InForce(history.versions(), next.deciding());
    announcements.note(listener -> listener.activated(before, after));
    return after;
  }

  private List<Integer> numbers() {
    return kept().stream().map(PolicyVersion::number).toList();
  }
}
