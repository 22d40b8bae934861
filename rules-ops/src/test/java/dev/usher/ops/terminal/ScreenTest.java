package dev.usher.ops.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

  @Test
  void colours_are_off_where_they_are_not_wanted_or_not_shown() {
    assertThat(Screen.of(Map.of("TERM", "xterm"), null).colours()).isTrue();
    assertThat(Screen.of(Map.of(), null).colours()).isTrue();
    assertThat(Screen.of(Map.of("NO_COLOR", ""), null).colours()).isTrue();
    assertThat(Screen.of(Map.of("NO_COLOR", "1"), null).colours()).isFalse();
    assertThat(Screen.of(Map.of("TERM", "dumb"), null).colours()).isFalse();
  }

  @Test
  void columns_are_those_that_somebody_states_then_those_measured_then_eighty() {
    assertThat(Screen.of(Map.of("COLUMNS", "132"), "100").columns()).isEqualTo(132);
    assertThat(Screen.of(Map.of(), "100").columns()).isEqualTo(100);
    assertThat(Screen.of(Map.of(), null).columns()).isEqualTo(80);
    assertThat(Screen.of(Map.of("COLUMNS", "wide"), "0").columns()).isEqualTo(80);
    assertThat(Screen.of(Map.of("COLUMNS", "3"), "99999999999").columns()).isEqualTo(80);
  }

  @Test
  void the_choice_of_a_reader_comes_before_what_the_screen_is() {
    Screen dumb = new Screen(80, false);
    assertThat(ColorChoice.AUTO.colours(true, Screen.USUAL)).isTrue();
    assertThat(ColorChoice.AUTO.colours(false, Screen.USUAL)).isFalse();
    assertThat(ColorChoice.AUTO.colours(true, dumb)).isFalse();
    assertThat(ColorChoice.ALWAYS.colours(false, dumb)).isTrue();
    assertThat(ColorChoice.NEVER.colours(true, Screen.USUAL)).isFalse();
  }
}
