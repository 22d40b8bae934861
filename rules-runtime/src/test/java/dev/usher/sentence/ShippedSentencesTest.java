package dev.usher.sentence;

import dev.usher.Usher;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.testing.ShippedScenarios;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that come with Usher as sentences, which somebody has read. */
class ShippedSentencesTest {
  @Test
  void everyRule_readsAsItWasReviewed() {
    for (String name : ShippedScenarios.POLICIES) {
      try (Usher usher = Usher.open(name)) {
        Policy policy = usher.policy();
        Sentences sentences = Sentences.of(policy.manifest());
        List<String> lines = new ArrayList<>();
        for (Rule rule : policy.rules()) {
          lines.add(rule.name());
          lines.add("    " + sentences.rule(rule));
        }
        Golden.assertSame(name + ".txt", lines);
      }
    }
  }
}
