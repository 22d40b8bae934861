package dev.usher.desk.words;

import dev.usher.policy.rule.Inquiry;

/** What a condition asks with arguments, in a sentence; the compiler names each that has none. */
final class InquiryMeaning {
  private InquiryMeaning() {}

  static String of(Inquiry inquiry) {
    return switch (inquiry) {
      case AMOUNT -> "The amount that a field of the policy says.";
      case CONTACTS_ON_TOPIC_WITHIN ->
          "How many contacts on this topic in the span that ends at receipt, this one included.";
      case CONTACTS_WITHIN ->
          "How many contacts in the span that ends at receipt, this one included.";
      case EARLIER_CONTACTS_WITHIN ->
          "How many earlier contacts in the span before receipt reached that tier.";
      case IN_SAMPLE -> "Whether the contact is one of so many in a hundred: always the same ones.";
      case MENTIONS -> "Whether the message mentions a word of that list in policy.yaml.";
      case NEEDED_WITHIN -> "Whether the matter must be settled so soon after receipt.";
      case NUMBER -> "The number that a field of the policy says.";
      case RECEIVED_BETWEEN ->
          "Whether the contact came between two times of day, in the policy's zone.";
      case REFUNDS_WITHIN ->
          "What the contacts in the span that ends at receipt ask for, this one included, added up.";
      case TEXT -> "The text that a field of the policy says.";
      case TEXTS -> "The texts that a field of the policy says.";
      case WITHIN -> "Whether the moment that a field says lies in a span before receipt.";
      case YES -> "Whether a field of the policy says yes.";
    };
  }
}
