package dev.usher.internal.log;

import dev.usher.model.Account;
import dev.usher.model.AccountBuilder;
import dev.usher.model.AccountTier;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The fields of an account that a log can leave out one by one. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
enum LeavableAccountField {
  ANNUAL_REVENUE(
      "account.annualRevenue",
      account -> account.annualRevenue() != null,
      account -> account.annualRevenue(null)),
  AT_RISK("account.atRisk", Account::atRisk, account -> account.atRisk(false)),
  DESK("account.desk", account -> account.desk() != null, account -> account.desk(null)),
  ENTITLEMENTS(
      "account.entitlements",
      account -> !account.entitlements().isEmpty(),
      account -> account.entitlements(List.of())),
  ID("account.id", account -> account.id() != null, account -> account.id(null)),
  LABELS(
      "account.labels",
      account -> !account.labels().isEmpty(),
      account -> account.labels(List.of())),
  MANAGER(
      "account.manager", account -> account.manager() != null, account -> account.manager(null)),
  PREFERRED_CHANNEL(
      "account.preferredChannel",
      account -> account.preferredChannel() != null,
      account -> account.preferredChannel(null)),
  PROJECTED_REVENUE(
      "account.projectedRevenue",
      account -> account.projectedRevenue() != null,
      account -> account.projectedRevenue(null)),
  TIER(
      "account.tier",
      account -> account.tier() != AccountTier.STANDARD,
      account -> account.tier(AccountTier.STANDARD));

  private final String key;
  private final Predicate<Account> isIn;
  private final Consumer<AccountBuilder> leavingOut;

  LeavableAccountField(String key, Predicate<Account> isIn, Consumer<AccountBuilder> leavingOut) {
    this.key = key;
    this.isIn = isIn;
    this.leavingOut = leavingOut;
  }

  String key() {
    return key;
  }

  boolean isIn(Account account) {
    return isIn.test(account);
  }

  void leaveOut(AccountBuilder account) {
    leavingOut.accept(account);
  }
}
