package dev.usher.examples.zendesk;

import dev.usher.examples.zendesk.TicketEvent.Change;
import dev.usher.examples.zendesk.TicketEvent.Comment;
import dev.usher.examples.zendesk.TicketEvent.Happening;
import dev.usher.examples.zendesk.TicketEvent.Organization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The first step: reads an event webhook beside which lies what Zendesk's API says of its ticket,
 * since webhooks carry neither custom fields nor history.
 */
final class TicketReader {
  private static final String TICKET_EVENT = "zen:event-type:ticket.";

  private TicketReader() {}

  static TicketEvent read(String json) {
    JsonPart document = JsonPart.read("webhook", json);
    JsonPart type = document.at("type");
    if (!type.text().startsWith(TICKET_EVENT)) {
      throw type.wrong("only " + TICKET_EVENT + "… is read here");
    }
    JsonPart ticket = document.at("ticket");
    if (ticket.isAbsent()) {
      throw ticket.wrong("it is missing; put what GET /api/v2/tickets/ID answers beside the event");
    }
    if (ticket.at("id").id() != document.at("detail").at("id").id()) {
      throw ticket.at("id").wrong("it is not the ticket that the event's detail.id names");
    }
    Instant event = document.at("time").moment();
    Instant updated = ticket.at("updated_at").moment();
    Map<Long, JsonPart> users = byId(document.at("users"));
    long requester = ticket.at("requester_id").id();
    JsonPart asks = users.get(requester);
    return new TicketEvent(
        ticket.at("id").id(),
        // The ticket may have gone on since the event: what is known of it must not be ignored.
        event.isAfter(updated) ? event : updated,
        ticket.at("created_at").moment(),
        ticket.at("updated_at").text(),
        ticket.at("via").at("channel").text(),
        ticket.at("status").text(),
        ticket.at("type").textIfPresent(),
        ticket.at("priority").textIfPresent(),
        ticket.at("group_id").isAbsent() ? null : ticket.at("group_id").id(),
        ticket.at("due_at").textIfPresent(),
        texts(ticket.at("tags")),
        customFields(ticket.at("custom_fields")),
        asks == null ? null : asks.at("locale").textIfPresent(),
        organization(ticket.at("organization_id"), byId(document.at("organizations"))),
        history(document.at("audits"), requester, users));
  }

  private static Map<Long, JsonPart> byId(JsonPart list) {
    Map<Long, JsonPart> byId = new HashMap<>();
    list.items().forEach(item -> byId.put(item.at("id").id(), item));
    return byId;
  }

  private static Set<String> texts(JsonPart list) {
    Set<String> texts = new TreeSet<>();
    list.items().forEach(item -> texts.add(item.text()));
    return texts;
  }

  private static Map<Long, String> customFields(JsonPart list) {
    Map<Long, String> fields = new LinkedHashMap<>();
    for (JsonPart field : list.items()) {
      JsonPart value = field.at("value");
      if (!value.isAbsent() && value.value().isValueNode() && value.textIfPresent() != null) {
        fields.put(field.at("id").id(), value.text());
      }
    }
    return fields;
  }

  private static @Nullable Organization organization(JsonPart id, Map<Long, JsonPart> known) {
    if (id.isAbsent()) {
      return null;
    }
    JsonPart found = known.get(id.id());
    if (found == null) {
      throw id.wrong("no such organization is among organizations; ask for include=organizations");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    found
        .at("organization_fields")
        .entries()
        .forEach(
            (key, part) -> {
              if (part.value().isValueNode() && part.textIfPresent() != null) {
                fields.put(key, part.text());
              }
            });
    return new Organization(id.id(), texts(found.at("tags")), fields);
  }

  private static List<Happening> history(
      JsonPart audits, long requester, Map<Long, JsonPart> users) {
    if (audits.items().isEmpty()) {
      throw audits.wrong("it is missing; put what GET /api/v2/tickets/ID/audits answers there");
    }
    List<JsonPart> sorted = new ArrayList<>(audits.items());
    // Ids break the tie of what happened within a second; Zendesk promises no order.
    sorted.sort(
        Comparator.comparing((JsonPart audit) -> audit.at("created_at").moment())
            .thenComparing(audit -> audit.at("id").id()));
    List<Happening> history = new ArrayList<>();
    for (JsonPart audit : sorted) {
      Instant at = audit.at("created_at").moment();
      for (JsonPart event : audit.at("events").items()) {
        switch (event.at("type").text()) {
          case "Comment" -> {
            JsonPart author =
                event.at("author_id").isAbsent() ? audit.at("author_id") : event.at("author_id");
            boolean customer = isCustomer(author, requester, users);
            boolean isPublic = event.at("public").text().equals("true");
            history.add(new Comment(at, customer, isPublic, event.at("body").text()));
          }
          case "Create", "Change" -> {
            JsonPart value = event.at("value");
            if (value.isAbsent() || value.value().isValueNode()) {
              String now = value.isAbsent() ? "" : value.text();
              history.add(new Change(at, event.at("field_name").text(), now));
            }
          }
          default -> {
            // Zendesk asks to ignore the kinds of events that one does not know.
          }
        }
      }
    }
    return history;
  }

  private static boolean isCustomer(JsonPart author, long requester, Map<Long, JsonPart> users) {
    JsonPart user = users.get(author.id());
    if (user != null) {
      return user.at("role").text().equals("end-user");
    }
    if (author.id() == requester) {
      return true;
    }
    throw author.wrong("no such user is among users; ask for include=users");
  }
}
