package dev.usher.scenario;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.names.FreeName;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.internal.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A scenario to be written: what is decided about a contact is what it expects, or what tells that
 * from another decision on it. Immutable.
 *
 * @param name what it shows, a sentence; never null
 * @param contact the contact; never null
 * @param decision what was decided about it, as of the moment that the scenario asks about; never
 *     null
 * @param unlike another decision on the contact, which the scenario tells from that one; null if it
 *     expects all that is decided
 */
public record ScenarioDraft(
    String name, Contact contact, Decision decision, @Nullable Decision unlike) {

  /**
   * Checks the name.
   *
   * @throws NullPointerException if something is null
   * @throws IllegalArgumentException if the name is blank, has a line break, or holds a character
   *     that a reader cannot see; or if a decision is about another contact
   */
  public ScenarioDraft {
    FreeName.objectionTo(requireNonNull(name, "name"))
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException(
                  "name " + ShownText.quoted(name) + " " + objection);
            });
    requireNonNull(contact, "contact");
    about("decision", requireNonNull(decision, "decision"), contact);
    if (unlike != null) {
      about("unlike", unlike, contact);
    }
  }

  /**
   * Makes a draft that expects all that is decided.
   *
   * @throws NullPointerException if something is null
   * @throws IllegalArgumentException if the name is blank, has a line break, or holds a character
   *     that a reader cannot see; or if the decision is about another contact
   */
  public ScenarioDraft(String name, Contact contact, Decision decision) {
    this(name, contact, decision, null);
  }

  private static void about(String what, Decision decision, Contact contact) {
    if (!decision.contact().equals(contact.id())) {
      throw new IllegalArgumentException(
          what
              + " is about contact "
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

  /**
   * Returns a draft that tells what is decided from another decision on the contact, as a policy
   * makes it in which something is changed; named as {@link #of(Contact, Decision)} does.
   */
  public static ScenarioDraft telling(Contact contact, Decision decision, Decision other) {
    return new ScenarioDraft(
        ScenarioSentence.of(contact, decision), contact, decision, requireNonNull(other, "other"));
  }

  /** Returns the same draft with another name. */
  public ScenarioDraft named(String other) {
    return new ScenarioDraft(other, contact, decision, unlike);
  }
}
