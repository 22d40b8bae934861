package dev.usher.internal.explain;

import dev.usher.internal.message.MadeMessage;
import dev.usher.model.Contact;
import dev.usher.model.rule.CaseMessage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the message: it mentions one word list more, or carries a number, or does not any
 * more. What is not looked for in a message cannot matter, so that what remains of one is made up
 * of what is found in it.
 */
final class MessageChanges {
  private static final String FIELD = "message";

  private final ChangeList changes;
  private final Contact contact;
  private final CaseMessage found;
  private final MadeMessage made;

  MessageChanges(ChangeList changes) {
    this.changes = changes;
    this.contact = changes.now().contact();
    this.found = changes.now().fact().getMessage();
    this.made = new MadeMessage(changes.now().search(), changes.now().manifest().words());
  }

  /** Adds that it mentions a list of words, or does not. */
  void mentions(String list) {
    Set<String> wanted = mentioned();
    boolean comes = wanted.add(list);
    if (!comes) {
      wanted.remove(list);
    }
    String message =
        comes
            ? fitting(wanted, made.phrases(list))
            : made.of(wanted, found.isCardNumber(), found.isAccountNumber());
    if (message != null) {
      String change = (comes ? "mentions " : "does not mention ") + list;
      changes.choice(FIELD, () -> words(change), to -> to.message(message));
    }
    silence();
  }

  /** Adds that it carries the number of a payment card, or does not. */
  void cardNumber() {
    boolean there = found.isCardNumber();
    String other =
        there ? made.of(mentioned(), false, found.isAccountNumber()) : with(MadeMessage.CARD);
    number(there, "the number of a payment card", other);
  }

  /** Adds that it carries the number of a bank account, or does not. */
  void accountNumber() {
    boolean there = found.isAccountNumber();
    String other =
        there ? made.of(mentioned(), found.isCardNumber(), false) : with(MadeMessage.ACCOUNT);
    number(there, "the number of a bank account", other);
  }

  private void number(boolean there, String what, @Nullable String message) {
    if (message != null) {
      String change = (there ? "does not carry " : "carries ") + what;
      changes.choice(FIELD, () -> words(change), to -> to.message(message));
    }
    silence();
  }

  /** Adds that there is no message. */
  private void silence() {
    if (contact.message() != null) {
      changes.choice(FIELD, () -> words("is left out"), to -> to.message(null));
    }
  }

  private ChangeWords words(String change) {
    return new ChangeWords(before(), change, "a message that " + change);
  }

  private String before() {
    if (contact.message() == null) {
      return Shown.NOTHING;
    }
    Set<String> mentioned = mentioned();
    return mentioned.isEmpty() ? "mentions nothing" : "mentions " + String.join(", ", mentioned);
  }

  private Set<String> mentioned() {
    return made.mentioned(found);
  }

  private Set<String> mentionedIn(String message) {
    return made.mentioned(changes.now().search().in(message));
  }

  /** Returns the message with one phrase more, that mentions just these lists if one does. */
  private @Nullable String fitting(Set<String> wanted, List<String> phrases) {
    String first = null;
    for (String phrase : phrases) {
      String longer = with(phrase);
      Set<String> mentioned = mentionedIn(longer);
      if (mentioned.equals(wanted)) {
        return longer;
      } else if (first == null && mentioned.containsAll(wanted)) {
        first = longer;
      }
    }
    return first;
  }

  private String with(String more) {
    return contact.message() == null ? more : contact.message() + "\n" + more;
  }
}
