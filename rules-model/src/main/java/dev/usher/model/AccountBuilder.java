package dev.usher.model;

import dev.usher.model.internal.Parts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is known of an account. Not safe to share between threads. */
public final class AccountBuilder {
  @Nullable String id;
  AccountTier tier = AccountTier.STANDARD;
  @Nullable Money annualRevenue;
  @Nullable Money projectedRevenue;
  boolean atRisk;
  Collection<String> labels = List.of();
  Collection<String> entitlements = List.of();
  @Nullable Channel preferredChannel;
  @Nullable String manager;
  @Nullable String desk;

  AccountBuilder() {}

  /** Names the account; null for none. */
  public AccountBuilder id(@Nullable String id) {
    this.id = id;
    return this;
  }

  /** Sets the standing; {@link AccountTier#STANDARD} unless set. */
  public AccountBuilder tier(AccountTier tier) {
    this.tier = tier;
    return this;
  }

  /** Sets the yearly revenue; null if unknown. */
  public AccountBuilder annualRevenue(@Nullable Money annualRevenue) {
    this.annualRevenue = annualRevenue;
    return this;
  }

  /** Sets the revenue expected in the first year; null if unknown. */
  public AccountBuilder projectedRevenue(@Nullable Money projectedRevenue) {
    this.projectedRevenue = projectedRevenue;
    return this;
  }

  /** Says whether the company fears to lose the account; false unless set. */
  public AccountBuilder atRisk(boolean atRisk) {
    this.atRisk = atRisk;
    return this;
  }

  /** Sets the labels, replacing earlier ones. */
  public AccountBuilder labels(Collection<String> labels) {
    this.labels = new ArrayList<>(Parts.needed("account.labels", labels));
    return this;
  }

  /** Sets what the account has paid for, replacing earlier entitlements. */
  public AccountBuilder entitlements(Collection<String> entitlements) {
    this.entitlements = new ArrayList<>(Parts.needed("account.entitlements", entitlements));
    return this;
  }

  /** Sets the channel that the customer wants to be answered by; null for no wish. */
  public AccountBuilder preferredChannel(@Nullable Channel preferredChannel) {
    this.preferredChannel = preferredChannel;
    return this;
  }

  /** Names who looks after the account; null for nobody. */
  public AccountBuilder manager(@Nullable String manager) {
    this.manager = manager;
    return this;
  }

  /** Sets the desk that it belongs to, one that the policy declares; null if none is named. */
  public AccountBuilder desk(@Nullable String desk) {
    this.desk = desk;
    return this;
  }

  /**
   * Returns the account.
   *
   * @throws NullPointerException if {@code tier} is null
   * @throws ContactException if a name is blank or holds hidden characters, or there are too many
   *     labels; the message names field, value and what is allowed
   */
  public Account build() {
    return new Account(this);
  }
}
