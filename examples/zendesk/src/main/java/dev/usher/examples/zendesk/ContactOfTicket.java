package dev.usher.examples.zendesk;

import dev.usher.examples.zendesk.TicketEvent.Comment;
import dev.usher.examples.zendesk.TicketEvent.Organization;
import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The second step: what a ticket says, in the words of the policy. */
final class ContactOfTicket {
  private final TicketEvent ticket;
  private final Mapping mapping;

  private ContactOfTicket(TicketEvent ticket, Mapping mapping) {
    this.ticket = ticket;
    this.mapping = mapping;
  }

  /** Returns the contact; amounts without a currency of their own are in the given one. */
  static Contact of(TicketEvent ticket, Mapping mapping, String currency) {
    return new ContactOfTicket(ticket, mapping).contact(currency);
  }

  /** Returns the value of the topic's field if the mapping does not know it, or null. */
  static @Nullable String unknownTopic(TicketEvent ticket, Mapping mapping) {
    String value = new ContactOfTicket(ticket, mapping).field(mapping.contact().topic());
    return value == null || mapping.contact().topics().containsKey(value) ? null : value;
  }

  private Contact contact(String currency) {
    Mapping.ContactPart part = mapping.contact();
    String code = currency(part.currency(), currency);
    ContactBuilder contact =
        Contact.builder(
                "zendesk-" + ticket.id(),
                ticket.createdAt(),
                mapping.channels().getOrDefault(ticket.channel(), mapping.otherChannel()))
            .topic(topic())
            .message(message())
            .language(ticket.locale())
            .refund(money(part.refund(), code))
            .dispute(money(part.dispute(), code))
            .neededBy(moment(part.neededBy()))
            .labels(mapped(ticket.tags(), part.labelTags()))
            .account(account(ticket.organization(), currency))
            .progress(ProgressOfTicket.of(ticket, mapping));
    String attempts = field(part.attempts());
    if (attempts != null) {
      contact.attempts(wholeNumber("custom field " + part.attempts(), attempts));
    }
    return contact.build();
  }

  private @Nullable String topic() {
    String value = field(mapping.contact().topic());
    String topic = value == null ? null : mapping.contact().topics().get(value);
    if (topic != null) {
      return topic;
    }
    Set<String> tagged = mapped(ticket.tags(), mapping.contact().topicTags());
    // Two tags of which neither may win say nothing.
    return tagged.size() == 1 ? tagged.iterator().next() : null;
  }

  /** Everything that the customer wrote, so that a later word of alarm is heard as well. */
  private @Nullable String message() {
    String message =
        ticket.history().stream()
            .filter(happening -> happening instanceof Comment said && said.isFromCustomer())
            .map(happening -> ((Comment) happening).body())
            .collect(Collectors.joining("\n\n"));
    return message.isBlank() ? null : message;
  }

  private Account account(@Nullable Organization organization, String currency) {
    if (organization == null) {
      return Account.builder().build();
    }
    Mapping.AccountPart part = mapping.account();
    Map<String, String> fields = organization.fields();
    String tier = part.tier() == null ? null : fields.get(part.tier());
    String revenue = part.annualRevenue() == null ? null : fields.get(part.annualRevenue());
    String manager = part.manager() == null ? null : fields.get(part.manager());
    String atRisk = part.atRisk() == null ? null : fields.get(part.atRisk());
    return Account.builder()
        .id("zendesk-" + organization.id())
        .tier(tier == null ? AccountTier.STANDARD : accountTier(tier))
        .annualRevenue(
            revenue == null
                ? null
                : amount("organization_fields." + part.annualRevenue(), revenue, currency))
        .manager(manager)
        .atRisk("true".equals(atRisk))
        .labels(mapped(organization.tags(), part.labelTags()))
        .entitlements(mapped(organization.tags(), part.entitlementTags()))
        .build();
  }

  private AccountTier accountTier(String value) {
    AccountTier tier = mapping.account().tiers().get(value);
    if (tier == null) {
      throw new AdapterException(
          "organization_fields." + mapping.account().tier(),
          "'%s' is none of account.tiers in the mapping: %s"
              .formatted(value, new TreeSet<>(mapping.account().tiers().keySet())));
    }
    return tier;
  }

  private @Nullable String field(@Nullable Long id) {
    return id == null ? null : ticket.customFields().get(id);
  }

  private @Nullable Money money(@Nullable Long id, String currency) {
    String amount = field(id);
    return amount == null ? null : amount("custom field " + id, amount, currency);
  }

  /** What stands in a ticket's field, the customer may have typed: no message repeats it. */
  private static Money amount(String place, String amount, String currency) {
    try {
      return Money.of(amount, currency);
    } catch (IllegalArgumentException wrong) {
      throw new AdapterException(
          place, "an amount such as 750.00 is needed, with no more decimals than its currency has");
    }
  }

  private String currency(@Nullable Long id, String usual) {
    String stated = field(id);
    if (stated == null) {
      return usual;
    }
    try {
      return Currency.getInstance(stated.toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException wrong) {
      throw new AdapterException(
          "custom field " + id, "the code of a currency such as USD is needed");
    }
  }

  private @Nullable Instant moment(@Nullable Long id) {
    String text = field(id);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new AdapterException(
          "custom field " + id, "a time such as 2026-03-03T01:00:00Z is needed");
    }
  }

  private static int wholeNumber(String place, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException wrong) {
      throw new AdapterException(place, "a whole number is needed");
    }
  }

  private static Set<String> mapped(Set<String> tags, Map<String, String> meanings) {
    return tags.stream()
        .filter(meanings::containsKey)
        .map(meanings::get)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
