package dev.usher.internal.log;

import dev.usher.internal.message.PrivateParts;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.model.internal.ShownText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one line may say. A text that is masked is masked in the same way wherever it stands in the
 * line, and two texts that differ stay two: a queue is still known as the account's manager, and a
 * set of labels keeps its size. For one line and one thread.
 */
public final class LineMask {
  private static final String LEFT_OUT = "[left out]";

  private final MaskSettings settings;
  private final PolicyTexts own;
  private final Map<String, String> masks = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final SortedSet<String> fields = new TreeSet<>();
  private final Contact contact;
  private final String id;

  LineMask(MaskSettings settings, PolicyTexts own, Contact contact) {
    this.settings = settings;
    this.own = own;
    this.contact = contact;
    this.id = id(settings, contact.id());
    if (!id.equals(contact.id())) {
      masks.put(contact.id(), id);
      taken.add(id);
      fields.add("id");
    }
    leaveOut("account.id", contact.account().id());
    leaveOut("account.manager", contact.account().manager());
  }

  private void leaveOut(String field, @Nullable String text) {
    if (text != null && settings.leavesOut(field) && !masks.containsKey(text)) {
      masks.put(text, only(LEFT_OUT));
    }
  }

  /** Returns the id that a contact has in a log. */
  public static String id(MaskSettings settings, String id) {
    String masked = PrivateParts.masked(id);
    IdKey key = settings.key();
    return masked.equals(id) || key == null ? masked : masked + "~" + key.mark(id);
  }

  /** Returns the contact's id. */
  public String id() {
    return id;
  }

  /** Returns the decision. */
  public Decision decision(Decision decision) {
    boolean asItIs = !own.handOn() && id.equals(decision.contact());
    return asItIs ? decision : new DecisionMask(this::handedOn).masked(decision, id);
  }

  /** Returns a text of a decision, which a rule or the contact has said. */
  private String handedOn(String text) {
    return own.contain(text) ? text : distinct(text, "");
  }

  /** Returns why a contact was refused. */
  public String refusal(RuntimeException failure) {
    if (failure instanceof ContactException refused) {
      return settings.leavesOut(refused.field())
          ? refused.field() + " does not fit the policy"
          : refusal(refused.problem());
    }
    String message = failure.getMessage();
    return refusal(message == null || message.isBlank() ? failure.getClass().getName() : message);
  }

  private static String refusal(String words) {
    return PrivateParts.masked(ShownText.escaped(words));
  }

  /** Returns the contact. */
  public Contact contact(boolean refused) {
    return new ContactMask(settings, this, refused).masked(contact, id);
  }

  /** Returns which of the contact's fields are not as they were. */
  public SortedSet<String> fields() {
    return fields;
  }

  void note(String field) {
    fields.add(field);
  }

  /** Returns a text of the contact, and notes down if that is not as it was. */
  String text(String field, String name, String text) {
    String masked = own.contain(text) ? text : distinct(text, name);
    if (!masked.equals(text)) {
      fields.add(field);
    }
    return masked;
  }

  private String distinct(String text, String name) {
    String known = masks.get(text);
    if (known != null) {
      return known;
    }
    String masked = PrivateParts.masked(name, text);
    if (masked.equals(text)) {
      return text;
    }
    String only = only(masked);
    masks.put(text, only);
    return only;
  }

  private String only(String masked) {
    String only = masked;
    for (int number = 2; !taken.add(only); number++) {
      only = masked + " (" + number + ")";
    }
    return only;
  }
}
