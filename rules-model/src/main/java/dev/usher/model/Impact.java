package dev.usher.model;

/**
 * What the trouble does to the business.
 *
 * @param outage a service is down
 * @param fundsAtRisk money may be lost
 * @param businessImpact the customer's business is held up
 * @param largeClientAffected a large client is among those affected
 * @param usersAffectedPercent the share of users affected, from 0 to 100 per cent
 */
public record Impact(
    boolean outage,
    boolean fundsAtRisk,
    boolean businessImpact,
    boolean largeClientAffected,
    double usersAffectedPercent) {

  /** No impact known. */
  public static final Impact NONE = new Impact(false, false, false, false, 0);

  /**
   * Checks the share.
   *
   * @throws ContactException if the share is not a number from 0 to 100
   */
  public Impact {
    if (!(usersAffectedPercent >= 0 && usersAffectedPercent <= 100)) {
      throw FieldChecks.because(
          "impact.usersAffectedPercent", usersAffectedPercent, "0 to 100 is allowed");
    }
  }
}
