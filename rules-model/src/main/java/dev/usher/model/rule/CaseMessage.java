package dev.usher.model.rule;

import dev.usher.model.internal.Parts;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The message as conditions see it: what was found in it, never its text. */
public final class CaseMessage {
  /** A message in which nothing was found, or none at all. */
  public static final CaseMessage EMPTY = new CaseMessage(Set.of(), () -> false, () -> false);

  private final Set<String> mentioned;
  private final BooleanSupplier cardNumber;
  private final BooleanSupplier accountNumber;

  /**
   * Makes what was found in a message; the engine does.
   *
   * @param mentioned the names of the word lists of which the message mentions a word
   * @param cardNumber looks for the number of a payment card, if a rule asks
   * @param accountNumber looks for the number of a bank account, if a rule asks
   */
  public CaseMessage(
      Set<String> mentioned, BooleanSupplier cardNumber, BooleanSupplier accountNumber) {
    this.mentioned = Set.copyOf(Parts.needed("mentioned", mentioned));
    this.cardNumber = Parts.needed("cardNumber", cardNumber);
    this.accountNumber = Parts.needed("accountNumber", accountNumber);
  }

  boolean mentions(String words) {
    return mentioned.contains(words);
  }

  /** It carries the number of a payment card. */
  public boolean isCardNumber() {
    return cardNumber.getAsBoolean();
  }

  /** It carries the number of a bank account. */
  public boolean isAccountNumber() {
    return accountNumber.getAsBoolean();
  }
}
