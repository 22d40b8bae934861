package dev.usher.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.check.PolicyCheck;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.RuleFile;
import dev.usher.policy.rule.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random rules pass the check, and leave nothing of the vocabulary out. */
class RandomRulesTest {
  private static final Manifest MANIFEST = SamplePolicy.manifest();

  @Test
  void randomRules_passTheCheck() {
    RandomRules rules = RandomRules.of(MANIFEST, 20);
    for (int i = 0; i < 20; i++) {
      RuleFile file = rules.file("rules.drl", 50);
      String text = file.toDrl();
      RuleDiagnostics diagnostics = new RuleDiagnostics("rules.drl");
      RuleFile read = RuleFileReader.read("rules.drl", text, diagnostics);
      new PolicyCheck(MANIFEST).check(read, diagnostics);
      assertThat(diagnostics.sorted()).as(text).isEmpty();
    }
  }

  @Test
  void aFewHundredRules_useEveryWord() {
    String text = RandomRules.withoutComments(MANIFEST, 21).file("rules.drl", 800).toDrl();
    Stream<String> words =
        Stream.of(
                Arrays.stream(Property.values()).map(property -> property.key()),
                Arrays.stream(Inquiry.values()).map(inquiry -> inquiry.key() + "("),
                Arrays.stream(Operator.values()).map(operator -> " " + operator.symbol() + " "),
                Arrays.stream(Verb.values()).map(verb -> "." + verb.key() + "("),
                Arrays.stream(HelperWord.values()).map(word -> word.key() + "("),
                Stream.of("@Clause", "@Assumed", "salience ", "enabled ", "!(", "null", "($b"))
            .flatMap(each -> each);

    assertThat(text).contains(words.filter(word -> !word.isBlank()).toList());
    assertThat(List.of(text.split("\n"))).hasSizeGreaterThan(600);
  }
}
