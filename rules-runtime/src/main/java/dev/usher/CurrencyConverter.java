package dev.usher;

import dev.usher.model.Money;
import java.util.Currency;

/**
 * Turns an amount into a policy's currency, at whatever rate the host finds right. It is called
 * from many threads at once, and must give the same answer for the same amount if decisions are to
 * stay the same.
 */
@FunctionalInterface
public interface CurrencyConverter {

  /**
   * Converts an amount.
   *
   * @param amount an amount in another currency than the policy's
   * @param currency the policy's currency
   * @return the amount in that currency; a contact for whose amount it is null is refused
   * @throws RuntimeException if there is no rate; the contact is then refused
   */
  Money convert(Money amount, Currency currency);
}
