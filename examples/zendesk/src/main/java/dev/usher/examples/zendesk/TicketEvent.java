package dev.usher.examples.zendesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket at the moment of an event, with its whole history; Zendesk's words, no more than types.
 *
 * @param at the moment of the event, or of the ticket's last change if that is later
 * @param updatedAt what {@code safe_update} compares, as Zendesk wrote it
 * @param customFields the values that are set, by field id
 * @param locale the requester's, or null
 * @param history in order of time
 */
record TicketEvent(
    long id,
    Instant at,
    Instant createdAt,
    String updatedAt,
    String channel,
    String status,
    @Nullable String type,
    @Nullable String priority,
    @Nullable Long group,
    @Nullable String dueAt,
    Set<String> tags,
    Map<Long, String> customFields,
    @Nullable String locale,
    @Nullable Organization organization,
    List<Happening> history) {

  /** Who the requester belongs to. */
  record Organization(long id, Set<String> tags, Map<String, String> fields) {}

  /** Something that an audit of the ticket records. */
  sealed interface Happening {
    /** Returns when it happened. */
    Instant at();
  }

  /**
   * A comment.
   *
   * @param byCustomer whether an end user wrote it; else somebody of the company's, or Zendesk
   * @param isPublic whether the customer sees it
   */
  record Comment(Instant at, boolean byCustomer, boolean isPublic, String body)
      implements Happening {
    boolean isAnswer() {
      return !byCustomer && isPublic;
    }

    boolean isFromCustomer() {
      return byCustomer && isPublic;
    }
  }

  /** A property, named as audits name it (custom fields by id), that has a value from now on. */
  record Change(Instant at, String field, String value) implements Happening {}
}
