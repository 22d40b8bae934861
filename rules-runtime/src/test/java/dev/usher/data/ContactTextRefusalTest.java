package dev.usher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.model.ContactException;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no contact, and what refusals must not give away. */
class ContactTextRefusalTest {
  private static final String REQUIRED =
      "\"id\":\"k\",\"receivedAt\":\"2026-03-03T10:00:00+09:00\",\"channel\":\"SMS\"";

  private final ContactReader reader = ContactReader.in(Currency.getInstance("USD"));

  private ContactException refusal(String json) {
    return catchThrowableOfType(ContactException.class, () -> reader.read(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"contact":{},"att":1}                      | att     | att is not known here (did you mean "at"?)
          {"contact":null}                            | contact | contact is missing: it has no value
          {"contact":"k"}                             | contact | this is "k": values by name are allowed
          {"contact":{"id":1}}                        | id      | id is 1: a text is allowed
          {"contact":{},"at":"2026-03-03T10:00:00"}   | at      | at is "2026-03-03T10:00:00": a time with
          {"contact":{},"contact":{}}                 | contact | contact comes again: once is allowed
          """)
  void question_thatIsWrong_isRefused(String json, String path, String message) {
    ContactException refused = refusal(json);
    assertThat(refused).hasMessageStartingWith(message);
    assertThat(refused.field()).isEqualTo(path);
  }

  static Stream<Arguments> noJson() {
    return Stream.of(
        arguments("", "it is empty, line 1, column 1"),
        arguments("  ", "it is empty, line 1, column 3"),
        arguments("[]", "this is a list: values by name are allowed, line 1, column 1"),
        arguments("\"k\"", "this is \"k\": values by name are allowed"),
        arguments("null", "this is null: values by name are allowed"),
        arguments("{} x", "more follows after the end"),
        arguments(
            "{}\n{}", "more follows after the end (each text holds one value), line 2, column 1"),
        arguments("{\"id\":\"k\"", "it is not JSON: it ends before this { is closed"),
        arguments("{'id':1}", "it is not JSON: single quotes"),
        arguments("{\"id\":01}", "it is not JSON: a number is written as"),
        arguments("{\"id\":.5}", "it is not JSON"),
        arguments("{\"id\":NaN}", "it is not JSON"),
        arguments("{\"id\":1,}", "it is not JSON: a comma stands before"),
        arguments("{\"id\":1 /* one */}", "it is not JSON"),
        arguments("{\"id\":\"a\nb\"}", "it is not JSON: a line break stands in a text"),
        arguments("{\"id\":\"\\x\"}", "it is not JSON: a backslash"),
        arguments("{\"id\":\"" + "1".repeat(20_000_000), "it is 20000007 characters long: at"),
        arguments("{\"id\":" + "1".repeat(1_001) + "}", "a number is far too long"),
        arguments("{\"" + "k".repeat(10_001) + "\":1}", "a name is far too long"),
        arguments("{\"id\":" + "[".repeat(500), "this is nested deeper than 20 levels"),
        arguments("[" + "0,".repeat(1_000_000), "it holds more than 1000000 values"));
  }

  @ParameterizedTest
  @MethodSource("noJson")
  void text_thatIsNoContact_isRefusedWithItsPlace(String json, String message) {
    ContactException refused = refusal(json);
    assertThat(refused).hasMessageStartingWith(message).message().contains(", line ");
    assertThat(refused.field()).isEqualTo("contact");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"message\":4111111111111111",
        "\"message\":[\"4111111111111111\"]",
        "\"message\":{\"text\":\"4111111111111111\"}",
        "\"message\":{\"4111111111111111\":1}",
        "\"message\":\"he said \"4111111111111111\" to me\"",
        "\"message\":4111x111111111111",
        "\"message\":a4111111111111111",
        "\"message\":\"4111111111111111\n\"",
        "\"message\":\"4111111111111111\\q\"",
        "\"message\":\"4111111111111111",
        "\"message\":\"4111111111111111\",\"message\":\"4111111111111111\"",
        "\"message\":\"4111111111111111\",\"mesage\":\"4111111111111111\"",
        "\"message\":\"4111111111111111\",\"topic\":\"\""
      })
  void refusal_whateverIsWrong_showsNothingOfTheMessage(String field) {
    assertThat(refusal("{" + REQUIRED + "," + field + "}"))
        .isNotNull()
        .hasNoCause()
        .message()
        .doesNotContain("4111", "said");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u001b[31m", "\\u202E", "\\n", "\\u0000"})
  void refusal_ofInvisibleCharacters_escapesThem(String hidden) {
    String shown = hidden.equals("\\n") ? "\\u000A" : hidden.replace("1b", "1B");
    assertThat(refusal("{" + REQUIRED + ",\"severity\":\"" + hidden + "\"}"))
        .hasMessageStartingWith("contact k: severity is \"" + shown + "\": one of");
    assertThat(refusal("{" + REQUIRED + ",\"refund\":\"" + hidden + "\"}"))
        .hasMessageStartingWith("contact k: refund is \"" + shown + "\": an amount");
  }

  @Test
  void refusal_ofLongValue_showsItsFirstFortyCharacters() {
    assertThat(refusal("{" + REQUIRED + ",\"severity\":\"" + "😀".repeat(50) + "\"}"))
        .hasMessageStartingWith("contact k: severity is \"" + "😀".repeat(40) + "…\": one of");
  }
}
