package dev.usher.flink.internal;

import dev.usher.Usher;
import dev.usher.flink.stream.PolicyLine;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The policies that this process has compiled, each once, whatever number of operators decides by
 * it. When the last of them lets go of a policy it is closed, so that a job that has ended leaves
 * nothing behind. Thread-safe.
 */
final class CompiledPolicies {
  private static final ConcurrentMap<String, Shared> OPEN = new ConcurrentHashMap<>();

  private CompiledPolicies() {}

  /** A policy and how many hold it. */
  private record Shared(Usher usher, int holders) {}

  /** The right to decide by a policy, until it is closed, once. */
  static final class Lease implements AutoCloseable {
    private final String digest;
    private final Usher usher;

    private Lease(String digest, Usher usher) {
      this.digest = digest;
      this.usher = usher;
    }

    String digest() {
      return digest;
    }

    Usher usher() {
      return usher;
    }

    @Override
    public void close() {
      OPEN.compute(digest, (key, shared) -> shared == null ? null : released(shared));
    }

    private static @Nullable Shared released(Shared shared) {
      if (shared.holders() > 1) {
        return new Shared(shared.usher(), shared.holders() - 1);
      }
      shared.usher().close();
      return null;
    }
  }

  /**
   * Compiles a policy, unless that has been done.
   *
   * @throws dev.usher.policy.PolicyException if anything is wrong with it
   */
  static Lease lease(PolicyLine policy) {
    String digest = policy.digest();
    Shared shared =
        OPEN.compute(
            digest,
            (key, open) ->
                open == null
                    ? new Shared(Usher.open(policy.source()), 1)
                    : new Shared(open.usher(), open.holders() + 1));
    return new Lease(digest, shared.usher());
  }

  /** Returns how many policies are open. */
  static int open() {
    return OPEN.size();
  }

  /** Returns how many operators decide by one. */
  static int leases() {
    return OPEN.values().stream().mapToInt(Shared::holders).sum();
  }
}
