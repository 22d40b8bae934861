package dev.usher.internal.live;

import dev.usher.live.Activation;
import dev.usher.live.DecidingPolicy;
import dev.usher.live.PolicyVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions that can be gone back to, the one in force first, the others by when they were in
 * force last. Whoever shares it between threads sees to it.
 */
final class History {
  private static final int MOST = 10;

  private final List<Kept> kept = new ArrayList<>();
  private int newest;

  /**
   * A version that can be in force at once.
   *
   * @param cameAfter the number of the one that was in force when it was read; 0 for the first
   */
  record Kept(PolicyVersion version, DecidingPolicy deciding, int cameAfter) {}

  /** Adds a new version, which is in force from now on. */
  Kept add(DecidingPolicy deciding, Instant at, Activation by) {
    int before = kept.isEmpty() ? 0 : kept.get(0).version().number();
    Kept added = new Kept(PolicyVersion.of(++newest, deciding.policy(), at, by), deciding, before);
    kept.add(0, added);
    if (kept.size() > MOST) {
      kept.remove(MOST);
    }
    return added;
  }

  /** Puts a version back in force. */
  Kept back(Kept to, Instant at) {
    PolicyVersion version = to.version();
    Kept again =
        new Kept(
            PolicyVersion.of(version.number(), version.policy(), at, Activation.ROLLBACK),
            to.deciding(),
            to.cameAfter());
    kept.remove(to);
    kept.add(0, again);
    return again;
  }

  /** Returns the version of a number, or null if it is not kept. */
  @Nullable Kept find(int number) {
    for (Kept each : kept) {
      if (each.version().number() == number) {
        return each;
      }
    }
    return null;
  }

  /** Returns what was in force before the current one was read, or null if it is not kept. */
  @Nullable Kept beforeCurrent() {
    return find(kept.get(0).cameAfter());
  }

  void clear() {
    kept.clear();
  }

  List<PolicyVersion> versions() {
    return kept.stream().map(Kept::version).toList();
  }
}
