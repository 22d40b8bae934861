package dev.usher.ops.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which lines are shown. */
final class LogFilters {
  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Of this contact, as the log has its id.")
  private @Nullable String id;

  @Option(names = "--tier", paramLabel = "N", description = "Decided for this tier.")
  private @Nullable Integer tier;

  @Option(names = "--owner", paramLabel = "NAME", description = "Owned by this role or team.")
  private @Nullable String owner;

  @Option(
      names = "--since",
      paramLabel = "INSTANT",
      description = "Asked about this moment or a later one, such as 2026-03-03T10:00:00+09:00.")
  private @Nullable Instant since;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description = "Asked about a moment before this one.")
  private @Nullable Instant until;

  @Option(names = "--refused", description = "Not decided, as the contact did not fit the policy.")
  private boolean refused;

  @Option(
      names = "--policy",
      paramLabel = "DIGEST|VERSION",
      description = "By the policy with this digest, or the beginning of it, or this version.")
  private @Nullable String policy;

  @Option(
      names = "--clause",
      paramLabel = "ID",
      description = "In which a rule of this clause decided something.")
  private @Nullable String clause;

  @Option(
      names = "--rule",
      paramLabel = "NAME",
      description = "In which the rule of this name decided something.")
  private @Nullable String rule;

  LogFilter filter() {
    return new LogFilter(id, tier, owner, since, until, refused, policy, clause, rule);
  }
}
