package dev.usher.internal.analysis.witness;

import dev.usher.internal.message.MadeMessage;
import dev.usher.internal.message.MessageSearch;
import dev.usher.model.rule.CaseMessage;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message in which is found what is wanted of one, and nothing else that rules look for.
 */
final class WantedMessage {
  private WantedMessage() {}

  /**
   * Returns the message; null for none.
   *
   * @param manifests those of the versions, in their order
   * @throws NoExampleException if there is none
   */
  static @Nullable String of(Wants wants, List<Manifest> manifests) {
    boolean card = wants.isYes(Property.MESSAGE_CARD_NUMBER);
    boolean account = wants.isYes(Property.MESSAGE_ACCOUNT_NUMBER);
    Map<String, List<String>> phrases = new TreeMap<>();
    Set<String> wanted = new TreeSet<>();
    for (Want each : wants.inquiries(Inquiry.MENTIONS)) {
      String list = (String) Objects.requireNonNull(Wants.arguments(each, Inquiry.MENTIONS)).get(0);
      int version = Math.max(1, each.dimension().version());
      List<String> words = manifests.get(version - 1).words().get(list);
      // Two versions may mean different words by the name of one list.
      String name = list + "." + version;
      if (words != null) {
        phrases.put(name, words);
      }
      if (Boolean.TRUE.equals(each.plainest())) {
        wanted.add(name);
      }
    }
    if (wanted.isEmpty() && !card && !account) {
      return null;
    }
    MessageSearch search = MessageSearch.of(phrases);
    MadeMessage made = new MadeMessage(search, phrases);
    String message = made.of(wanted, card, account);
    if (message == null || !isAsWanted(search.in(message), made, wanted, card, account)) {
      throw new NoExampleException(
          "no message of the policy's phrases mentions just the lists that it would have to");
    }
    return message;
  }

  private static boolean isAsWanted(
      CaseMessage found, MadeMessage made, Set<String> wanted, boolean card, boolean account) {
    return made.mentioned(found).equals(wanted)
        && found.isCardNumber() == card
        && found.isAccountNumber() == account;
  }
}
