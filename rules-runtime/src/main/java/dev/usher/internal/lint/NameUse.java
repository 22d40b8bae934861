package dev.usher.internal.lint;

import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Rule;

/**
 * A name in a rule.
 *
 * @param name the name; never null
 * @param kind what it stands for; never null
 * @param how whether the rule gives it or asks for it; never null
 * @param rule the rule; never null
 * @param place where the name stands; never null
 */
record NameUse(String name, NameKind kind, How how, Rule rule, Place place) {

  /** What a rule does with a name. */
  enum How {
    /** It proposes it. */
    GIVEN,
    /** It asks for it in a condition, or has something follow it. */
    ASKED
  }
}
