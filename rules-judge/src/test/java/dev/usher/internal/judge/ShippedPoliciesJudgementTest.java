package dev.usher.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.files.RuleFiles;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.judge.BoundaryFacts;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped policies as they open: evaluation names the rules that the network fires, and Drools'
 * own compiler makes of their authors' text the same rules and proposals. How many contacts there
 * are for each is the system property {@code comparison.contacts}.
 */
class ShippedPoliciesJudgementTest {
  private static final int CONTACTS = Integer.getInteger("comparison.contacts", 2_000);
  private static final int SERIES = 1_000;

  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void shippedPolicy_decidesAsItsText(String name, TestReporter report) {
    PolicySource source = PolicySource.named(name);
    LoadedPolicy loaded = PolicyLoader.load(source);
    Policy policy = loaded.policy();
    SortedMap<String, String> texts = PolicyFiles.rules(source).texts(new ArrayList<>());
    texts.keySet().removeIf(file -> !RuleFiles.areRules(file));
    CompiledText judge = CompiledText.of(name.replace('-', '_'), texts);
    Agreement agreement = new Agreement(loaded.rules());
    long seed = name.hashCode();
    BoundaryFacts contacts = BoundaryFacts.of(policy.manifest(), policy.rules(), seed);

    for (int left = CONTACTS; left > 0; left -= SERIES) {
      agreement.compare(judge, contacts, Math.min(SERIES, left));
      assertThat(agreement.differences()).as("seed %s", seed).isEmpty();
    }

    report.publishEntry(
        "%s: %d of %d rules fired, %d contacts, seed %d: no difference"
            .formatted(
                name, agreement.fired().size(), policy.rules().size(), agreement.contacts(), seed));
    assertThat(judge.rules().size()).isEqualTo(policy.rules().size());
    assertThat(agreement.fired())
        .containsExactlyElementsOf(
            new TreeSet<>(policy.rules().stream().map(rule -> rule.name()).toList()));
  }
}
