package dev.usher.model.rule;

/** The bound that every mention of a tier shares. */
final class Tiers {
  private Tiers() {}

  static int checked(int tier) {
    if (tier < 1) {
      throw new IllegalArgumentException("tier is " + tier + ": 1 or more is allowed");
    }
    return tier;
  }
}
