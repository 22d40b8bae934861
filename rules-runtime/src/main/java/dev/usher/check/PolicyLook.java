package dev.usher.check;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.files.PolicyPlace;
import dev.usher.internal.files.PolicySnapshot;
import dev.usher.internal.live.SourceState;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import org.jspecify.annotations.Nullable;

/**
 * What a policy's place held at one moment, for whoever looks again and again: two looks are equal
 * if they found the same contents, and nothing is checked before somebody asks. Immutable and safe
 * to share between threads.
 */
public final class PolicyLook {
  private final PolicyPlace place;
  private final SourceState state;

  private PolicyLook(PolicyPlace place) {
    this.place = place;
    this.state = SourceState.of(place);
  }

  /**
   * Reads all files of a policy. That nothing is there, or cannot be read, is told by {@link
   * #check}.
   *
   * @throws dev.usher.policy.PolicyNotFoundException if a text can be neither the name of a policy
   *     on the class path nor a folder that is there
   */
  public static PolicyLook at(PolicySource source) {
    return new PolicyLook(PolicyPlace.of(requireNonNull(source, "source")));
  }

  /** Reads all files of the same place again. That it is gone by now is a result as well. */
  public PolicyLook again() {
    return new PolicyLook(place);
  }

  /**
   * Checks what was there.
   *
   * @throws IllegalStateException if it could not be read for a reason that is not the policy's
   */
  public CheckedPolicy check() {
    PolicySnapshot snapshot = state.snapshot();
    if (snapshot != null) {
      return new CheckedPolicy(place.name(), snapshot);
    }
    if (state.failure() instanceof PolicyException unreadable) {
      return CheckedPolicy.unreadable(place.name(), unreadable);
    }
    throw new IllegalStateException(
        "policy " + place.name() + " could not be read", state.failure());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolicyLook look && state.key().equals(look.state.key());
  }

  @Override
  public int hashCode() {
    return state.key().hashCode();
  }

  /** Returns what the policy is asked for by. */
  @Override
  public String toString() {
    return place.name();
  }
}
