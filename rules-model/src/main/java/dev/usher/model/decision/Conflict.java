package dev.usher.model.decision;

import java.util.List;

/**
 * Rules of equal salience that disagree on an attribute which has one value. The attribute keeps
 * the value that it has without a proposal.
 *
 * @param attribute the attribute, such as {@code queue}, or {@code actions.NAME.by}; never null
 * @param values the values proposed, sorted; two or more
 */
public record Conflict(String attribute, List<String> values) {

  /** Copies the values. */
  public Conflict {
    values = List.copyOf(values);
  }
}
