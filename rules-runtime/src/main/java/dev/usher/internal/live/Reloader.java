package dev.usher.internal.live;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.files.PolicyPlace;
import dev.usher.internal.files.PolicySnapshot;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.internal.load.PolicyReading;
import dev.usher.live.DecidingPolicy;
import dev.usher.live.PolicyVersion;
import dev.usher.live.Reload;
import dev.usher.live.Reload.RefusedBy;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.EnvironmentException;
import dev.usher.policy.PolicyException;
import dev.usher.policy.invariant.Invariant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a policy anew, and puts it in force if nothing speaks against it. One reload goes on at a
 * time; the others wait for it, whether they were asked for or come from a watch.
 */
public final class Reloader {
  private static final Logger LOG = LoggerFactory.getLogger("dev.usher");

  private final PolicyPlace place;
  private final Function<LoadedPolicy, DecidingPolicy> making;
  private final LivePolicy live;
  private final Gates gates;
  private final Announcements announcements;
  private final InstantSource clock;
  private final ReentrantLock running = new ReentrantLock();

  /** The key of the content that last came into force or was in force already. */
  private @Nullable String settled;

  /** The key of the content that was refused since. */
  private @Nullable String refused;

  Reloader(
      PolicyPlace place,
      Function<LoadedPolicy, DecidingPolicy> making,
      LivePolicy live,
      Gates gates,
      Announcements announcements,
      InstantSource clock) {
    this.place = place;
    this.making = making;
    this.live = live;
    this.gates = gates;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Reads the policy anew.
   *
   * @return what came of it; whatever is wrong is told, not thrown
   * @throws IllegalStateException if the calling thread is asking the gates
   * @throws RuntimeException what those are told who come after closing
   */
  public Reload reload() {
    Reload result = alone(() -> considered(SourceState.of(place)));
    announcements.tell();
    return result;
  }

  /** Returns what the policy's place holds. */
  SourceState look() {
    return SourceState.of(place);
  }

  /** Returns whether nothing can come into force any more. */
  boolean isClosed() {
    return live.deciding() == null;
  }

  /** Goes by what a watch has seen, unless that has been decided upon. */
  void reloadIfNew(SourceState state) {
    alone(
        () -> {
          if (state.key().equals(settled)) {
            backAsItWas();
          } else if (!state.key().equals(refused)) {
            considered(state);
          }
          return state;
        });
    announcements.tell();
  }

  private void backAsItWas() {
    if (refused != null) {
      refused = null;
      live.mended();
      LOG.info(
          "Policy {}: its source holds again what it held before; {} stays in force",
          place.name(),
          live.current());
    }
  }

  /** What goes on here is not disturbed by an interrupt, and keeps it for the caller. */
  private <T> T alone(Supplier<T> action) {
    if (running.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "a gate cannot reload: what it is asked about would wait for itself");
    }
    running.lock();
    try {
      live.requireOpen();
      return action.get();
    } finally {
      running.unlock();
    }
  }

  private Reload considered(SourceState state) {
    // Also if an error ends it: a watch would meet it again at every look.
    refused = state.key();
    Reload result = attempt(state);
    if (result instanceof Reload.Refused refusal) {
      live.refused(refusal);
      LOG.warn(
          "Policy {}: what its source holds is refused, {} stays in force. {}: {}",
          place.name(),
          refusal.current(),
          refusal.by(),
          String.join("\n  ", refusal.reasons()),
          refusal.diagnostics().isEmpty() ? refusal.cause() : null);
    } else {
      settled = state.key();
      refused = null;
      live.mended();
      if (result instanceof Reload.Activated activated) {
        LOG.info(
            "Policy {}: {} is in force, before it was {}",
            place.name(),
            activated.current(),
            activated.before());
        DiagnosticLog.tell(activated.current().policy());
      }
    }
    return result;
  }

  private Reload attempt(SourceState state) {
    PolicySnapshot snapshot = state.snapshot();
    if (snapshot == null) {
      return refusing(unreadable(requireNonNull(state.failure())));
    }
    DecidingPolicy next;
    try {
      if (decidesNow(snapshot) && statesNow(snapshot)) {
        return new Reload.Unchanged(live.current());
      }
      next = making.apply(PolicyLoader.load(snapshot.rules()));
    } catch (PolicyException mistakes) {
      return refusing(
          Objection.of(isUnreadable(mistakes) ? RefusedBy.READING : RefusedBy.CHECK, mistakes));
    } catch (EnvironmentException | LinkageError failure) {
      return refusing(
          Objection.of(RefusedBy.SURROUNDINGS, "no policy can be opened here", failure));
    } catch (RuntimeException failure) {
      return refusing(Objection.of(RefusedBy.CHECK, "the policy cannot be opened", failure));
    }
    return exchanged(snapshot, next);
  }

  /** Whoever goes back to another version meanwhile is right, and the gates are asked again. */
  private Reload exchanged(PolicySnapshot snapshot, DecidingPolicy next) {
    while (!decidesNow(snapshot) || !isStatedNow(next.policy().invariants())) {
      LivePolicy.InForce before = live.inForce();
      DecidingPolicy deciding = before.deciding();
      if (deciding != null) {
        Objection objection = gates.objection(deciding, next, snapshot);
        if (objection != null) {
          return refusing(objection);
        }
        WarmUp.of(next, clock.instant());
      }
      PolicyVersion activated = live.activate(next, before.version());
      if (activated != null) {
        return new Reload.Activated(before.version(), activated);
      }
    }
    return new Reload.Unchanged(live.current());
  }

  private static boolean isUnreadable(PolicyException mistakes) {
    return mistakes.diagnostics().stream()
        .anyMatch(each -> each.code() == DiagnosticCode.UNREADABLE_FILE);
  }

  private boolean decidesNow(PolicySnapshot snapshot) {
    return snapshot.rules().areInOrder()
        && live.current().ref().digest().equals(snapshot.rules().digest());
  }

  /** Invariants are no part of the digest; they are the same policy's, and may be others. */
  private boolean statesNow(PolicySnapshot snapshot) {
    return snapshot.rules().haveInvariants()
        ? isStatedNow(PolicyReading.of(snapshot.rules()).policy().invariants())
        : isStatedNow(List.of());
  }

  private boolean isStatedNow(List<Invariant> invariants) {
    return live.current().policy().invariants().equals(invariants);
  }

  private Reload.Refused refusing(Objection objection) {
    return objection.refusing(live.current(), clock.instant());
  }

  private static Objection unreadable(Throwable failure) {
    return failure instanceof PolicyException mistakes
        ? Objection.of(RefusedBy.READING, mistakes)
        : Objection.of(RefusedBy.READING, "the policy cannot be read", failure);
  }
}
