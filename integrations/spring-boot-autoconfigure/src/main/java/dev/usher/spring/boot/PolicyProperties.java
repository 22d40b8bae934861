package dev.usher.spring.boot;

import org.jspecify.annotations.Nullable;

/**
 * One policy.
 *
 * @param location Where the policy lies: a folder, as "file:/etc/policies/desk" or "policies/desk",
 *     or "classpath:desk"; without it the policy of that name on the class path.
 */
public record PolicyProperties(@Nullable String location) {

  /** Takes a blank location for none. */
  public PolicyProperties {
    location = location == null || location.isBlank() ? null : location.strip();
  }

  /**
   * Returns the policy that {@code usher.policies.NAME=LOCATION} means, so that a name alone will
   * do.
   */
  public static PolicyProperties of(String location) {
    return new PolicyProperties(location);
  }
}
