package dev.usher.flink.internal;

import dev.usher.data.ContactWriter;
import dev.usher.flink.life.LifeEvent;
import dev.usher.flink.life.LifeEventWriter;
import dev.usher.model.Contact;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple5;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a case is told: that its contact came in, or that something happened to it. */
@SuppressWarnings("unchecked") // Of the tuple's own copy().
public final class CaseNews extends Tuple5<String, Boolean, Long, String, String> {
  /** What Flink has to know. */
  public static final TypeInformation<CaseNews> TYPE =
      new TupleTypeInfo<>(
          CaseNews.class, Types.STRING, Types.BOOLEAN, Types.LONG, Types.STRING, Types.STRING);

  private static final long serialVersionUID = 1L;
  private static final ContactWriter CONTACTS = new ContactWriter();
  private static final LifeEventWriter EVENTS = new LifeEventWriter();

  /** For Flink, which fills it. */
  public CaseNews() {}

  private CaseNews(String contact, boolean arrival, Instant at, String account, String json) {
    super(contact, arrival, at.toEpochMilli(), account, json);
  }

  /** Returns the message that a contact came in. */
  public static CaseNews arrival(Contact contact) {
    @Nullable String account = contact.account().id();
    return new CaseNews(
        contact.id(),
        true,
        contact.receivedAt(),
        account == null ? "" : account,
        CONTACTS.toJson(contact));
  }

  /** Returns the message that something happened. */
  public static CaseNews event(LifeEvent event) {
    return new CaseNews(event.contact(), false, event.at(), "", EVENTS.toJson(event));
  }

  /** Returns the id of the contact that the case began with. */
  public String contact() {
    return f0;
  }

  /** Returns whether it is the contact that came in, rather than an event. */
  public boolean isArrival() {
    return f1;
  }

  /** Returns when it came in or happened, in milliseconds of the epoch, rounded down. */
  public long at() {
    return f2;
  }

  /** Returns the id of the contact's account; empty without one, and for events. */
  public String account() {
    return f3;
  }

  /** Returns the contact or the event, every amount with its currency. */
  public String json() {
    return f4;
  }
}
