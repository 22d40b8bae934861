package dev.usher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The spans of a decision's targets as {@code within}, {@code clock} and {@code desk} say them. */
class DecisionSpanTest {

  private static String decision(String span) {
    return """
    {"contact":"c","policy":{"name":"p","version":"1","digest":"sha256:0"},"at":"2026-03-03T01:00:00Z",\
    "severity":"NORMAL","vip":false,"emergency":false,"signals":[],"tier":1,"owner":"agent","queue":"agent",\
    "approvals":[],"holds":[],"targets":[{"metric":"plan",%s,"due":"2026-03-03T02:00:00Z","state":"RUNNING"}],\
    "actions":[],"escalations":[],"conflicts":[],"reasons":[],"timeline":[]}"""
        .formatted(span);
  }

  static Stream<Arguments> spans() {
    return Stream.of(
        Arguments.of("'within':'PT4H','clock':'ELAPSED'", new Elapsed(Duration.ofHours(4))),
        Arguments.of("'within':'P2D','clock':'ELAPSED'", new Elapsed(Duration.ofDays(2))),
        Arguments.of("'within':'P2D','clock':'BUSINESS'", new BusinessDays(2)),
        Arguments.of(
            "'within':'P2D','clock':'BUSINESS','desk':'emea'", new BusinessDays(2, "emea")),
        Arguments.of(
            "'within':'PT2H','clock':'business','desk':'emea'",
            new BusinessTime(Duration.ofHours(2), "emea")),
        Arguments.of("'within':'P0D','clock':'CLOSE_OF_BUSINESS'", new CloseOfBusiness(0)),
        Arguments.of(
            "'within':'P1D','clock':'close-of-business','desk':'emea'",
            new CloseOfBusiness(1, "emea")));
  }

  @ParameterizedTest
  @MethodSource("spans")
  void span_isReadByItsClock(String written, Span span) {
    String text = decision(written.replace('\'', '"'));

    assertThat(DecisionReader.in(ZoneOffset.UTC).read(text).targets())
        .singleElement()
        .satisfies(target -> assertThat(target.within()).isEqualTo(span));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'within':'PT24H','clock':'CLOSE_OF_BUSINESS' | targets[0].within is \"PT24H\": a number of"
            + " business days such as P1D is allowed",
        "'within':'PT4H','clock':'ELAPSED','desk':'emea' | targets[0].desk is \"emea\": none is"
            + " allowed where every minute counts",
        "'within':'PT4H','clock':'BUSINESS','desk':' ' | targets[0].desk is \" \": a name is allowed",
        "'within':'P4000D','clock':'CLOSE_OF_BUSINESS' | targets[0].within: a span of time is"
            + " PT96000H: from 0 to 3660 days is allowed",
        "'within':'PT4H','clock':'BUSINES' | targets[0].clock is \"BUSINES\": one of ELAPSED,"
            + " BUSINESS, CLOSE_OF_BUSINESS is allowed",
      })
  void span_thatIsNone_isRefusedAtItsPlace(String written, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DecisionReader.in(ZoneOffset.UTC).read(decision(written.replace('\'', '"'))))
        .withMessageContaining(message);
  }
}
