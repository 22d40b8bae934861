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
record Content(String key, @Nullable PolicySnapshot snapshot, @Nullable RuntimeException failure) {

  static Content of(PolicyPlace place) {
    try {
      PolicySnapshot snapshot = place.snapshot();
      return new Content(snapshot.content(), snapshot, null);
    } catch (PolicyException failure) {
      return new Content("unreadable: " + PolicySnapshot.whatAndWhere(failure), null, failure);
    } catch (RuntimeException failure) {
      return new Content("unreadable: " + failure.getClass().getName(), null, failure);
    }
  }
}
