package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void values_stand_in_quotes_where_they_need_them() {
    assertThat(Csv.line(List.of("plain", "", "a,b", "say \"so\"", "a;b", " blank ", "고객")))
        .isEqualTo("plain,,\"a,b\",\"say \"\"so\"\"\",\"a;b\",\" blank \",고객\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1+1", "\t=1", "\tx", "\rx", "\n=1"})
  void a_text_that_a_spreadsheet_would_take_for_a_formula_begins_with_an_apostrophe(String text) {
    assertThat(Csv.text(text)).startsWith("'").endsWith(text.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1", "k-1", "1-2", "a@example.org", "고객"})
  void another_text_stays_as_it_is(String text) {
    assertThat(Csv.text(text)).isEqualTo(text);
  }

  @Test
  void hidden_characters_are_escapes_and_nothing_is_empty() {
    assertThat(Csv.text("a\u001b[2J\r\nb")).isEqualTo("a\\u001B[2J\\u000D\\u000Ab");
    assertThat(Csv.text(null)).isEmpty();
    assertThat(Csv.text("")).isEmpty();
  }
}
