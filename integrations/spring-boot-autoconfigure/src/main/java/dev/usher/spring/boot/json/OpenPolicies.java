package dev.usher.spring.boot.json;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What of the open policies has to be known to read: asked anew each time, as a reload may change
 * it.
 */
final class OpenPolicies {
  /** Two of three decimals: what reads alike in both names its currencies itself. */
  private static final Currency ONE = Currency.getInstance("KWD");

  private static final Currency OTHER = Currency.getInstance("BHD");

  private final @Nullable Currency set;
  private final ObjectProvider<Usher> ushers;

  OpenPolicies(@Nullable Currency set, ObjectProvider<Usher> ushers) {
    this.set = set;
    this.ushers = ushers;
  }

  /**
   * Reads a contact. Amounts that are bare numbers are in the currency that is set, or else in that
   * of all policies; where they have several, such a contact is refused.
   */
  AskedContact contact(String json) {
    if (set != null) {
      return ContactReader.in(set).read(json);
    }
    List<Currency> currencies =
        ushers.stream().map(each -> each.policy().manifest().currency()).distinct().toList();
    if (currencies.size() == 1) {
      return ContactReader.in(currencies.get(0)).read(json);
    }
    AskedContact read = ContactReader.in(ONE).read(json);
    if (!read.equals(ContactReader.in(OTHER).read(json))) {
      throw new ContactException(
              "contact",
              "an amount is a bare number, and the policies here are in "
                  + (currencies.isEmpty() ? "no currency" : currencies)
                  + ": an amount with its currency is needed, such as \"750.00 EUR\"")
          .about(read.contact().id());
    }
    return read;
  }

  /** Returns the zone of the policy with a name; UTC if no such policy is open. */
  ZoneId zone(String policy) {
    return ushers.stream()
        .map(each -> each.policy().ref())
        .filter(ref -> ref.name().equals(policy))
        .map(ref -> ref.zone())
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }
}
