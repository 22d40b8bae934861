package dev.usher.examples.peers.openl;

import org.jspecify.annotations.Nullable;

/** The tables of {@link Workbook}, which OpenL gives this form. */
public interface OutfitterTables {

  /** How severe a case is: 0 normal, 1 moderate, 2 high, 3 critical. */
  Integer severity(@Nullable String topic, Boolean outage, Integer attempts, Boolean saidInPublic);

  /** Whether the customer is a VIP. */
  Boolean vip(String accountTier, Boolean atRisk);

  /** How far up a case must go. */
  Integer tier(@Nullable String topic, Integer severity, Boolean vip, @Nullable Double refund);

  /** Who must agree. */
  String[] approvals(@Nullable String topic, @Nullable Double refund);

  /** Who owns the case. */
  String owner(Boolean vip, Integer tier);

  /** Where the case waits, or null where that is its owner. */
  @Nullable String queue(@Nullable String topic);

  /** Elapsed minutes until the first response, or null if business hours count. */
  @Nullable Integer responseMinutes(String channel);

  /** Business hours until the first response. */
  Integer responseHours(Boolean vip, Integer tier);

  /** Elapsed hours until the resolution, or null if business hours count. */
  @Nullable Integer resolutionHours(Integer severity);

  /** Business hours until the resolution. */
  Integer resolutionBusinessHours(Integer tier);

  /** What else must be done. */
  String[] actions(@Nullable String topic, Integer attempts, Boolean vip);

  /** What the synthetic rules give. */
  String[] vouchers(@Nullable String topic, @Nullable Double refund);
}
