package dev.usher.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, ••••••••••••••••",
    "4111 1111 1111 1111, •••• •••• •••• ••••",
    "4111-1111-1111-1111, ••••-••••-••••-••••",
    "4111.1111.1111.1111, ••••.••••.••••.••••",
    "card 123456789012!, card ••••••••••••!",
    "12345678901, 12345678901",
    "DE89370400440532013000, DE••••••••••••••••••••",
    "2026-03-03 10:00:00, 2026-03-03 10:00:00",
    "1 a 2 b 3 c 4 d 5 e 6 f 7, 1 a 2 b 3 c 4 d 5 e 6 f 7",
    "４１１１１１１１１１１１１１１１, ••••••••••••••••"
  })
  void rowOfFigures_ofACardOrAnAccount_isMasked(String text, String shown) {
    assertThat(ShownText.excerpt(text)).isEqualTo(shown);
  }

  @Test
  void rowOfFigures_thatTheCutGoesThrough_isMaskedToo() {
    String before = "x".repeat(ShownText.MOST - 4);
    assertThat(ShownText.excerpt(before + "4111111111111111")).isEqualTo(before + "••••…");
    assertThat(ShownText.excerpt(before + "4 1 1 1 1 1 1 1 1 1 1 1 1")).isEqualTo(before + "• • …");
  }

  @Test
  void excerpt_ofALongText_isCutBetweenCharacters() {
    assertThat(ShownText.excerpt("😀".repeat(41))).isEqualTo("😀".repeat(40) + "…");
    assertThat(ShownText.quoted("a".repeat(40))).isEqualTo('"' + "a".repeat(40) + '"');
  }

  @ParameterizedTest
  @CsvSource({
    "1B, \\u001B",
    "0A, \\u000A",
    "0D, \\u000D",
    "7F, \\u007F",
    "85, \\u0085",
    "2028, \\u2028",
    "202E, \\u202E",
    "61C, \\u061C",
    "200B, \\u200B",
    "AD, \\u00AD",
    "E0001, \\uE0001",
    "D800, \\uD800"
  })
  void character_thatMayNotBeShown_isEscaped(String hex, String shown) {
    String hidden = new String(new int[] {Integer.parseInt(hex, 16)}, 0, 1);
    assertThat(ShownText.escaped("a" + hidden + "b")).isEqualTo("a" + shown + "b");
    assertThat(HiddenCharacters.firstThatMayNotName("a" + hidden + "b"))
        .hasValue(Integer.parseInt(hex, 16));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0xA0, 0x2007, 0x202F, 0x3000, 0x200C, 0x200D, 0x115F, 0x3164, 0xFFA0, 0x2800})
  void character_thatMakesTwins_mayNotName(int codePoint) {
    String name = "a" + Character.toString(codePoint);
    assertThat(HiddenCharacters.firstThatMayNotName(name)).hasValue(codePoint);
    assertThat(HiddenCharacters.mayNotBeShown(codePoint)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u200Db", "\u200Da", "é\u200D", "가\u200C", "1\u200C2", "👩\u200D\u200D"})
  void joiner_afterWhatNeverJoins_mayNotName(String name) {
    assertThat(HiddenCharacters.firstThatMayNotName(name)).isPresent();
    assertThat(ShownText.excerpt(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cs-lead",
        "환불 요청",
        "e\u0301",
        "ไทย",
        "😀",
        "❤️",
        "👩\u200D💻",
        "❤️\u200D🔥",
        "می\u200Cخواهم",
        "a~ b",
        "C++"
      })
  void name_ofAnyScript_isAllowed(String name) {
    assertThat(HiddenCharacters.firstThatMayNotName(name)).isEmpty();
    assertThat(ShownText.excerpt(name)).isEqualTo(name);
  }

  @Test
  void failure_isNamed_andItsMessageIsShownShortAndHarmless() {
    assertThat(ShownText.failure(new IllegalStateException("\u001b[2J\n4111111111111111")))
        .isEqualTo("java.lang.IllegalStateException: \\u001B[2J\\u000A••••••••••••••••");
    assertThat(ShownText.failure(new IllegalStateException("x".repeat(41))))
        .isEqualTo("java.lang.IllegalStateException: " + "x".repeat(40) + "…");
    assertThat(ShownText.failure(new ArithmeticException()))
        .isEqualTo("java.lang.ArithmeticException");
  }
}
