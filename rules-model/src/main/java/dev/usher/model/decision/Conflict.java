package dev.usher.model.decision;

import dev.usher.model.internal.Parts;
import java.util.Comparator;
import java.util.List;

/**
 * Rules of equal salience that disagree on an attribute which has one value. The attribute keeps
 * the value that it has without a proposal.
 *
 * @param attribute the attribute, such as {@code queue}, or {@code actions.NAME.by}; never blank
 * @param sides what is proposed and by which rules, sorted by value; two or more
 */
public record Conflict(String attribute, List<Side> sides) {
  private static final Comparator<Side> BY_VALUE = Comparator.comparing(Side::value);

  /**
   * A value that is proposed.
   *
   * @param value the value; never blank
   * @param rules the names of the rules that propose it, sorted; one or more
   */
  public record Side(String value, List<String> rules) {

    /**
     * Checks and sorts the names.
     *
     * @throws NullPointerException if something is null
     * @throws IllegalArgumentException if a text is blank or no rule is named
     */
    public Side {
      DecisionChecks.text("conflict.value", value);
      rules = DecisionChecks.texts("conflict.rules", Parts.list("conflict.rules", rules));
      if (rules.isEmpty()) {
        throw new IllegalArgumentException("conflict.rules is empty: one rule or more is needed");
      }
    }
  }

  /**
   * Checks and sorts the sides.
   *
   * @throws NullPointerException if something is null
   * @throws IllegalArgumentException if the attribute is blank, there are less than two sides, or a
   *     value stands on two of them
   */
  public Conflict {
    DecisionChecks.text("conflict.attribute", attribute);
    sides = DecisionChecks.once("conflict.sides", Parts.list("conflict.sides", sides), BY_VALUE);
    if (sides.size() < 2) {
      throw new IllegalArgumentException(
          "conflict.sides has " + sides.size() + " entries: two or more are needed");
    }
  }

  /** Returns the values proposed, sorted. */
  public List<String> values() {
    return sides.stream().map(Side::value).toList();
  }
}
