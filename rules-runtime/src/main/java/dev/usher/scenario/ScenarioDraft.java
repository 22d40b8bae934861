package dev.usher.scenario;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.names.FreeName;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.internal.ShownText;

/**
 * A scenario to be written: what is decided about a contact is what it expects. Immutable.
 *
 * @param name what it shows, a sentence; never null
 * @param contact the contact; never null
 * @param decision what was decided about it, as of the moment that the scenario asks about; never
 *     null
 */
public record ScenarioDraft(String name, Contact contact, Decision decision) {

  /**
   * Checks the name.
   *
   * @throws NullPointerException if something is null
   * @throws IllegalArgumentException if the name is blank, has a line break, or holds a character
   *     that a reader cannot see; or if the decision is about another contact
   */
  public ScenarioDraft {
    FreeName.objectionTo(requireNonNull(name, "name"))
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException(
                  "name " + ShownText.quoted(name) + " " + objection);
            });
    requireNonNull(contact, "contact");
    if (!requireNonNull(decision, "decision").contact().equals(contact.id())) {
      throw new IllegalArgumentException(
          "decision is about contact "
              + ShownText.quoted(decision.contact())
              + ": one about "
              + ShownText.quoted(contact.id())
              + " is needed");
    }
  }

  /** Returns a draft that is named in words of its own, such as {@link ScenarioSentence} finds. */
  public static ScenarioDraft of(Contact contact, Decision decision) {
    return new ScenarioDraft(ScenarioSentence.of(contact, decision), contact, decision);
  }
}
