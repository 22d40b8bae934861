package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.data.DecisionWriter;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFiles;
import dev.usher.testing.ShippedScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision is the same whatever country the machine believes to be in. */
class UsherSurroundingsTest {
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();
  private static List<String> expected;

  @BeforeAll
  static void decideWithoutACountry() {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    expected = decisions();
    restore();
  }

  @AfterEach
  void restoreDefaults() {
    restore();
  }

  private static void restore() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(ZONE);
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Apia",
    "ar-EG-u-nu-arab, Asia/Kathmandu",
    "th-TH-u-ca-buddhist-nu-thai, America/St_Johns"
  })
  void shippedPolicies_decideTheSame_underOtherDefaults(String language, String place) {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(place));

    assertThat(decisions()).hasSizeGreaterThan(500).isEqualTo(expected);
  }

  /** Everything is read, decided and written anew under the defaults of the moment. */
  private static List<String> decisions() {
    List<String> decisions = new ArrayList<>();
    DecisionWriter writer = new DecisionWriter();
    for (String policy : ShippedScenarios.POLICIES) {
      PolicySource source = PolicySource.named(policy);
      try (Usher usher = Usher.open(source)) {
        for (Scenario each : ScenarioFiles.read(usher.policy(), ScenarioFiles.texts(source))) {
          assertThat(each.run(usher::decide).differences()).as(each.name()).isEmpty();
          decisions.add(writer.toJson(usher.decide(each.contact(), each.at())));
        }
      }
    }
    return decisions;
  }
}
