package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private final Table table = new Table("", 2);

  @Test
  void columns_begin_at_the_same_place_whatever_the_script() {
    assertThat(table.lines(List.of(row("팀장", "x"), row("agent", "y"), row("client-lead", "z"))))
        .containsExactly("팀장         x", "agent        y", "client-lead  z");
  }

  @Test
  void a_later_longer_cell_widens_its_column_from_there_on() {
    assertThat(table.lines(List.of(row("abc", "x")))).containsExactly("abc  x");
    assertThat(table.lines(List.of(row("a", "x")))).containsExactly("a    x");
    assertThat(table.lines(List.of(row("abcde", "x"), row("a", "y"))))
        .containsExactly("abcde  x", "a      y");
  }

  @Test
  void a_row_too_long_is_broken_within_its_last_column() {
    assertThat(
            new Table("  ", 2, 40)
                .lines(List.of(row("RE-1", "A customer is answered in two hours, or so"))))
        .containsExactly("  RE-1  A customer is answered in two", "        hours, or so");
  }

  @Test
  void where_the_last_column_has_no_room_a_row_is_broken_wherever_it_ends() {
    assertThat(
            new Table("  ", 3, 40)
                .lines(
                    List.of(
                        row("2026-03-03 Tue 10:00", "-", "x"),
                        row("2026-03-04 Wed 10:00", "first-response", "1 d left"))))
        .containsExactly(
            "  2026-03-03 Tue 10:00  -               x".replaceAll(" {10,}", "  "),
            "  2026-03-04 Wed 10:00  first-response",
            "      1 d left");
  }

  @Test
  void what_would_move_the_cursor_is_shown_as_an_escape() {
    assertThat(table.lines(List.of(row("a\u001b[2Jb\n", "c\u202e"))))
        .containsExactly("a\\u001B[2Jb\\u000A  c\\u202E");
  }

  private static List<String> row(String... cells) {
    return List.of(cells);
  }
}
