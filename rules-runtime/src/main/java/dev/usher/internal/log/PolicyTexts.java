package dev.usher.internal.log;

import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The texts that a policy's authors wrote themselves, and that hide nobody's secrets. */
final class PolicyTexts {
  private final Policy policy;
  private final Set<String> texts = new HashSet<>();
  private boolean handsOn;

  PolicyTexts(Policy policy) {
    this.policy = policy;
    Manifest manifest = policy.manifest();
    texts.addAll(manifest.roles());
    texts.addAll(manifest.topics());
    for (FieldType field : manifest.fields().values()) {
      texts.addAll(field.values());
    }
    for (Rule rule : policy.rules()) {
      for (Proposed proposed : rule.proposals()) {
        add(proposed.arguments());
      }
    }
  }

  private void add(List<Argument> arguments) {
    for (Argument argument : arguments) {
      if (argument instanceof Literal.Text literal) {
        texts.add(literal.text());
      } else if (argument instanceof Argument.Variable) {
        handsOn = true;
      } else if (argument instanceof Argument.Call call) {
        add(call.arguments());
      }
    }
  }

  boolean areOf(Policy other) {
    return policy == other;
  }

  /** Whether rules hand on what stands in a contact, so that a decision may say it. */
  boolean handOn() {
    return handsOn;
  }

  boolean contain(String text) {
    return texts.contains(text);
  }
}
