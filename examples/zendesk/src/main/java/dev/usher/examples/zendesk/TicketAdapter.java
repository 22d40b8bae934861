package dev.usher.examples.zendesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.usher.Usher;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicyException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From a ticket's event to what must be asked of the desk, in three steps: read the ticket, make a
 * contact of it and have that decided, make an update of the decision. Safe to share between
 * threads.
 */
public final class TicketAdapter implements AutoCloseable {
  private final Mapping mapping;
  private final Usher usher;

  private TicketAdapter(Mapping mapping, Usher usher) {
    this.mapping = mapping;
    this.usher = usher;
  }

  /**
   * Opens the policy that a mapping names.
   *
   * @throws AdapterException if the mapping has a mistake or does not fit the policy
   */
  public static TicketAdapter open(String mappingYaml) {
    Mapping mapping = MappingReader.read(mappingYaml);
    Usher usher = opened(mapping.policy());
    try {
      MappingReader.check(mapping, usher.policy().manifest());
    } catch (AdapterException wrong) {
      usher.close();
      throw wrong;
    }
    return new TicketAdapter(mapping, usher);
  }

  private static Usher opened(String policy) {
    try {
      return Usher.open(policy);
    } catch (PolicyException wrong) {
      throw new AdapterException("policy", String.valueOf(wrong.getMessage()));
    }
  }

  /**
   * Returns the requests that the ticket needs, and when to ask again, as JSON.
   *
   * @param webhook the event, with {@code ticket}, {@code audits}, {@code users} and {@code
   *     organizations} as Zendesk's API answers them
   * @param at the moment to ask about, or null for the event's own
   * @throws AdapterException if the event cannot be read
   * @throws ContactException if the ticket does not fit the policy
   */
  public String answer(String webhook, @Nullable Instant at) {
    TicketEvent ticket = TicketReader.read(webhook);
    Contact contact =
        ContactOfTicket.of(ticket, mapping, usher.policy().manifest().currency().getCurrencyCode());
    Decision decision = usher.decide(contact, at == null ? ticket.at() : at);
    String note = NoteOfDecision.of(decision, ContactOfTicket.unknownTopic(ticket, mapping));
    try {
      return JsonPart.JSON
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(UpdateOfDecision.of(ticket, decision, mapping, note));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    usher.close();
  }
}
