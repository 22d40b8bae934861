package dev.usher.ops.log;

import dev.usher.log.LogEntry;
import dev.usher.log.LoggedDecision;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Reason;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which lines are shown; what is null asks for nothing. */
record LogFilter(
    @Nullable String id,
    @Nullable Integer tier,
    @Nullable String owner,
    @Nullable Instant since,
    @Nullable Instant until,
    boolean refused,
    @Nullable String policy,
    @Nullable String clause,
    @Nullable String rule) {
  private static final String SCHEME = "sha256:";

  /** Fewer characters of a digest may be a version. */
  private static final int FEWEST_OF_DIGEST = 6;

  boolean shows(LogEntry entry) {
    return isInTime(entry.at()) && entry.either(this::shows, missing -> asksForNoContact());
  }

  private boolean isInTime(Instant at) {
    return (since == null || !at.isBefore(since)) && (until == null || at.isBefore(until));
  }

  /** Whoever looks for some decisions does not want to know what is missing of others. */
  private boolean asksForNoContact() {
    return id == null
        && tier == null
        && owner == null
        && !refused
        && policy == null
        && clause == null
        && rule == null;
  }

  private boolean shows(LoggedDecision line) {
    return (id == null || id.equals(line.id()))
        && (policy == null || isMeant(line.policy()))
        && (!refused || line.refusal().isPresent())
        && decides(line);
  }

  private boolean isMeant(PolicyRef ref) {
    String digest = ref.digest();
    String bare = digest.startsWith(SCHEME) ? digest.substring(SCHEME.length()) : digest;
    String meant = String.valueOf(policy);
    boolean beginsIt = bare.startsWith(meant) || digest.startsWith(meant);
    return meant.equals(ref.version()) || (beginsIt && meant.length() >= FEWEST_OF_DIGEST);
  }

  private boolean decides(LoggedDecision line) {
    boolean any = tier == null && owner == null && clause == null && rule == null;
    return any || line.decision().map(this::isWanted).orElse(false);
  }

  private boolean isWanted(Decision decision) {
    return (tier == null || tier == decision.tier())
        && (owner == null || owner.equals(decision.owner()))
        && (clause == null || follows(decision, reason -> clause.equals(reason.clause())))
        && (rule == null || follows(decision, reason -> rule.equals(reason.rule())));
  }

  private static boolean follows(Decision decision, Predicate<Reason> wanted) {
    return decision.reasons().stream().filter(Reason::effective).anyMatch(wanted);
  }
}
