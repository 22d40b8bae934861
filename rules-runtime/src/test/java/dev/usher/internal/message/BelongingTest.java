package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where words may begin and end; a bar stands at the place that is asked about. */
class BelongingTest {

  @ParameterizedTest
  @CsvSource({
    "|a, true",
    "a|b, false",
    "a|2, false",
    "2|a, false",
    "1|2, false",
    "a|_, true",
    "_|a, true",
    "a|' ', true",
    "👎|a, true",
    "a|б, true",
    "б|а, false",
    "변|a, true",
    "변|호, false",
    "投|诉, true",
    "投|2, true",
    "2|投, true",
    "の|カ, true",
    "ー|a, true",
    "ー|2, true",
    "ก|\u0E34, true",
    "\u0E34|a, true",
    "က|a, true",
    "e|\u0301, false",
    "e\u0301|a, false",
    "e\u0301\u0323|б, true",
    "投\u0301|a, true",
    "2\u20E3|a, false",
    "'!\u0301|a', false",
    "\u0301|a, false",
    "क|\u093F, false",
    "\u093F|a, true",
    "a|\u0E51, false",
    "a2|б, false",
    "a|投, true"
  })
  void isEdge_byScriptAndNeighbour(String text, boolean expected) {
    int at = text.indexOf('|');
    assertThat(Belonging.isEdge(text.replace("|", ""), at)).isEqualTo(expected);
  }
}
