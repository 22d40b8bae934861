package dev.usher.live;

import java.util.List;

/**
 * What a host asks of a policy before it comes into force, beside what Usher asks. Called by the
 * thread that reloads or watches, while decisions go on by the old policy; other reloads wait, so
 * it should come to an end. It may decide as much as it likes with both policies. It must not
 * reload: that is refused with an {@link IllegalStateException}.
 */
@FunctionalInterface
public interface ReloadGate {

  /**
   * Says what speaks against a policy. What this throws does, too.
   *
   * @param before what is in force
   * @param after what would come
   * @return why it must not, a sentence each; empty if it may
   */
  List<String> objections(DecidingPolicy before, DecidingPolicy after);
}
