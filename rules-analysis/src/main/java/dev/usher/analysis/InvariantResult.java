package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.data.ContactWriter;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.invariant.Invariant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of an invariant of a policy.
 *
 * @param invariant the invariant; never null
 * @param verdict whether it is proven; never null
 * @param why what that rests on, or what stands in the way, a sentence without a stop; never null
 * @param shown what breaks it, as the engine itself decides: one contact, or, where two are
 *     compared, first the one with the lower value and then the one with the higher; empty unless
 *     it is broken
 */
public record InvariantResult(
    Invariant invariant, Verdict verdict, String why, List<DecidedContact> shown) {

  /**
   * Copies the list.
   *
   * @throws NullPointerException if something is null
   */
  public InvariantResult {
    requireNonNull(invariant, "invariant");
    requireNonNull(verdict, "verdict");
    requireNonNull(why, "why");
    shown = List.copyOf(shown);
  }

  /**
   * Returns what is to be said where the invariant is broken or open; nothing where it is proven.
   */
  public Optional<Diagnostic> diagnostic() {
    String name = '"' + invariant.name() + '"';
    return switch (verdict) {
      case PROVEN -> Optional.empty();
      case BROKEN ->
          Optional.of(
              Diagnostic.of(
                      DiagnosticCode.BROKEN_INVARIANT,
                      invariant.place(),
                      name + " does not hold: " + why)
                  .hinted(contacts()));
      case OPEN ->
          Optional.of(
              Diagnostic.of(
                  DiagnosticCode.OPEN_INVARIANT,
                  invariant.place(),
                  name + " is neither proven nor broken: " + why));
    };
  }

  private String contacts() {
    ContactWriter writer = new ContactWriter();
    String contacts =
        shown.stream()
            .map(each -> writer.toJson(each.asked()))
            .collect(Collectors.joining(" and "));
    return (shown.size() == 1 ? "this contact shows it: " : "these two show it: ") + contacts;
  }

  /** Whether an invariant is proven. */
  public enum Verdict {
    /** It holds of every contact, at every moment until its case is resolved. */
    PROVEN,
    /** It does not: there are contacts that the engine itself decides so. */
    BROKEN,
    /** Neither is proven; what stands in the way is said. */
    OPEN;

    /** Returns the name that programs know it by, such as {@code proven}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A contact, and what is decided about it.
   *
   * @param asked the contact, and the moment that it is decided as of; never null
   * @param decision the decision; never null
   */
  public record DecidedContact(AskedContact asked, Decision decision) {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public DecidedContact {
      requireNonNull(asked, "asked");
      requireNonNull(decision, "decision");
    }
  }
}
