package dev.usher.ops.text;

import java.util.List;

/**
 * Lays out rows in columns, as wide as their longest cell is on a terminal. Rows may come in
 * several goes: the widths of the first stay unless a later cell needs more. Not safe to share
 * between threads.
 */
public final class Table {
  private static final String GAP = "  ";

  /** What is less is not enough to read a broken cell in. */
  private static final int NARROW = 24;

  private final String indent;
  private final int[] widths;
  private final int room;

  /**
   * Makes a table that is as wide as it is.
   *
   * @param indent what each line begins with
   * @param columns how many columns there are
   */
  public Table(String indent, int columns) {
    this(indent, columns, 0);
  }

  /**
   * Makes a table whose rows are broken between words where they are too long.
   *
   * @param indent what each line begins with
   * @param columns how many columns there are
   * @param room how many columns a line of the terminal has, or 0 where lines are not broken
   */
  public Table(String indent, int columns, int room) {
    this.indent = indent;
    this.widths = new int[columns];
    this.room = room;
  }

  /** Returns the rows as lines; control characters in them are made visible. */
  public List<String> lines(List<List<String>> rows) {
    List<List<String>> safe = rows.stream().map(this::safe).toList();
    for (List<String> row : safe) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    return safe.stream().flatMap(row -> broken(row).stream()).toList();
  }

  /** Within the last column where that has room, else all of it. */
  private List<String> broken(List<String> row) {
    String line = line(row);
    if (room == 0 || DisplayWidth.of(line) <= room) {
      return List.of(line);
    }
    int last = widths.length - 1;
    String hanging = " ".repeat(DisplayWidth.of(indent) + before(last));
    boolean narrow = room - hanging.length() < NARROW;
    String text = narrow ? indent + String.join(GAP, row) : line;
    return StyledLine.plain(text).wrapped(room, narrow ? indent + indent + GAP : hanging).stream()
        .map(StyledLine::plain)
        .toList();
  }

  private int before(int column) {
    int width = 0;
    for (int i = 0; i < column; i++) {
      width += widths[i] + GAP.length();
    }
    return width;
  }

  private List<String> safe(List<String> row) {
    return row.stream().map(Printable::of).toList();
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      line.append(cell).append(" ".repeat(widths[i] - DisplayWidth.of(cell))).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
