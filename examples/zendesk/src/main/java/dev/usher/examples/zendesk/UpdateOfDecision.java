package dev.usher.examples.zendesk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.usher.examples.zendesk.TicketEvent.Comment;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The third step: what must be asked of Zendesk, so that the ticket is as decided; no more. */
final class UpdateOfDecision {
  private final TicketEvent ticket;
  private final Decision decision;
  private final Mapping.UpdatePart mapping;
  private final ObjectNode fields = JsonPart.JSON.createObjectNode();

  private UpdateOfDecision(TicketEvent ticket, Decision decision, Mapping mapping) {
    this.ticket = ticket;
    this.decision = decision;
    this.mapping = mapping.update();
  }

  /** Returns the requests in the order in which they are sent, and when to ask again. */
  static ObjectNode of(TicketEvent ticket, Decision decision, Mapping mapping, String note) {
    return new UpdateOfDecision(ticket, decision, mapping).answer(note);
  }

  private ObjectNode answer(String note) {
    ObjectNode answer = JsonPart.JSON.createObjectNode();
    answer.put("ticket_id", ticket.id());
    ArrayNode requests = answer.putArray("requests");
    // Zendesk changes closed tickets no more.
    if (!ticket.status().equals("closed")) {
      fill(note);
      if (!fields.isEmpty()) {
        fields.put("safe_update", true).put("updated_stamp", ticket.updatedAt());
        request(requests, "/api/v2/tickets/" + ticket.id() + ".json", fields);
      }
      ObjectNode tags = tags();
      if (!tags.isEmpty()) {
        // The only call that adds tags and takes some away without touching the others.
        request(requests, "/api/v2/tickets/update_many.json?ids=" + ticket.id(), tags);
      }
    }
    Instant again = decision.nextReview();
    return answer.put("ask_again_at", again == null ? null : again.toString());
  }

  private static void request(ArrayNode requests, String path, ObjectNode ticket) {
    requests
        .addObject()
        .put("method", "PUT")
        .put("path", path)
        .putObject("body")
        .set("ticket", ticket);
  }

  private void fill(String note) {
    Long group = Objects.requireNonNull(mapping.groups().get(decision.queue()), decision.queue());
    if (!group.equals(ticket.group())) {
      fields.put("group_id", group);
    }
    String priority =
        decision.emergency()
            ? mapping.emergencyPriority()
            : Objects.requireNonNull(mapping.priorities().get(decision.severity()));
    if (!priority.equals(ticket.priority())) {
      fields.put("priority", priority);
    }
    String due = due();
    // Only tickets of the type task have a due date of Zendesk's own.
    if ("task".equals(ticket.type()) && !Objects.equals(due, ticket.dueAt())) {
      fields.put("due_at", due);
    }
    ArrayNode custom = JsonPart.JSON.createArrayNode();
    custom(custom, mapping.tier(), String.valueOf(decision.tier()));
    custom(custom, mapping.owner(), decision.owner());
    custom(custom, mapping.due(), due);
    if (!custom.isEmpty()) {
      fields.set("custom_fields", custom);
    }
    if (!note.equals(lastNote())) {
      fields.putObject("comment").put("body", note).put("public", false);
    }
  }

  private void custom(ArrayNode custom, long id, @Nullable String wanted) {
    if (!Objects.equals(wanted, ticket.customFields().get(id))) {
      custom.addObject().put("id", id).put("value", wanted);
    }
  }

  /** The nearest moment by which something that has not been done must be. */
  private @Nullable String due() {
    return decision.targets().stream()
        .filter(target -> target.state() != TargetState.MET && target.metAt() == null)
        .map(Target::due)
        .min(Comparator.naturalOrder())
        .map(Instant::toString)
        .orElse(null);
  }

  private @Nullable String lastNote() {
    String last = null;
    for (TicketEvent.Happening happening : ticket.history()) {
      if (happening instanceof Comment comment
          && !comment.isPublic()
          && comment.body().startsWith(NoteOfDecision.heading(decision))) {
        last = comment.body();
      }
    }
    return last;
  }

  private ObjectNode tags() {
    Set<String> wanted = wantedTags();
    ObjectNode change = JsonPart.JSON.createObjectNode();
    Set<String> added = new TreeSet<>(wanted);
    added.removeAll(ticket.tags());
    Set<String> removed = new TreeSet<>(ticket.tags());
    removed.removeIf(tag -> !tag.startsWith(mapping.tagPrefix()) || wanted.contains(tag));
    if (!added.isEmpty()) {
      added.forEach(change.putArray("additional_tags")::add);
    }
    if (!removed.isEmpty()) {
      removed.forEach(change.putArray("remove_tags")::add);
    }
    return change;
  }

  private Set<String> wantedTags() {
    Set<String> tags = new TreeSet<>();
    decision.approvals().forEach(who -> tags.add(tag("approval", who)));
    decision
        .anyOf()
        .forEach(c -> tags.add(tag("approval", c.need() + "-of-" + String.join("-", c.of()))));
    decision.holds().forEach(hold -> tags.add(tag("hold", hold)));
    decision.signals().forEach(signal -> tags.add(tag("signal", signal)));
    decision.actions().forEach(action -> tags.add(tag("do", action.name())));
    decision.targets().stream()
        .filter(target -> target.state() == TargetState.BREACHED)
        .forEach(target -> tags.add(tag("breached", target.metric().key())));
    if (decision.vip()) {
      tags.add(mapping.tagPrefix() + "vip");
    }
    if (decision.emergency()) {
      tags.add(mapping.tagPrefix() + "emergency");
    }
    return tags;
  }

  private String tag(String kind, String name) {
    return mapping.tagPrefix() + kind + "_" + name.replace('-', '_');
  }
}
