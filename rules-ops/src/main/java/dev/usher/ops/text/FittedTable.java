package dev.usher.ops.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays out rows in columns that fit a terminal: where there is too little room, cells are cut, and
 * where that is not enough, columns are left out. Nothing is ever broken over two lines.
 *
 * <p>Rows may come in several goes, so that a long table costs no memory: the first rows decide
 * what has room. Where nobody watches, nothing is left out, and a longer cell later on widens its
 * column from there. Not safe to share between threads.
 */
public final class FittedTable {
  private static final String GAP = "  ";

  /** More times the least of a column than a terminal is wide. */
  private static final int ALL = 100_000;

  private final List<Column> columns;
  private final int room;
  private final int widest;

  /** The columns that are shown, in their order; empty before the first rows. */
  private final List<Integer> shown = new ArrayList<>();

  private final int[] widths;

  /**
   * Makes a table.
   *
   * @param columns one or more columns
   * @param room how many columns a line of the terminal has, or 0 where nobody watches
   * @param widest how long a cell may be, those of the last column aside
   */
  public FittedTable(List<Column> columns, int room, int widest) {
    this.columns = List.copyOf(columns);
    this.room = room;
    this.widest = widest;
    this.widths = new int[columns.size()];
  }

  /**
   * Returns some more rows as lines, after the titles if they are the first. If it fails, it is as
   * if it had not been called.
   *
   * @param rows a cell for each column
   */
  public List<StyledLine> lines(List<List<Cell>> rows) {
    List<List<Cell>> all = new ArrayList<>(rows.size() + 1);
    boolean first = shown.isEmpty();
    if (first) {
      all.add(columns.stream().map(each -> new Cell(Tone.STRONG, each.title())).toList());
    }
    all.addAll(rows);
    int[] needed = needed(all);
    if (first) {
      fit(needed);
    } else if (room == 0) {
      widen(needed);
    }
    return all.stream().map(this::line).toList();
  }

  private int[] needed(List<List<Cell>> rows) {
    int last = columns.size() - 1;
    int[] needed = new int[columns.size()];
    for (List<Cell> row : rows) {
      for (int i = 0; i <= last; i++) {
        int width = DisplayWidth.of(row.get(i).text());
        needed[i] = Math.max(needed[i], i == last ? width : Math.min(width, widest));
      }
    }
    return needed;
  }

  private void widen(int[] needed) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], needed[i]);
    }
  }

  private void fit(int[] needed) {
    IntStream.range(0, columns.size()).forEach(shown::add);
    if (room == 0) {
      widen(needed);
      return;
    }
    cut(needed, 2);
    leaveOut(Column.EXTRA);
    cut(needed, 1);
    leaveOut(Column.STAYS + 1);
    for (int i = 0; i < shown.size() && total() > room; i++) {
      int column = shown.get(i);
      widths[column] = Math.max(1, widths[column] - (total() - room));
    }
    spare(needed, 2);
    spare(needed, ALL);
    int last = shown.get(shown.size() - 1);
    widths[last] += Math.max(0, room - total());
  }

  /** Gives what is left to the columns, so many times their least at most, by rank. */
  private void spare(int[] needed, int times) {
    for (int column : shown.stream().sorted(Comparator.comparingInt(this::rank)).toList()) {
      int most = Math.min(needed[column], times * columns.get(column).least());
      int more = Math.min(most - widths[column], room - total());
      widths[column] += Math.max(0, more);
    }
  }

  private int rank(int column) {
    return columns.get(column).rank();
  }

  /** Extras have their least, the others so many times theirs, and nobody more than needed. */
  private void cut(int[] needed, int times) {
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(i);
      int most = column.rank() < Column.EXTRA ? times * column.least() : column.least();
      widths[i] = Math.min(needed[i], most);
    }
  }

  /** Leaves out columns of that rank or more, those that are missed least first, as needed. */
  private void leaveOut(int from) {
    List<Integer> byRank = new ArrayList<>(shown);
    byRank.sort(Comparator.comparingInt(this::rank).reversed());
    for (Integer each : byRank) {
      if (total() > room && rank(each) >= from) {
        shown.remove(each);
      }
    }
  }

  private int total() {
    return shown.stream().mapToInt(each -> widths[each]).sum() + GAP.length() * (shown.size() - 1);
  }

  private StyledLine line(List<Cell> row) {
    StyledLine line = StyledLine.EMPTY;
    for (int at = 0; at < shown.size(); at++) {
      int column = shown.get(at);
      boolean last = at == shown.size() - 1;
      String text = DisplayWidth.cut(row.get(column).text(), widths[column]);
      line = line.with(row.get(column).tone(), text);
      if (!last) {
        line = line.with(" ".repeat(widths[column] - DisplayWidth.of(text)) + GAP);
      }
    }
    return line;
  }
}
