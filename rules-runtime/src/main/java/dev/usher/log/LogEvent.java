package dev.usher.log;

import dev.usher.Answer;
import dev.usher.policy.Policy;

/**
 * What a log was told, as long as nobody has written it.
 *
 * @param policy what decided or refused
 * @param answer what came of the contact
 * @param nanos how long that took
 */
record LogEvent(Policy policy, Answer answer, long nanos) {
  private static final int MESSAGE_OF_ONE_PLACE = 4_096;

  /** Returns how many places it takes in a queue: a long message takes those of many. */
  int places() {
    String message = answer.asked().contact().message();
    return message == null ? 1 : 1 + message.length() / MESSAGE_OF_ONE_PLACE;
  }
}
