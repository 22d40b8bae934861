package dev.usher.examples.benchmark.sized;

/** Whose tier is whose. */
public final class Roles {
  private static final String[] ROLES = {"agent", "specialist", "lead", "director"};

  private Roles() {}

  /**
   * Returns the role of a tier, which owns its cases unless a rule says otherwise.
   *
   * @param tier 1 to 4
   */
  public static String of(int tier) {
    return ROLES[tier - 1];
  }
}
