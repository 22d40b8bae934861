package dev.usher.internal.explain;

import dev.usher.model.Account;
import dev.usher.model.AccountBuilder;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.ContactBuilder;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Changes of what a contact says of its account. */
final class AccountChanges {
  private static final String PATH = "account.";

  private final Account account;
  private final FigureChanges figures;
  private final ChoiceChanges choices;

  AccountChanges(ChangeList changes) {
    this.account = changes.now().contact().account();
    this.figures = new FigureChanges(changes);
    this.choices = new ChoiceChanges(changes);
  }

  /** Returns what sets a part of the account in a contact. */
  private <T extends @Nullable Object> BiFunction<ContactBuilder, T, ContactBuilder> set(
      BiFunction<AccountBuilder, T, AccountBuilder> part) {
    return (contact, value) -> contact.account(part.apply(account.toBuilder(), value).build());
  }

  void annualRevenue(Turns turns) {
    figures.amount(
        PATH + "annualRevenue", account.annualRevenue(), turns, set(AccountBuilder::annualRevenue));
  }

  void projectedRevenue(Turns turns) {
    figures.amount(
        PATH + "projectedRevenue",
        account.projectedRevenue(),
        turns,
        set(AccountBuilder::projectedRevenue));
  }

  void atRisk() {
    choices.yesNo(PATH + "atRisk", account.atRisk(), set(AccountBuilder::atRisk));
  }

  void desk(Turns turns) {
    choices.text(PATH + "desk", account.desk(), turns, set(AccountBuilder::desk));
  }

  void entitlements(Turns turns) {
    choices.texts(
        PATH + "entitlements", account.entitlements(), turns, set(AccountBuilder::entitlements));
  }

  void id(Turns turns) {
    choices.text(PATH + "id", account.id(), turns, set(AccountBuilder::id));
  }

  void labels(Turns turns) {
    choices.texts(PATH + "labels", account.labels(), turns, set(AccountBuilder::labels));
  }

  void manager(Turns turns) {
    choices.text(PATH + "manager", account.manager(), turns, set(AccountBuilder::manager));
  }

  void preferredChannel(Turns turns) {
    choices.constantOrNone(
        PATH + "preferredChannel",
        account.preferredChannel(),
        Channel.class,
        turns,
        set(AccountBuilder::preferredChannel));
  }

  void tier(Turns turns) {
    choices.constant(
        PATH + "tier", account.tier(), AccountTier.class, turns, set(AccountBuilder::tier));
  }
}
