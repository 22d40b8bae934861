package dev.usher.sentence;

import static dev.usher.sentence.SubjectWords.statement;
import static dev.usher.sentence.SubjectWords.thing;

import dev.usher.policy.rule.Inquiry;
import java.util.List;

/** What conditions ask with arguments, in words; the compiler names each inquiry without any. */
final class InquiryWords {
  private final ValueWords values;

  InquiryWords(ValueWords values) {
    this.values = values;
  }

  /**
   * Returns the words of an inquiry.
   *
   * @param with the values of its arguments, as its signature asks for them
   */
  SubjectWords of(Inquiry inquiry, List<Object> with) {
    String first = ValueWords.text(String.valueOf(with.get(0)));
    String span = String.valueOf(with.get(0));
    return switch (inquiry) {
      case AMOUNT, NUMBER, TEXT, TEXTS -> thing("the field " + first);
      case CONTACTS_ON_TOPIC_WITHIN ->
          thing("the number of contacts on the topic in the last " + span + ", this one included,");
      case CONTACTS_WITHIN ->
          thing("the number of contacts in the last " + span + ", this one included,");
      case EARLIER_CONTACTS_WITHIN ->
          thing("the number of earlier contacts in the last " + span + reached(with.get(1)));
      case IN_SAMPLE ->
          statement(
              "the contact is in the sample of " + first + "% of all contacts",
              "the contact is not in the sample of " + first + "% of all contacts");
      case MENTIONS ->
          statement(
              "the message mentions a word of the list " + first,
              "the message mentions no word of the list " + first);
      case NEEDED_WITHIN ->
          statement(
              "it is needed within " + span + " of receipt",
              "it is not needed within " + span + " of receipt");
      case RECEIVED_BETWEEN -> {
        String between = "between " + with.get(0) + " and " + with.get(1);
        yield statement(
            "the contact was received " + between, "the contact was not received " + between);
      }
      case REFUNDS_WITHIN ->
          thing("the sum of refunds in the last " + span + ", this one included,");
      case WITHIN -> {
        String before = " within the " + with.get(1) + " before receipt";
        yield statement(
            "the field " + first + " lies" + before,
            "the field " + first + " does not lie" + before);
      }
      case YES -> statement("the field " + first + " is yes", "the field " + first + " is not yes");
    };
  }

  private String reached(Object tier) {
    return tier.equals(1) ? "" : " that reached " + values.tier((Integer) tier) + " or higher";
  }
}
