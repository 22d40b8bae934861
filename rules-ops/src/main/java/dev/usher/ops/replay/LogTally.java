package dev.usher.ops.replay;

import dev.usher.log.LoggedDecision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.ops.replay.ReplayedLine.Malformed;
import dev.usher.ops.replay.ReplayedLine.Missing;
import dev.usher.ops.replay.ReplayedLine.PassedOver;
import dev.usher.ops.replay.ReplayedLine.Replayed;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What logs hold, line by line, and what of it cannot be replayed or only in part. Not safe to
 * share between threads.
 */
final class LogTally implements ReplayedLine.Taker {
  static final String MESSAGE = "message";

  /** A log of which more versions are told than these would be read by nobody. */
  private static final int MOST_VERSIONS = 20;

  private final boolean asksForWords;
  private final Map<PassedOver.Obstacle, Long> passedOver =
      new EnumMap<>(PassedOver.Obstacle.class);
  private final Map<PolicyRef, Long> versions = new LinkedHashMap<>();
  private final Map<String, Long> masked = new TreeMap<>();
  private long lines;
  private long withoutMessage;
  private long ofOtherVersions;
  private long malformed;
  private long cut;
  private long missing;
  private @Nullable Instant first;
  private @Nullable Instant last;

  /**
   * Makes a tally of nothing.
   *
   * @param asksForWords whether the policy asks for words or numbers of messages
   */
  LogTally(boolean asksForWords) {
    this.asksForWords = asksForWords;
  }

  @Override
  public void replayed(Replayed line) {
    lines++;
    LoggedDecision logged = line.logged();
    Instant at = logged.at();
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
    if (versions.size() < MOST_VERSIONS || versions.containsKey(logged.policy())) {
      versions.merge(logged.policy(), 1L, Long::sum);
    } else {
      ofOtherVersions++;
    }
    if (lacksWords(logged)) {
      withoutMessage++;
    }
    for (String field : logged.masked()) {
      if (!field.equals(MESSAGE)) {
        masked.merge(field, 1L, Long::sum);
      }
    }
  }

  /** Returns whether the policy asks for words of a message that the log does not have. */
  boolean lacksWords(LoggedDecision logged) {
    return asksForWords && logged.masked().contains(MESSAGE);
  }

  @Override
  public void passedOver(PassedOver line) {
    lines++;
    passedOver.merge(line.why(), 1L, Long::sum);
  }

  @Override
  public void missing(Missing line) {
    lines++;
    missing += line.count();
  }

  @Override
  public void malformed(Malformed line) {
    lines++;
    if (line.isCut()) {
      cut++;
    } else {
      malformed++;
    }
  }

  /** Returns how many lines there are that are not blank. */
  long lines() {
    return lines;
  }

  /** Returns of how many contacts the message is masked, though the policy asks for words. */
  long withoutMessage() {
    return withoutMessage;
  }

  /** Returns of how many contacts another field is masked, by its name. */
  Map<String, Long> masked() {
    return Collections.unmodifiableMap(masked);
  }

  /** Returns how many lines nothing can be replayed of, for a reason. */
  long passedOver(PassedOver.Obstacle why) {
    return passedOver.getOrDefault(why, 0L);
  }

  /** Returns how many lines are none of a log. */
  long malformed() {
    return malformed;
  }

  /** Returns how many lines were not written to their end. */
  long cut() {
    return cut;
  }

  /** Returns how many decisions the log has no lines for, as it says itself. */
  long missing() {
    return missing;
  }

  /** Returns which versions of the policy decided, and how many contacts, in the log's order. */
  Map<PolicyRef, Long> versions() {
    return Collections.unmodifiableMap(versions);
  }

  /** Returns how many contacts versions decided that are not told one by one. */
  long ofOtherVersions() {
    return ofOtherVersions;
  }

  /** Returns the earliest moment that was asked about; null if nothing was. */
  @Nullable Instant first() {
    return first;
  }

  /** Returns the latest moment that was asked about; null if nothing was. */
  @Nullable Instant last() {
    return last;
  }
}
