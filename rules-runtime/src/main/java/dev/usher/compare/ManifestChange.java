package dev.usher.compare;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.Manifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that two manifests do not say alike, in words. Immutable and safe to share between
 * threads.
 *
 * @param section what it is about; never null
 * @param key which of several it is about, as the manifest calls it: a range of weekdays, a date, a
 *     tier, team, topic, list, desk, field, currency or kept clause; null where there is but one
 * @param before what the earlier manifest says; null if nothing
 * @param after what the later one says; null if nothing
 * @param sentence all of it in a sentence, such as {@code hours of mon-fri: 09:00-18:00 becomes
 *     08:00-18:00}; never null
 * @param reach how it can make a difference to decisions; never null
 */
public record ManifestChange(
    ManifestSection section,
    @Nullable String key,
    @Nullable String before,
    @Nullable String after,
    String sentence,
    ManifestReach reach) {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if one is null that never is
   */
  public ManifestChange {
    requireNonNull(section, "section");
    requireNonNull(sentence, "sentence");
    requireNonNull(reach, "reach");
  }

  /**
   * Returns what two manifests do not say alike, in the order of the sections; empty exactly if
   * they are equal.
   *
   * @throws NullPointerException if one of them is null
   */
  public static List<ManifestChange> between(Manifest before, Manifest after) {
    return new ManifestComparison(requireNonNull(before, "before"), requireNonNull(after, "after"))
        .changes();
  }

  /** Returns the sentence. */
  @Override
  public String toString() {
    return sentence;
  }
}
