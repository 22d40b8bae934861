package dev.usher.testing;

import dev.usher.Answer;
import dev.usher.Usher;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import java.util.List;

/** Decides contacts at once that must all be decided. */
public final class Together {
  private Together() {}

  /**
   * Returns the decisions as of the contacts' receipt, in order.
   *
   * @throws AssertionError if one of them is refused
   */
  public static List<Decision> decide(Usher usher, List<Contact> contacts) {
    return usher.decideAll(contacts.stream().map(AskedContact::atReceipt).toList()).stream()
        .map(Together::decision)
        .toList();
  }

  private static Decision decision(Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      throw new AssertionError("refused: " + refused.asked(), refused.failure());
    }
    return ((Answer.Decided) answer).decision();
  }
}
