package dev.usher.examples.zendesk;

import dev.usher.examples.zendesk.Mapping.Phase;
import dev.usher.examples.zendesk.TicketEvent.Change;
import dev.usher.examples.zendesk.TicketEvent.Comment;
import dev.usher.examples.zendesk.TicketEvent.Happening;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a ticket's history means for the clocks of its case. One object reads one ticket. */
final class ProgressOfTicket {
  private final Mapping mapping;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Instant> reopened = new ArrayList<>();
  private Phase phase = Phase.OPEN;
  private @Nullable Instant phaseSince;
  private String status = "";
  private @Nullable Instant firstAnswer;
  private @Nullable Instant lastAnswer;
  private @Nullable Instant unanswered;
  private int tier = 1;
  private @Nullable Instant tierSince;
  private @Nullable Instant tierAnswered;

  private ProgressOfTicket(Mapping mapping) {
    this.mapping = mapping;
  }

  static Progress of(TicketEvent ticket, Mapping mapping) {
    ProgressOfTicket reading = new ProgressOfTicket(mapping);
    ticket.history().forEach(reading::read);
    if (!reading.status.equals(ticket.status())) {
      throw new AdapterException(
          "audits",
          "they end with status '%s' where ticket.status is '%s'; read all pages of them"
              .formatted(reading.status, ticket.status()));
    }
    return reading.progress();
  }

  private void read(Happening happening) {
    if (happening instanceof Comment comment) {
      comment(comment);
    } else if (happening instanceof Change change) {
      if (change.field().equals("status")) {
        status(change);
      } else if (change.field().equals(String.valueOf(mapping.update().tier()))) {
        tier(change);
      }
    }
  }

  private void comment(Comment comment) {
    if (comment.isAnswer()) {
      firstAnswer = firstAnswer == null ? comment.at() : firstAnswer;
      tierAnswered = tier > 1 && tierAnswered == null ? comment.at() : tierAnswered;
      lastAnswer = comment.at();
      unanswered = null;
    } else if (comment.isFromCustomer() && unanswered == null) {
      unanswered = comment.at();
    }
  }

  private void status(Change change) {
    Phase next = mapping.statuses().get(change.value());
    if (next == null) {
      throw new AdapterException(
          "audits",
          "status '%s' is none of %s".formatted(change.value(), mapping.statuses().keySet()));
    }
    status = change.value();
    if (next == phase) {
      return;
    }
    if (phase != Phase.OPEN && phaseSince != null) {
      // The time between solved and reopened counts as waiting too, as a reopened case wants it.
      waiting.add(new Waiting(phaseSince, change.at()));
    }
    if (phase == Phase.RESOLVED) {
      reopened.add(change.at());
    }
    phase = next;
    phaseSince = change.at();
  }

  private void tier(Change change) {
    if (!change.value().matches("[1-9]")) {
      return; // An agent emptied the field: the tier stays as high as it was.
    }
    int now = Integer.parseInt(change.value());
    if (now > tier) {
      tier = now;
      tierSince = change.at();
      tierAnswered = null;
    }
  }

  private Progress progress() {
    if (phase == Phase.WAITING && phaseSince != null) {
      waiting.add(new Waiting(phaseSince, null));
    }
    return Progress.builder()
        .tier(tier == 1 ? null : Integer.valueOf(tier))
        .tierSince(tierSince)
        .firstRespondedAt(firstAnswer)
        .escalationRespondedAt(tierAnswered)
        .lastUpdatedAt(lastAnswer)
        .unansweredSince(unanswered)
        .reopenedAt(reopened)
        .resolvedAt(phase == Phase.RESOLVED ? phaseSince : null)
        .waiting(waiting)
        .build();
  }
}
