package dev.usher.desk.words;

import dev.usher.policy.rule.HelperWord;

/** What a helper word stands for, in a sentence; the compiler names each that has none. */
final class HelperWordMeaning {
  private HelperWordMeaning() {}

  static String of(HelperWord word) {
    return switch (word) {
      case AFTER_TARGET -> "From so long after that target is due, unless it has been met by then.";
      case AT_TIER -> "Once the case has been at that tier for so long.";
      case BEFORE_NEEDED -> "From so long before the matter must be settled.";
      case BEFORE_TARGET ->
          "From so long before that target is due, unless it has been met by then.";
      case BUSINESS_DAYS -> "Working days on the policy's clock, or on a desk's.";
      case BUSINESS_HOURS -> "Hours of opening time on the policy's clock, or on a desk's.";
      case BUSINESS_MINUTES -> "Minutes of opening time on the policy's clock, or on a desk's.";
      case BY_NEEDED -> "Due so long before the matter must be settled.";
      case BY_TARGET -> "Due when that target is.";
      case CLOSE_OF_BUSINESS -> "Closing time: 0 of this business day, 1 of the next.";
      case DAYS -> "Days of 24 hours.";
      case HOURS -> "Hours, day and night.";
      case IF_UNANSWERED -> "From so long after receipt, unless somebody has answered by then.";
      case MINUTES -> "Minutes, day and night.";
      case SECONDS -> "Seconds.";
      case SINCE_EMERGENCY -> "Counted from the beginning of the emergency.";
      case SINCE_REOPENED -> "Counted from when the case was last reopened, or else from receipt.";
      case SINCE_TIER -> "Counted from reaching the tier.";
      case SINCE_TIER_AND_EMERGENCY ->
          "Counted from reaching the tier or from the emergency, whichever is later.";
      case SINCE_UNANSWERED -> "Counted from the oldest message that nobody has answered.";
    };
  }
}
