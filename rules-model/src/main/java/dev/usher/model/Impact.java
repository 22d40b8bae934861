package dev.usher.model;

import dev.usher.model.internal.Parts;
import java.math.BigDecimal;

/**
 * What the trouble does to the business.
 *
 * @param outage a service is down
 * @param fundsAtRisk money may be lost
 * @param businessImpact the customer's business is held up
 * @param largeClientAffected a large client is among those affected
 * @param usersAffectedPercent the share of users affected, from 0 to 100 per cent, with at most
 *     {@value #MAX_DECIMALS} decimals; brought to its plainest form, so that 5 and 5.00 are equal;
 *     never null
 */
public record Impact(
    boolean outage,
    boolean fundsAtRisk,
    boolean businessImpact,
    boolean largeClientAffected,
    BigDecimal usersAffectedPercent) {

  private static final int MAX_DECIMALS = 20;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** No impact known. */
  public static final Impact NONE = new Impact(false, false, false, false, BigDecimal.ZERO);

  /**
   * Checks the share.
   *
   * @throws NullPointerException if the share is null
   * @throws ContactException if the share is not from 0 to 100, or has too many decimals
   */
  public Impact {
    Parts.needed("impact.usersAffectedPercent", usersAffectedPercent);
    if (usersAffectedPercent.signum() < 0 || usersAffectedPercent.compareTo(ALL) > 0) {
      throw FieldChecks.because(
          "impact.usersAffectedPercent", usersAffectedPercent, "0 to 100 is allowed");
    }
    BigDecimal plain = usersAffectedPercent.stripTrailingZeros();
    if (plain.scale() > MAX_DECIMALS) {
      throw FieldChecks.because(
          "impact.usersAffectedPercent",
          usersAffectedPercent,
          "at most " + MAX_DECIMALS + " decimals are allowed");
    }
    // 100 without its zeros is 1E+2, which is not how anybody writes it.
    usersAffectedPercent = plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
