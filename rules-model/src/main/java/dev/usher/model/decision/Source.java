package dev.usher.model.decision;

import dev.usher.model.internal.Parts;
import org.jspecify.annotations.Nullable;

/** Where a proposal comes from: a rule, or the contact itself where that says something. */
public sealed interface Source {

  /** Returns the clause that it follows, such as {@code KY-T10}, or null if none is named. */
  @Nullable String clause();

  /** Returns what people read: the rule's name, or the plain words for what the contact says. */
  String words();

  /**
   * A rule.
   *
   * @param name its name; never blank
   * @param clause the clause that it encodes, or null if it names none
   */
  record Rule(String name, @Nullable String clause) implements Source {

    /**
     * Checks the texts.
     *
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if a text is blank
     */
    public Rule {
      DecisionChecks.text("rule.name", name);
      DecisionChecks.textIfPresent("clause", clause);
    }

    @Override
    public String words() {
      return name;
    }
  }

  /**
   * Something that the contact says and that holds without a rule.
   *
   * @param statement what it says; never null
   * @param clause the clause that the policy's manifest names for it, or null if it names none
   */
  record Stated(Statement statement, @Nullable String clause) implements Source {

    /**
     * Checks both.
     *
     * @throws NullPointerException if the statement is null
     * @throws IllegalArgumentException if the clause is blank
     */
    public Stated {
      Parts.needed("statement", statement);
      DecisionChecks.textIfPresent("clause", clause);
    }

    @Override
    public String words() {
      return statement.words();
    }
  }
}
