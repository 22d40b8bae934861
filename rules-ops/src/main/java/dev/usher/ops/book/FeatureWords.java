package dev.usher.ops.book;

import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal;
import dev.usher.policy.invariant.Feature;
import dev.usher.sentence.Sentences;
import java.util.Locale;

/** What a decision may have, in words. */
final class FeatureWords {
  private final Sentences sentences;

  FeatureWords(Sentences sentences) {
    this.sentences = sentences;
  }

  /** Returns what a decision has, such as {@code cs-lead must agree}. */
  String has(Feature feature) {
    String value = feature.value();
    if (value == null) {
      return any(feature);
    }
    return switch (feature.attribute()) {
      case TOPIC -> "topic " + value;
      case SEVERITY -> "severity " + value.toUpperCase(Locale.ROOT) + orHigher(value);
      case VIP, EMERGENCY, ANY_OF -> any(feature);
      case SIGNALS -> "signal " + value;
      case TIER ->
          sentences.proposal(new Proposal.Escalate(Integer.parseInt(value), null)) + " or higher";
      case OWNER -> "owner " + value;
      case QUEUE -> "queue " + value;
      case REPLY_VIA -> "reply via " + value;
      case APPROVALS -> value + " must agree";
      case HOLDS -> "on hold for " + value;
      case REFUND -> "the money is " + verdict(value);
      case TARGETS -> "a target for the " + value.replace('-', ' ');
      case ACTIONS -> value + " is to be done";
    };
  }

  private static String orHigher(String severity) {
    return severity.equalsIgnoreCase(Severity.CRITICAL.name()) ? "" : " or higher";
  }

  private static String verdict(String value) {
    String verdict = value.toLowerCase(Locale.ROOT);
    return verdict.equals("approval") ? "paid once somebody agrees" : verdict;
  }

  private static String any(Feature feature) {
    return switch (feature.attribute()) {
      case TOPIC -> "a topic";
      case SEVERITY -> "a severity";
      case VIP -> "the customer is a VIP";
      case EMERGENCY -> "it is an emergency";
      case SIGNALS -> "a signal";
      case TIER -> "a tier";
      case OWNER -> "an owner";
      case QUEUE -> "a queue";
      case REPLY_VIA -> "a reply channel";
      case APPROVALS -> "somebody must agree";
      case ANY_OF -> "one of several must agree";
      case HOLDS -> "something holds it up";
      case REFUND -> "a verdict on the money";
      case TARGETS -> "an answer time";
      case ACTIONS -> "something is to be done";
    };
  }

  /** Returns what is compared between two decisions, such as {@code who must agree}. */
  String compared(Feature feature) {
    String value = feature.value();
    if (value != null && !feature.isLevel()) {
      return "\"" + has(feature) + "\"";
    }
    return switch (feature.attribute()) {
      case TOPIC -> "the topic";
      case SEVERITY -> "the severity";
      case VIP -> "being a VIP";
      case EMERGENCY -> "being an emergency";
      case SIGNALS -> "the signals";
      case TIER -> "the tier";
      case OWNER -> "the owner";
      case QUEUE -> "the queue";
      case REPLY_VIA -> "the reply channel";
      case APPROVALS -> "the authority that must agree";
      case ANY_OF -> "who of several must agree";
      case HOLDS -> "what holds it up";
      case REFUND -> "the verdict on the money";
      case TARGETS -> "the answer times";
      case ACTIONS -> "what is to be done";
    };
  }
}
