package dev.usher.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

  @ParameterizedTest
  @CsvSource({
    "9:00, 09:00",
    "9, 09:00",
    "09.30, 09:30",
    "930, 09:30",
    "0930, 09:30",
    "9h, 09:00",
    "9h30, 09:30",
    "24, 24:00",
    "09:00:00, 09:00",
    "9 am, 09:00",
    "9:30AM, 09:30",
    "3 p.m., 15:00",
    "12am, 00:00",
    "12:15 pm, 12:15"
  })
  void hint_forACommonHabit_saysWhatToWrite(String written, String expected) {
    assertThat(WrittenTime.hint(written)).isEqualTo("write \"" + expected + '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "noon", "25:00", "24:01", "9:60", "13 pm", "0 am", "9:0", "-1", "1:2:3"})
  void hint_whereNobodyCanTell_isNone(String written) {
    assertThat(WrittenTime.hint(written)).isNull();
  }
}
