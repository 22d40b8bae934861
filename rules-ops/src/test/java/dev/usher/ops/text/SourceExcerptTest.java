package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceExcerptTest {
  private static final int WIDE = 100;

  private static String marked(String line, String token, int columns) {
    SourceExcerpt excerpt = SourceExcerpt.of(line, line.indexOf(token), token.length(), columns);
    assertThat(DisplayWidth.of(excerpt.text())).isLessThanOrEqualTo(columns);
    return excerpt.text() + "\n" + " ".repeat(excerpt.from()) + "^".repeat(excerpt.width());
  }

  @Test
  void a_short_line_is_shown_whole() {
    assertThat(marked("$case : Tiered(refnd > 5)", "refnd", WIDE))
        .isEqualTo("$case : Tiered(refnd > 5)\n" + " ".repeat(15) + "^^^^^");
  }

  @Test
  void a_tab_goes_to_the_next_of_every_fourth_column() {
    assertThat(marked("\tab\tteir: 1", "teir", WIDE)).isEqualTo("    ab  teir: 1\n        ^^^^");
  }

  @Test
  void korean_text_and_emoji_count_as_wide_as_they_are_shown() {
    assertThat(marked("rule \"환불 👍 큰\" tpyo", "tpyo", WIDE))
        .isEqualTo("rule \"환불 👍 큰\" tpyo\n" + " ".repeat(18) + "^^^^");
    assertThat(marked("act(\"환불\")", "환불", WIDE)).isEqualTo("act(\"환불\")\n     ^^^^");
    assertThat(marked("act(👍)", "👍", WIDE)).isEqualTo("act(👍)\n    ^^");
  }

  @Test
  void what_nobody_sees_is_shown_as_an_escape_and_marked_whole() {
    assertThat(marked("when\u200B", "\u200B", WIDE)).isEqualTo("when\\u200B\n    ^^^^^^");
    assertThat(marked("a\u00A0b", "\u00A0", WIDE)).isEqualTo("a\\u00A0b\n ^^^^^^");
    assertThat(marked("a\u202Eb", "b", WIDE)).isEqualTo("a\\u202Eb\n       ^");
    assertThat(marked("x\u001B[31m", "x", WIDE)).isEqualTo("x\\u001B[31m\n^");
    assertThat(marked("a\u200Db", "\u200D", WIDE)).isEqualTo("a\\u200Db\n ^^^^^^");
    assertThat(marked("x\uD800", "x", WIDE)).isEqualTo("x\\uD800\n^");
  }

  @Test
  void what_joins_an_emoji_is_no_hidden_character() {
    String family = "👨\u200D👩";
    assertThat(marked(family + " x", "x", WIDE)).startsWith(family + " x");
  }

  @Test
  void the_end_of_a_line_is_marked_behind_it() {
    SourceExcerpt end = SourceExcerpt.of("then", 4, 0, WIDE);
    assertThat(end).isEqualTo(new SourceExcerpt("then", 4, 1));
    assertThat(SourceExcerpt.of("then", 40, 3, WIDE)).isEqualTo(end);
    assertThat(SourceExcerpt.of("", 0, 1, WIDE)).isEqualTo(new SourceExcerpt("", 0, 1));
  }

  @Test
  void a_long_line_is_cut_around_the_place() {
    String digits = "0123456789".repeat(5);
    assertThat(marked(digits + "X" + digits, "X", 30))
        .isEqualTo("…123456789X012345678901234567…\n          ^");
    assertThat(marked("X" + digits, "X", 30)).isEqualTo("X0123456789012345678901234567…\n^");
    assertThat(marked(digits + "X", "X", 30)).startsWith("…").endsWith("^").doesNotContain("X…");
  }

  @Test
  void the_marks_of_a_long_token_end_with_what_is_shown() {
    String cut = marked("ab " + "x".repeat(90), "x".repeat(90), 30);
    assertThat(cut.lines().toList().get(0)).hasSize(30).endsWith("x…");
    assertThat(cut.lines().toList().get(1)).hasSizeLessThanOrEqualTo(30).endsWith("^");
  }

  @Test
  void half_of_a_wide_character_is_a_blank() {
    for (int before = 40; before < 44; before++) {
      String line = "환".repeat(before) + "X" + "불".repeat(40);
      SourceExcerpt excerpt = SourceExcerpt.of(line, before, 1, 31);
      String upToToken = excerpt.text().substring(0, excerpt.text().indexOf('X'));
      assertThat(DisplayWidth.of(upToToken)).isEqualTo(excerpt.from());
      assertThat(DisplayWidth.of(excerpt.text())).isLessThanOrEqualTo(31);
    }
  }

  @Test
  void a_file_in_a_single_line_costs_no_more_than_its_neighbourhood() {
    String line = "a".repeat(1_000_000) + "X" + "b".repeat(1_000_000);
    SourceExcerpt excerpt = SourceExcerpt.of(line, 1_000_000, 1, 40);
    assertThat(excerpt.text()).startsWith("…").endsWith("…").contains("aXb");
    assertThat(excerpt.text().charAt(excerpt.from())).isEqualTo('X');
  }
}
