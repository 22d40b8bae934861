package dev.usher.internal.live;

import dev.usher.internal.files.PolicyPlace;
import dev.usher.internal.files.PolicySnapshot;
import dev.usher.policy.PolicyException;
import org.jspecify.annotations.Nullable;

/**
 * What a policy's place held at a look, or why it could not be read.
 *
 * @param key the same for what is the same, and for nothing else
 * @param snapshot what was read, or null if nothing could be
 * @param failure why nothing could be read, or null if something was
 */
public record SourceState(
    String key, @Nullable PolicySnapshot snapshot, @Nullable Throwable failure) {

  /** Whatever a store of the host's throws is why it could not be read. */
  public static SourceState of(PolicyPlace place) {
    try {
      PolicySnapshot snapshot = place.snapshot();
      return new SourceState(snapshot.content(), snapshot, null);
    } catch (PolicyException failure) {
      return new SourceState("unreadable: " + PolicySnapshot.whatAndWhere(failure), null, failure);
    } catch (Throwable failure) {
      return new SourceState("unreadable: " + failure.getClass().getName(), null, failure);
    }
  }
}
