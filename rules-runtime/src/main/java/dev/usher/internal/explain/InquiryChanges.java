package dev.usher.internal.explain;

import dev.usher.internal.evaluate.Asked;
import dev.usher.model.time.Elapsed;
import java.util.List;

/** Changes of the field of a contact that an inquiry looks into. */
final class InquiryChanges {
  private final MessageChanges message;
  private final ReceiptChanges receipt;
  private final HistoryChanges history;
  private final OwnFieldChanges fields;
  private final NeedChanges need;

  InquiryChanges(ChangeList changes) {
    this.message = new MessageChanges(changes);
    this.receipt = new ReceiptChanges(changes);
    this.history = new HistoryChanges(changes);
    this.fields = new OwnFieldChanges(changes);
    this.need = new NeedChanges(changes);
  }

  /**
   * Adds the changes that may turn the answer.
   *
   * @param turns where it turns
   */
  void add(Asked.OfInquiry asked, Turns turns) {
    List<Object> given = asked.arguments();
    switch (asked.inquiry()) {
      case AMOUNT -> fields.amount((String) given.get(0), turns);
      case NUMBER -> fields.number((String) given.get(0), turns);
      case TEXT -> fields.text((String) given.get(0), turns);
      case TEXTS -> fields.texts((String) given.get(0), turns);
      case YES -> fields.yes((String) given.get(0));
      case WITHIN -> fields.within((String) given.get(0), (Elapsed) given.get(1));
      case CONTACTS_ON_TOPIC_WITHIN -> history.contactsOnTopic((Elapsed) given.get(0), turns);
      case CONTACTS_WITHIN -> history.contacts((Elapsed) given.get(0), turns);
      case EARLIER_CONTACTS_WITHIN ->
          history.reached((Elapsed) given.get(0), (Integer) given.get(1), turns);
      case REFUNDS_WITHIN -> history.refunds((Elapsed) given.get(0), turns);
      case MENTIONS -> message.mentions((String) given.get(0));
      case NEEDED_WITHIN -> need.within((Elapsed) given.get(0));
      case RECEIVED_BETWEEN -> receipt.timesOfDay(given);
      // The id alone decides, which only names the contact.
      case IN_SAMPLE -> {}
    }
  }
}
