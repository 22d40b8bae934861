package dev.usher.internal.analysis.model;

import dev.usher.model.decision.Attribute;
import java.util.List;

/**
 * A merge by salience.
 *
 * @param attribute the attribute that it belongs to
 * @param name the action whose doer is merged; empty for what a case has only one of
 * @param sides who is a side of a conflict, and where
 */
public record Ranking(Attribute attribute, String name, List<Offer<Object>> sides) {

  /** Copies the list. */
  public Ranking {
    sides = List.copyOf(sides);
  }
}
