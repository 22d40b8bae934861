package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.model.decision.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one attribute under two policies.
 *
 * @param attribute which; never null
 * @param equality whether they come to the same; never null
 * @param rules the names of the rules that make the difference, sorted; empty where it is equal
 * @param witness a contact whose decisions differ in it; null unless it is different
 * @param why what stands in the way of a proof, a sentence; null unless it is open
 */
public record AttributeDiff(
    Attribute attribute,
    Equality equality,
    List<String> rules,
    @Nullable Witness witness,
    @Nullable String why) {

  /**
   * Copies the list.
   *
   * @throws NullPointerException if attribute, equality or rules is null
   */
  public AttributeDiff {
    requireNonNull(attribute, "attribute");
    requireNonNull(equality, "equality");
    rules = List.copyOf(rules);
  }
}
