package dev.usher.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Rule;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSentencesTest {
  private static final int RULES = 400;

  @ParameterizedTest
  @ValueSource(longs = {20_261_203, 20_261_204})
  void everyRuleThatACheckLetsPass_isASentenceOfWords(long seed) {
    Manifest manifest = SamplePolicy.manifest();
    Sentences sentences = Sentences.of(manifest);
    for (Rule rule : RandomRules.withoutComments(manifest, seed).rules(RULES)) {
      assertThat(sentences.rule(rule))
          .as("%s of seed %d", rule.toDrl(), seed)
          .matches("(?s)(When|Always)\\b.*: .+\\.( The rule is switched off\\.)?")
          .doesNotContain("  ", "&&", "||", "==", ">=", "Optional");
    }
  }
}
