package dev.usher.model.rule;

import dev.usher.model.internal.Parts;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The message as conditions see it: what was found in it, never its text. Numbers are looked for
 * when the first rule asks, and once however many rules ask. Safe to share between threads; two
 * that ask at the same moment may both look.
 */
public final class CaseMessage {
  /** A message in which nothing was found, or none at all. */
  public static final CaseMessage EMPTY = new CaseMessage(Set.of(), () -> false, () -> false);

  private final Set<String> mentioned;
  private final Search cardNumber;
  private final Search accountNumber;

  /** What is looked for once. A {@link Boolean} is immutable: whoever sees it sees all of it. */
  private static final class Search {
    private final BooleanSupplier search;
    private @Nullable Boolean found;

    Search(BooleanSupplier search) {
      this.search = search;
    }

    boolean isFound() {
      Boolean known = found;
      if (known == null) {
        known = search.getAsBoolean();
        found = known;
      }
      return known;
    }
  }

  /**
   * Makes what was found in a message; the engine does.
   *
   * @param mentioned the names of the word lists of which the message mentions a word
   * @param cardNumber looks for the number of a payment card, if a rule asks; gives the same answer
   *     each time
   * @param accountNumber looks for the number of a bank account, if a rule asks; gives the same
   *     answer each time
   */
  public CaseMessage(
      Set<String> mentioned, BooleanSupplier cardNumber, BooleanSupplier accountNumber) {
    this.mentioned = Set.copyOf(Parts.needed("mentioned", mentioned));
    this.cardNumber = new Search(Parts.needed("cardNumber", cardNumber));
    this.accountNumber = new Search(Parts.needed("accountNumber", accountNumber));
  }

  /** It mentions a word of that word list of the manifest. */
  public boolean mentions(String words) {
    return mentioned.contains(words);
  }

  /** It carries the number of a payment card. */
  public boolean isCardNumber() {
    return cardNumber.isFound();
  }

  /** It carries the number of a bank account. */
  public boolean isAccountNumber() {
    return accountNumber.isFound();
  }
}
