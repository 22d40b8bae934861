package dev.usher.model.rule;

import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Money;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The customer's account as conditions see it: amounts are numbers in the policy's currency. */
public final class CaseAccount {
  private final Account account;

  CaseAccount(Account account) {
    this.account = account;
  }

  /** The host's name for the account; null if it has none. */
  public @Nullable String getId() {
    return account.id();
  }

  /** Its standing; STANDARD if nothing is known. */
  public AccountTier getTier() {
    return account.tier();
  }

  /** What it brings in a year; null if unknown. */
  public @Nullable BigDecimal getAnnualRevenue() {
    return amount(account.annualRevenue());
  }

  /** What it is expected to bring in its first year; null if unknown. */
  public @Nullable BigDecimal getProjectedRevenue() {
    return amount(account.projectedRevenue());
  }

  /** The company fears to lose it. */
  public boolean isAtRisk() {
    return account.atRisk();
  }

  /** Its labels. */
  public Set<String> getLabels() {
    return account.labels();
  }

  /** What it has paid for. */
  public Set<String> getEntitlements() {
    return account.entitlements();
  }

  /** How the customer wants to be answered; null for no wish. */
  public @Nullable Channel getPreferredChannel() {
    return account.preferredChannel();
  }

  /** Who looks after it; null if nobody does. */
  public @Nullable String getManager() {
    return account.manager();
  }

  /** Returns the desk that it belongs to, or null if none is named. */
  public @Nullable String getDesk() {
    return account.desk();
  }

  static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
