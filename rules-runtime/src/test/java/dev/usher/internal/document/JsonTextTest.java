package dev.usher.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.internal.HiddenCharacters;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  private static String written(String name, String value) {
    return JsonText.object(ZoneOffset.UTC, 0, json -> json.text(name, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain é 환불 👩 ~    | plain é 환불 👩 ~
          a"b\\c                | a\\"b\\\\c
          a\u007Fb\u001Bc        | a\\u007Fb\\u001Bc
          é\u202Eé              | é\\u202Eé
          é\uDB40\uDC01👩        | é\\uDB40\\uDC01👩
          """)
  void hiddenCharacters_andNoOthers_areEscaped(String text, String escaped) {
    assertThat(written("n", text)).isEqualTo("{\"n\":\"" + escaped + "\"}");
    String byName =
        JsonText.object(ZoneOffset.UTC, 0, json -> json.textsByAnyName(text, List.of("v")));
    assertThat(byName).isEqualTo("{\"" + escaped + "\":[\"v\"]}");
  }

  @Test
  void halfACharacter_isEscaped() {
    assertThat(written("n", "a\uD83Db\uDC00")).isEqualTo("{\"n\":\"a\\uD83Db\\uDC00\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0000, 0x10000, 0x20000, 0xE0000})
  void everyCharacter_isReadBack_andNoneThatMayNotBeShownStandsThere(int first) {
    for (int codePoint = first; codePoint < first + 0x10000; codePoint++) {
      String text = "a" + Character.toString(codePoint) + "b";
      String json = written("n", text);
      assertThat(json.codePoints()).noneMatch(HiddenCharacters::mayNotBeShown);
      assertThat(JsonDocument.read(json).fields().need("n").text()).isEqualTo(text);
    }
  }

  @Test
  void commas_standBetweenThings_andNotBeforeTheFirst() {
    String json =
        JsonText.object(
            ZoneOffset.UTC,
            16,
            out -> {
              out.texts("none", List.of());
              out.texts("two", List.of("[", "{"));
              out.object("empty", empty -> {});
              out.list("list", List.of(1, 2), (each, number) -> each.number("n", number));
              out.flagIfSet("off", false);
              out.flag("on", false);
            });
    assertThat(json)
        .isEqualTo(
            "{\"none\":[],\"two\":[\"[\",\"{\"],\"empty\":{},\"list\":[{\"n\":1},{\"n\":2}],\"on\":false}");
  }
}
