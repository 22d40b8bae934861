package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "cs-lead, 7",
    "sueño, 5",
    "팀장, 4",
    "顧客, 4",
    "カスタマー, 10",
    "ｶｽﾀﾏｰ, 5",
    "Ａ, 2",
    "한국 VIP, 8",
    "🎭, 2",
    "🇰🇷, 2",
    "…, 1",
    "❤, 1",
    "❤️, 2",
    "1️⃣, 2",
    "🎭️, 2",
    "e️, 1",
    "'', 0"
  })
  void of_a_text_is_the_columns_that_a_terminal_takes(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"e\u0301, 1", "\u1112\u1161\u11ab, 2", "\u0915\u094d\u200d, 1"})
  void of_what_joins_the_character_before_it_is_nothing(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"abcdef, 6, abcdef", "abcdef, 5, abcd…", "고객지원, 7, 고객지…", "고객지원, 6, 고객…"})
  void cut_never_exceeds_its_columns(String text, int columns, String expected) {
    assertThat(DisplayWidth.cut(text, columns)).isEqualTo(expected);
    assertThat(DisplayWidth.of(DisplayWidth.cut(text, columns))).isLessThanOrEqualTo(columns);
  }
}
