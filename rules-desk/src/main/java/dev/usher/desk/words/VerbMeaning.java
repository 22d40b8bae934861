package dev.usher.desk.words;

import dev.usher.policy.rule.Verb;

/** What a verb proposes, in a sentence; the compiler names each that has none. */
final class VerbMeaning {
  private VerbMeaning() {}

  static String of(Verb verb) {
    return switch (verb) {
      case ACT -> "Something is to be done: what, by whom, by when, and from when on.";
      case APPROVE -> "Somebody must agree.";
      case APPROVE_ANY -> "So many of those named must agree, whichever they are.";
      case ASSIGN -> "Somebody owns the case; without it, the role of its tier does.";
      case CAP -> "Not more than that amount is granted.";
      case EMERGENCY -> "It is an emergency, at once or from a moment on.";
      case ESCALATE -> "The case goes to that tier at least, at once or from a moment on.";
      case GRANT -> "What is asked for is granted, or that amount.";
      case GRANT_PER -> "That amount is granted for each of the number that a field says.";
      case HOLD -> "The case must not go on yet, for that reason.";
      case REFUSE -> "Nothing is paid, for that reason.";
      case REPLY_VIA -> "The answer goes out on that channel.";
      case RESPOND_WITHIN -> "The customer gets a first answer within that time.";
      case ROUTE -> "The case waits in that queue; without it, in its owner's.";
      case SEVERITY -> "The case is at least so serious, at once or from a moment on.";
      case SIGNAL -> "Something worth noting, for later rules to look at.";
      case TARGET -> "Something is reached within that time.";
      case TOPIC -> "What the contact is about.";
      case UPDATE_EVERY -> "The customer hears again within that time, again and again.";
      case VIP -> "The customer is a VIP.";
    };
  }
}
