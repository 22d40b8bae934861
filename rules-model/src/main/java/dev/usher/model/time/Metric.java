package dev.usher.model.time;

import dev.usher.model.internal.Parts;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a target is set for; ordered by {@link #key}. */
public enum Metric {
  /** The first answer that follows an escalation to a higher tier. */
  ESCALATION_RESPONSE("escalation-response"),
  /** The first answer to the customer. */
  FIRST_RESPONSE("first-response"),
  /** The answer to the oldest message of the customer that nobody has answered. */
  NEXT_RESPONSE("next-response"),
  /** The next word to the customer on how things stand. */
  NEXT_UPDATE("next-update"),
  /** A plan of how the trouble will be ended. */
  PLAN("plan"),
  /** The end of the case. */
  RESOLUTION("resolution");

  private final String key;

  Metric(String key) {
    this.key = key;
  }

  /** Returns the name that rules, decisions and scenarios use, such as {@code first-response}. */
  public String key() {
    return key;
  }

  /** Returns the metric with a key, or nothing if there is none. */
  public static Optional<Metric> find(String key) {
    Parts.needed("key", key);
    return Arrays.stream(values()).filter(metric -> metric.key.equals(key)).findFirst();
  }

  /**
   * Returns the metric with a key.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Metric of(String key) {
    return find(key)
        .orElseThrow(
            () -> new IllegalArgumentException("metric is \"" + key + "\": one of " + keys()));
  }

  private static String keys() {
    return Arrays.stream(values()).map(Metric::key).collect(Collectors.joining(", "));
  }

  /** Returns the key. */
  @Override
  public String toString() {
    return key;
  }
}
