package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FittedTableTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("ID", 4, Column.STAYS),
          new Column("TOPIC", 6, 2),
          new Column("EXTRA", 5, Column.EXTRA),
          new Column("WHY", 8, 1));

  private static FittedTable table(int room) {
    return new FittedTable(COLUMNS, room, 10);
  }

  private static List<Cell> row(String... cells) {
    return Stream.of(cells).map(Cell::of).toList();
  }

  private static List<String> lines(FittedTable table, List<Cell> row) {
    return table.lines(List.of(row)).stream().map(StyledLine::plain).toList();
  }

  @Test
  void a_table_that_nobody_watches_has_everything_and_widens_later() {
    FittedTable table = table(0);
    assertThat(lines(table, row("a", "refund", "", "A rule that is rather long")))
        .containsExactly("ID  TOPIC   EXTRA  WHY", "a   refund  -      A rule that is rather long");
    assertThat(lines(table, row("a-longer-than-ten", "x", "y", "z")))
        .containsExactly("a-longer-…  x       y      z");
    assertThat(lines(table, row("b", "x", "y", "z")))
        .containsExactly("b           x       y      z");
  }

  @Test
  void what_the_columns_can_spare_goes_to_those_of_the_lowest_rank_first() {
    assertThat(lines(table(41), row("a", "a refund", "", "A rule that is rather long")))
        .containsExactly("ID  TOPIC     EXTRA  WHY", "a   a refund  -      A rule that is rath…");
  }

  @Test
  void an_extra_column_goes_before_the_others_are_cut_short() {
    assertThat(lines(table(36), row("a", "a refund", "", "A rule that is rather long")))
        .containsExactly("ID  TOPIC     WHY", "a   a refund  A rule that is rather…");
  }

  @Test
  void a_column_goes_where_cutting_is_not_enough_and_the_last_one_is_cut_to_the_end() {
    List<Cell> row = row("a-longer", "a refund", "", "A rule that is rather long");
    assertThat(lines(table(22), row))
        .containsExactly("ID    TOPIC   WHY", "a-l…  a ref…  A rule …");
    assertThat(lines(table(21), row)).containsExactly("ID        WHY", "a-longer  A rule tha…");
    assertThat(lines(table(13), row)).containsExactly("ID", "a-longer");
    assertThat(lines(table(3), row)).containsExactly("ID", "a-…");
  }

  @Test
  void later_rows_are_cut_to_what_the_first_ones_left_them() {
    FittedTable table = table(30);
    assertThat(lines(table, row("a", "b", "c", "d"))).hasSize(2);
    assertThat(lines(table, row("abcdef", "bcdefghi", "c", "d")))
        .containsExactly("a…  bcde…  c      d");
  }

  @Test
  void a_cell_keeps_its_tone_where_it_is_cut() {
    StyledLine line =
        table(13)
            .lines(
                List.of(
                    List.of(
                        new Cell(Tone.ERROR, "late"), Cell.of("b"), Cell.of("c"), Cell.of("d"))))
            .get(1);
    assertThat(line.coloured()).startsWith("\u001B[1;31mlate\u001B[0m");
  }

  @Test
  void no_line_is_wider_than_the_terminal_whatever_stands_in_it() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 3_000; run++) {
      List<Column> columns = columns(random);
      int room = 2 + random.nextInt(120);
      FittedTable table = new FittedTable(columns, room, 1 + random.nextInt(50));
      for (int go = 0; go < 2; go++) {
        List<List<Cell>> rows = rows(random, columns.size());
        assertThat(table.lines(rows))
            .as("seed %d, run %d: %s in %d", seed, run, columns, room)
            .hasSize(rows.size() + (go == 0 ? 1 : 0))
            .allSatisfy(line -> assertThat(DisplayWidth.of(line.plain())).isLessThanOrEqualTo(room))
            .allSatisfy(line -> assertThat(line.plain()).doesNotContain("\n", "\u001B"));
      }
    }
  }

  private static List<Column> columns(Random random) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("ID", 1 + random.nextInt(10), Column.STAYS));
    int more = random.nextInt(8);
    for (int rank = 1; rank <= more; rank++) {
      int extra = random.nextInt(3) == 0 ? Column.EXTRA : 0;
      columns.add(
          random.nextInt(columns.size() + 1),
          new Column("T".repeat(rank), 1 + random.nextInt(20), rank + extra));
    }
    return columns;
  }

  private static List<List<Cell>> rows(Random random, int columns) {
    return Stream.generate(() -> Stream.generate(() -> cell(random)).limit(columns).toList())
        .limit(1 + random.nextInt(4))
        .toList();
  }

  private static Cell cell(Random random) {
    String[] pieces = {
      "a", "고", "e\u0301", "❤️", "🎭", "👩‍👩‍👧", "🇰🇷", "\u001B[2J", "\n", " ", "لا", "1️⃣", "ｶ"
    };
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    List<Tone> tones = List.of(Tone.values());
    return Cell.of(tones.get(random.nextInt(tones.size())), text.toString());
  }
}
