package dev.usher.ops.watch;

import dev.usher.compare.ChangedPart;
import dev.usher.compare.DecisionDifference;
import java.util.List;

/**
 * A contact that two policies decide differently.
 *
 * @param contact its id
 * @param parts what of the decision differs, in the order in which a decision lists it; {@code
 *     refused} if one of the policies does not decide it
 * @param words how it differs
 */
public record ContactChange(String contact, List<String> parts, String words) {
  private static final String REFUSED = "refused";

  /** Copies the parts. */
  public ContactChange {
    parts = List.copyOf(parts);
  }

  /** Returns how two decisions on a contact differ; no parts if they do not. */
  public static ContactChange of(String contact, DecisionDifference difference) {
    List<String> parts = difference.parts().stream().map(ChangedPart::key).toList();
    return new ContactChange(contact, parts, difference.words());
  }

  /** Returns that only one of the policies decides a contact. */
  static ContactChange ofRefused(String contact, String words) {
    return new ContactChange(contact, List.of(REFUSED), REFUSED + " " + words);
  }
}
