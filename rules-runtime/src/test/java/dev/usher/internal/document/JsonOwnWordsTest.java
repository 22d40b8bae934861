package dev.usher.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.policy.DiagnosticCode;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no JSON is refused where it goes wrong, in words of our own, without what it says. */
class JsonOwnWordsTest {
  private static final Set<DiagnosticCode> CODES =
      Set.of(
          DiagnosticCode.MALFORMED_JSON, DiagnosticCode.EMPTY_FILE, DiagnosticCode.LIMIT_EXCEEDED);

  private static Fault fault(String text) {
    try {
      JsonDocument.read(text);
      throw new AssertionError("read: " + text);
    } catch (FaultException refused) {
      return refused.fault();
    }
  }

  /** Around the place of each slip stand ⟦ and ⟧. */
  static Stream<Arguments> slips() {
    return Stream.of(
        arguments("{\"a\":1⟦,⟧}", "a comma stands before", "remove the comma"),
        arguments("{\"a\":[1,2⟦,⟧]}", "a comma stands before", "remove the comma"),
        arguments("{\"a\":1,⟦,⟧\"b\":2}", "two commas", "remove one"),
        arguments("{⟦'⟧a':1}", "single quotes", "double quotes"),
        arguments("{\"a\":1 ⟦/⟧/ x\n}", "a comment", "remove it"),
        arguments("⟦#⟧ x\n{\"a\":1}", "a comment", "remove it"),
        arguments("{\"a\":⟦NaN⟧}", "a number is finite", "null"),
        arguments("{\"a\":⟦-Infinity⟧}", "a number is finite", "null"),
        arguments("{\"a\":1 ⟦\"⟧b\":2}", "a comma is missing", null),
        arguments("{⟦a⟧:1}", "a name must stand", "double quotes"),
        arguments("{\"a\":⟦hello⟧}", "a value must stand", "double quotes"),
        arguments("{\"a\":⟦True⟧}", "a value must stand", "write true"),
        arguments("{\"a\":⟦None⟧}", "a value must stand", "write null"),
        arguments("{\"a\":⟦+5⟧}", "a number is written", "plus sign"),
        arguments("{\"a\":⟦.5⟧}", "a number is written", "bare point"),
        arguments("{\"a\":⟦007⟧}", "a number is written", "zeros"),
        arguments("{\"a\":1,⟦000⟧}", "a number has a comma", "1000.50"),
        arguments("{⟦“⟧a”:1}", "a typographic quote", "straight"),
        arguments("{\"a\"⟦=⟧1}", "a colon must stand", "not an equals sign"),
        arguments("{\"a\":1⟦;⟧\"b\":2}", "a comma must stand", "not a semicolon"),
        arguments("{\"a\":[1,2⟦}⟧", "] must stand here", null),
        arguments("{\"a\":1}⟦}⟧", "more follows after the end", "one value"),
        arguments("{\"a\":⟦\u00A0⟧1}", "no-break space (U+00A0)", "plain space"),
        arguments("{\"a\":\"x⟦\t⟧y\"}", "a tab stands in a text", "\\t"),
        arguments("{\"a\":\"C:⟦\\⟧path\"}", "a backslash", "\\\\"),
        arguments("{\"a\":\"⟦\\⟧u12G4\"}", "a backslash", "\\\\"),
        arguments("{\"é😀\":1 ⟦2⟧}", "a comma is missing", null),
        arguments("{\r\n\"a\":⟦\"x⟧", "has no closing quote", null),
        arguments("⟦{⟧", "ends before this { is closed", "jq -c ."),
        arguments("\"id\"⟦:⟧ \"x\",", "a piece of JSON", "jq -c ."),
        arguments("\"x\"⟦,⟧", "a piece of JSON", "jq -c ."),
        arguments("⟦}⟧", "a value must stand", "jq -c ."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void slip_isNamedWhereItStands(String marked, String message, @Nullable String hint) {
    MarkedSlip slip = MarkedSlip.of(marked);
    slip.assertNamed(fault(slip.text()), message, hint);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_201)
  void anySlips_areRefusedWithAPlaceInTheText_andWithoutItsWords(long seed) {
    Slips slips = new Slips(seed);
    String good =
        "{\"id\":\"k-1\",\r\n\"message\":\"Verschwiegen 비밀\",\"refund\":7.5,\n \"labels\":[\"a\",{}]}";
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = slips.in(good);
      try {
        JsonDocument.read(text);
      } catch (FaultException wrong) {
        refused++;
        Fault fault = wrong.fault();
        String whole = fault.message() + fault.hint();
        assertThat(fault.code()).as(text).isIn(CODES);
        assertThat(whole).doesNotContain("Verschwiegen", "비밀", "Unexpected", "expecting", "token");
        TextPlaces places = new TextPlaces(text.startsWith("\uFEFF") ? text.substring(1) : text);
        int start = places.lineStart(fault.line()) + fault.column() - 1;
        assertThat(start + fault.length()).as("%s in %s", fault, text).isBetween(0, text.length());
        assertThat(places.line(start)).as("%s in %s", fault, text).isEqualTo(fault.line());
      }
    }
    assertThat(refused).isGreaterThan(5_000);
  }
}
