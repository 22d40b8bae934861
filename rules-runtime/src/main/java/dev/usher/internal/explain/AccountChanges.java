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

  private final ChangeList changes;
  private final Account account;
  private final FigureChanges figures;
  private final ChoiceChanges choices;

  AccountChanges(ChangeList changes) {
    this.changes = changes;
    this.account = changes.now().contact().account();
    this.figures = new FigureChanges(changes);
    this.choices = new ChoiceChanges(changes);
  }

  /** Returns what sets a part of the account in a contact. */
  private <T extends @Nullable Object> BiFunction<ContactBuilder, T, ContactBuilder> set(
      BiFunction<AccountBuilder, T, AccountBuilder> part) {
    return (contact, value) -> contact.account(part.apply(account.toBuilder(), value).build());
  }

  void annualRevenue(Compared compared) {
    figures.amount(
        PATH + "annualRevenue",
        account.annualRevenue(),
        compared,
        set(AccountBuilder::annualRevenue));
  }

  void projectedRevenue(Compared compared) {
    figures.amount(
        PATH + "projectedRevenue",
        account.projectedRevenue(),
        compared,
        set(AccountBuilder::projectedRevenue));
  }

  void atRisk() {
    choices.yesNo(PATH + "atRisk", account.atRisk(), set(AccountBuilder::atRisk));
  }

  void desk() {
    choices.declared(
        PATH + "desk",
        account.desk(),
        changes.now().manifest().desks().keySet(),
        set(AccountBuilder::desk));
  }

  void entitlements(Compared compared) {
    choices.texts(
        PATH + "entitlements", account.entitlements(), compared, set(AccountBuilder::entitlements));
  }

  void id(Compared compared) {
    choices.text(PATH + "id", account.id(), compared, set(AccountBuilder::id));
  }

  void labels(Compared compared) {
    choices.texts(PATH + "labels", account.labels(), compared, set(AccountBuilder::labels));
  }

  void manager(Compared compared) {
    choices.text(PATH + "manager", account.manager(), compared, set(AccountBuilder::manager));
  }

  void preferredChannel() {
    choices.constantOrNone(
        PATH + "preferredChannel",
        account.preferredChannel(),
        Channel.class,
        set(AccountBuilder::preferredChannel));
  }

  void tier() {
    choices.constant(PATH + "tier", account.tier(), AccountTier.class, set(AccountBuilder::tier));
  }
}
