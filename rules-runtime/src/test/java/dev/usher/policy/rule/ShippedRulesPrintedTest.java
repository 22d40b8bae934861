package dev.usher.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.data.DecisionWriter;
import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.files.RuleFiles;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
import dev.usher.testing.Cases;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shipped policy whose rules are replaced by what is printed of them decides the same. */
class ShippedRulesPrintedTest {
  private static final int CONTACTS = 500;
  private static final DecisionWriter WRITER = new DecisionWriter();

  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void printedPolicy_hasTheSameTree_andDecidesTheSame(String name) {
    PolicySource source = PolicySource.named(name);
    Map<String, String> texts = new TreeMap<>(PolicyFiles.rules(source).texts(new ArrayList<>()));
    try (Usher usher = Usher.open(source)) {
      usher.policy().files().forEach(file -> texts.put(file.file(), file.toDrl()));
      assertThat(texts)
          .hasSize(usher.policy().files().size() + 2)
          .containsKeys(RuleFiles.MANIFEST, RuleFiles.INVARIANTS);
      try (Usher printed = Usher.open(PolicySource.of(texts))) {
        assertThat(printed.policy().files().stream().map(RuleFile::unplaced))
            .isEqualTo(usher.policy().files().stream().map(RuleFile::unplaced).toList());

        long seed = name.hashCode();
        for (Contact contact : new Cases(usher.policy().manifest(), seed).next(CONTACTS)) {
          assertThat(said(printed.decide(contact)))
              .as("seed %d, contact %s", seed, contact.id())
              .isEqualTo(said(usher.decide(contact)));
        }
      }
    }
  }

  /** All but the digest, which is another one for another text. */
  private static String said(Decision decision) {
    return WRITER.toJson(decision).replace(decision.policy().digest(), "");
  }
}
