package dev.usher.scenario;

import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * What was decided about a contact, in a sentence that can name a scenario: {@code A contact about
 * refund, 750.00 USD asked for, goes to cs-lead on tier 3, once cs-lead agrees}. What makes it too
 * long for a line is left out.
 */
final class ScenarioSentence {
  private static final int LONG = 86;

  private ScenarioSentence() {}

  static String of(Contact contact, Decision decision) {
    StringBuilder sentence = new StringBuilder(decision.emergency() ? "An emergency" : "A contact");
    if (decision.vip()) {
      sentence.append(" of a VIP");
    }
    if (decision.topic() != null) {
      sentence.append(" about ").append(decision.topic());
    }
    Money refund = contact.refund();
    if (refund != null) {
      sentence.append(", ").append(refund).append(" asked for,");
    }
    sentence.append(" goes to ").append(decision.owner());
    sentence.append(" on tier ").append(decision.tier());
    for (String more : more(decision)) {
      if (sentence.length() + more.length() <= LONG) {
        sentence.append(more);
      }
    }
    return sentence.toString();
  }

  private static List<String> more(Decision decision) {
    List<String> more = new ArrayList<>();
    List<String> agreeing = new ArrayList<>(decision.approvals());
    decision.anyOf().stream().map(AnyOf::toString).forEach(agreeing::add);
    if (!agreeing.isEmpty()) {
      String agree = agreeing.size() == 1 ? " agrees" : " agree";
      more.add(", once " + joined(agreeing) + agree);
    }
    if (!decision.holds().isEmpty()) {
      more.add(", held for " + joined(decision.holds()));
    }
    if (!decision.queue().equals(decision.owner())) {
      more.add(", in queue " + decision.queue());
    }
    return more;
  }

  private static String joined(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
