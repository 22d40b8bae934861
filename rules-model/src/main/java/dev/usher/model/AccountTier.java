package dev.usher.model;

/** What an account is worth to the company's support, from the least to the most. */
public enum AccountTier {
  /** What an account is unless something else is known. */
  STANDARD,
  /** A paid-for better service. */
  PREMIUM,
  /** A large customer. */
  ENTERPRISE,
  /** A customer of the first rank. */
  VIP
}
