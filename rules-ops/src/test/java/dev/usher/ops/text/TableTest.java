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
  void a_cell_is_cut_where_that_is_wanted_but_for_the_last_one() {
    assertThat(table.lines(List.of(row("a".repeat(41), "b"))))
        .containsExactly("a".repeat(41) + "  b");
    assertThat(new Table("", 2, 40).lines(List.of(row("a".repeat(41), "b".repeat(90)))))
        .containsExactly("a".repeat(39) + "…  " + "b".repeat(90));
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
