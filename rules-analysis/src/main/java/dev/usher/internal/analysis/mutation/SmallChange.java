package dev.usher.internal.analysis.mutation;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Rule;

/**
 * A rule of which one small thing is another one.
 *
 * @param rule the rule as it is; never null
 * @param changed the rule after the change; never null
 * @param kind what kind of change it is; never null
 * @param place where it is; never null
 * @param words what is changed, in the words of the rule; never null
 */
public record SmallChange(Rule rule, Rule changed, MutationKind kind, Place place, String words) {

  /** Checks the parts. */
  public SmallChange {
    requireNonNull(rule, "rule");
    requireNonNull(changed, "changed");
    requireNonNull(kind, "kind");
    requireNonNull(place, "place");
    requireNonNull(words, "words");
  }
}
