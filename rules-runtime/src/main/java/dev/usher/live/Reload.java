package dev.usher.live;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.Diagnostic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a policy anew: it came into force, was the same, or was refused. */
public sealed interface Reload {

  /** Returns the version that was in force when the reload ended. */
  PolicyVersion current();

  /** What a policy did not get past. */
  enum RefusedBy {
    /** It could not be read: its folder is gone, a file may not be read, a store failed. */
    READING,

    /** It does not pass its check: the manifest, a rule. */
    CHECK,

    /** No policy at all can be opened here, as a part of a library is missing. */
    SURROUNDINGS,

    /** Its scenarios fail, or cannot be read. */
    SCENARIOS,

    /** Too many of a sample of contacts would be decided otherwise, or one loses an approval. */
    SAMPLE,

    /** A gate of the host's own. */
    OWN_GATE
  }

  /**
   * The policy is in force. Decisions that had begun end by the version before it.
   *
   * @param before what was in force until then; never null
   * @param current what is in force from now on; never null
   */
  record Activated(PolicyVersion before, PolicyVersion current) implements Reload {

    /**
     * Checks both.
     *
     * @throws NullPointerException if one is null
     */
    public Activated {
      requireNonNull(before, "before");
      requireNonNull(current, "current");
    }
  }

  /**
   * The source holds what is in force: manifest and rules are the same byte for byte.
   *
   * @param current what is in force; never null
   */
  record Unchanged(PolicyVersion current) implements Reload {

    /**
     * Checks it.
     *
     * @throws NullPointerException if it is null
     */
    public Unchanged {
      requireNonNull(current, "current");
    }
  }

  /**
   * What the source holds did not come into force. What was in force still is.
   *
   * @param current what is in force; never null
   * @param at when it was refused, by the usher's clock; never null
   * @param by what it did not get past; never null
   * @param reasons why, for people, at least one; ten at most of a kind, and how many more there
   *     are
   * @param diagnostics what is wrong with the policy's files, sorted by place; empty where nothing
   *     is
   * @param cause what was thrown, if something was, or null
   */
  record Refused(
      PolicyVersion current,
      Instant at,
      RefusedBy by,
      List<String> reasons,
      List<Diagnostic> diagnostics,
      @Nullable Throwable cause)
      implements Reload {

    /**
     * Copies the lists.
     *
     * @throws NullPointerException if anything but the cause is null
     * @throws IllegalArgumentException if there is no reason
     */
    public Refused {
      requireNonNull(current, "current");
      requireNonNull(at, "at");
      requireNonNull(by, "by");
      reasons = List.copyOf(reasons);
      diagnostics = List.copyOf(diagnostics);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("reasons is empty: at least one is needed");
      }
    }
  }
}
