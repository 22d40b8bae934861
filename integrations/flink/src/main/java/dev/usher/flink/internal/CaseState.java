package dev.usher.flink.internal;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a case from one of its moments to the next: its contact and events as they came,
 * and how far it has been decided. {@link CaseStateForm} makes bytes of it.
 */
final class CaseState {
  /** The contact as it came in; null as long as only events have come. */
  @Nullable String contact;

  /** The events as lines, by their ids. */
  final SortedMap<String, String> events = new TreeMap<>();

  /** The latest moment that the case has come to; null before the first. */
  @Nullable Instant clock;

  /** How often it has been decided. */
  long sequence;

  /** When it is to be decided again by itself; null if never. */
  @Nullable Instant review;

  /** When it is to be forgotten, in milliseconds of the epoch; null while it is open. */
  @Nullable Long forget;

  /** Moves the clock on to a moment, never back. */
  void reach(Instant moment) {
    if (clock == null || moment.isAfter(clock)) {
      clock = moment;
    }
  }

  /** Whether its contact came in and it has not been resolved. */
  boolean isOpen() {
    return contact != null && forget == null;
  }
}
