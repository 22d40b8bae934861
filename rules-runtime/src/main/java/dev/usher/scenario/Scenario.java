package dev.usher.scenario;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.names.FreeName;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.model.internal.ShownText;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A contact and what must be decided about it. Immutable.
 *
 * @param name what it shows, a sentence; never null
 * @param clauses the clauses that it shows; empty if it names none
 * @param contact the contact; never null
 * @param at the moment to decide for; never null
 * @param expectation what the decision must be like; never null
 * @param file the file that it stands in; never null
 * @param line the line that it begins on, counted from 1
 * @param column where it begins on that line, in UTF-16 units, counted from 1
 */
public record Scenario(
    String name,
    List<String> clauses,
    Contact contact,
    Instant at,
    Expectation expectation,
    String file,
    int line,
    int column) {

  /**
   * A scenario that begins where its line does.
   *
   * @throws IllegalArgumentException as for the others
   */
  public Scenario(
      String name,
      List<String> clauses,
      Contact contact,
      Instant at,
      Expectation expectation,
      String file,
      int line) {
    this(name, clauses, contact, at, expectation, file, line, 1);
  }

  /**
   * Copies the clauses.
   *
   * @throws IllegalArgumentException if the name is blank, has a line break, or holds a character
   *     that a reader cannot see
   */
  public Scenario {
    FreeName.objectionTo(requireNonNull(name, "name"))
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException(
                  "name " + ShownText.quoted(name) + " " + objection);
            });
    requireNonNull(contact, "contact");
    requireNonNull(at, "at");
    requireNonNull(expectation, "expectation");
    requireNonNull(file, "file");
    clauses = List.copyOf(clauses);
  }

  /**
   * Decides the contact and compares. A contact that is refused is a difference like others; other
   * exceptions pass through.
   *
   * @param decide decides a contact as of a moment, such as {@code usher::decide}
   * @return how the decision differs, if it does
   */
  public ScenarioResult run(BiFunction<Contact, Instant, Decision> decide) {
    Decision decision;
    try {
      decision = requireNonNull(decide, "decide").apply(contact, at);
    } catch (ContactException refused) {
      String why = String.valueOf(refused.getMessage());
      return new ScenarioResult(
          this, null, List.of(new Difference("contact", "a decision", "refused: " + why)));
    }
    return new ScenarioResult(this, decision, expectation.compare(decision));
  }
}
