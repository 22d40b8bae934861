package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.Space;
import dev.usher.internal.space.ValueClass;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Property;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that ask in currencies which two manifests rate otherwise, for amounts about which rules
 * turn. Immutable.
 */
final class ForeignAmounts {
  private static final LocalDate PLAIN_DAY = LocalDate.of(2026, 3, 4);

  private static final Map<Property, BiFunction<ContactBuilder, Money, ContactBuilder>> FIELDS =
      Map.of(
          Property.REFUND, ContactBuilder::refund,
          Property.DISPUTE, ContactBuilder::dispute,
          Property.SHIPPING_COST, ContactBuilder::shippingCost);

  private final Space space;
  private final List<Manifest> manifests;

  ForeignAmounts(Space space, List<Manifest> manifests) {
    this.space = space;
    this.manifests = List.copyOf(manifests);
  }

  /** Returns the currencies that the manifests rate otherwise, by their codes. */
  List<Currency> currencies() {
    Set<String> codes = new TreeSet<>();
    for (Manifest each : manifests) {
      each.rates().keySet().forEach(currency -> codes.add(currency.getCurrencyCode()));
    }
    return codes.stream().map(Currency::getInstance).filter(this::isApart).toList();
  }

  private boolean isApart(Currency currency) {
    return manifests.stream().map(each -> each.rates().get(currency)).distinct().count() > 1;
  }

  /** Returns the contacts, the plainest first. */
  Stream<AskedContact> contacts() {
    List<@Nullable String> topics = new ArrayList<>();
    topics.add(null);
    topics.addAll(manifests.get(0).topics());
    return topics.stream()
        .flatMap(
            topic ->
                currencies().stream()
                    .flatMap(
                        currency ->
                            Stream.of(Property.REFUND, Property.DISPUTE, Property.SHIPPING_COST)
                                .flatMap(
                                    property ->
                                        amounts(property, currency)
                                            .map(each -> contact(topic, property, each)))));
  }

  private AskedContact contact(@Nullable String topic, Property property, Money amount) {
    ContactBuilder builder =
        Contact.builder(
                "contact",
                PLAIN_DAY.atTime(LocalTime.of(10, 0)).atZone(manifests.get(0).zone()).toInstant(),
                Channel.EMAIL)
            .topic(topic);
    BiFunction<ContactBuilder, Money, ContactBuilder> set = FIELDS.get(property);
    return AskedContact.atReceipt((set == null ? builder : set.apply(builder, amount)).build());
  }

  /** Returns what amounts to a figure that rules compare with, by each manifest's rate. */
  private Stream<Money> amounts(Property property, Currency currency) {
    TreeSet<BigDecimal> amounts = new TreeSet<>();
    for (int version = 1; version <= manifests.size(); version++) {
      BigDecimal rate = manifests.get(version - 1).rates().get(currency);
      Dimension dimension = space.dimension(property, version);
      if (rate != null && dimension != null) {
        for (ValueClass each : dimension.classes()) {
          if (each.plainest() instanceof BigDecimal figure && figure.signum() > 0) {
            int digits = Math.max(0, currency.getDefaultFractionDigits());
            amounts.add(figure.divide(rate, digits, RoundingMode.UP));
          }
        }
      }
    }
    return amounts.stream().map(each -> new Money(each, currency));
  }
}
