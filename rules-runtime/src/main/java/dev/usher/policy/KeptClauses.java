package dev.usher.policy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a policy document that every decision keeps without a rule: the manifest names
 * them, so that reasons and scenarios can.
 *
 * @param statedSeverity the clause that takes over a severity stated on the contact, or null
 * @param recordedTier the clause that keeps a case at the tier it has reached, or null
 */
public record KeptClauses(@Nullable String statedSeverity, @Nullable String recordedTier) {

  /** For a manifest that names none. */
  public static final KeptClauses NONE = new KeptClauses(null, null);

  /** Returns the clauses that are named. */
  public List<String> named() {
    return Stream.of(statedSeverity, recordedTier).filter(Objects::nonNull).toList();
  }
}
