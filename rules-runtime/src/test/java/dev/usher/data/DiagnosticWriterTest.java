package dev.usher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.usher.model.internal.HiddenCharacters;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.DiagnosticSeverity;
import dev.usher.policy.rule.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back as an equal diagnostic. */
class DiagnosticWriterTest {
  private static final int MANY = 10_000;

  private final DiagnosticWriter writer = new DiagnosticWriter();
  private final DiagnosticReader reader = new DiagnosticReader();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_130)
  void diagnostics_writtenAndRead_areEqual(long seed) {
    RandomDiagnostics data = new RandomDiagnostics(seed);
    for (int i = 0; i < MANY; i++) {
      Diagnostic drawn = data.diagnostic();
      String text = writer.toJson(drawn);
      assertThat(reader.read(text)).as(text).isEqualTo(drawn).hasSameHashCodeAs(drawn);
      assertThat(writer.toJson(reader.read(text))).isEqualTo(text);
      assertThat(text.codePoints()).as(text).noneMatch(HiddenCharacters::mayNotBeShown);
    }
  }

  @Test
  void everyPart_hasItsName() {
    Diagnostic one =
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_PROPERTY, new Place("refunds.drl", 7, 22, 5), "is unknown")
            .hinted("did you mean \"refund\"?")
            .related(new Place("a.drl", 3, 0, 0), "the other rule");
    assertThat(writer.toJson(one))
        .isEqualTo(
            "{\"code\":\"unknown-property\",\"severity\":\"error\",\"file\":\"refunds.drl\","
                + "\"line\":7,\"column\":22,\"length\":5,\"message\":\"is unknown\","
                + "\"hint\":\"did you mean \\\"refund\\\"?\","
                + "\"related\":[{\"file\":\"a.drl\",\"line\":3,\"note\":\"the other rule\"}]}");
  }

  @Test
  void whatIsNotKnown_isLeftOut() {
    Diagnostic whole =
        Diagnostic.ofFile(DiagnosticCode.MISSING_MANIFEST, "policy.yaml", "is missing");
    assertThat(writer.toJson(whole))
        .isEqualTo(
            "{\"code\":\"missing-manifest\",\"severity\":\"error\",\"file\":\"policy.yaml\","
                + "\"message\":\"is missing\"}");
  }

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void everyCode_isReadBack_withItsSeverity(DiagnosticCode code) {
    Diagnostic read = reader.read(writer.toJson(Diagnostic.ofFile(code, "a.drl", "m")));
    assertThat(read.code()).isEqualTo(code);
    assertThat(read.severity()).isEqualTo(code.severity());
  }

  @Test
  void severity_isTheCodes_whateverTheTextSays() {
    Diagnostic read =
        reader.read(
            "{\"code\":\"missing-manifest\",\"severity\":\"info\",\"file\":\"f\",\"message\":\"m\"}");
    assertThat(read.severity()).isEqualTo(DiagnosticSeverity.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{} | code is missing, line 1, column 1",
        "{\"code\":\"unknown-propertie\",\"file\":\"f\",\"message\":\"m\"}"
            + " | did you mean \"unknown-property\"?",
        "{\"code\":\"no-rules\",\"severity\":\"fatal\",\"file\":\"f\",\"message\":\"m\"}"
            + " | error, warning or info is allowed",
        "{\"code\":\"no-rules\",\"file\":\"f\",\"message\":\"m\",\"line\":-1} | 0 or more is allowed",
        "{\"code\":\"no-rules\",\"file\":\"f\",\"message\":\"m\",\"column\":3}"
            + " | a column needs a line",
        "{\"code\":\"no-rules\",\"file\":\"f\"} | message is missing",
        "{\"code\":\"no-rules\",\"file\":\"f\",\"message\":\"m\",\"lin\":3} | did you mean \"line\"?",
        "{\"code\":\"no-rules\",\"file\":\"f\",\"message\":\"m\",\"related\":[{\"file\":\"f\"}]}"
            + " | related[0].note is missing",
        "no | it is not JSON"
      })
  void whatIsNoDiagnostic_isRefusedWithWhatIsWrong(String json, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.read(json))
        .withMessageStartingWith("no diagnostic: ")
        .withMessageContaining(words);
  }
}
