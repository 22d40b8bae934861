package dev.usher.ops.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out rows in columns, as wide as their longest cell is on a terminal. Rows may come in
 * several goes: the widths of the first stay unless a later cell needs more. Not safe to share
 * between threads.
 */
public final class Table {
  private static final String GAP = "  ";

  private final String indent;
  private final int[] widths;
  private final int widest;

  /**
   * Makes a table.
   *
   * @param indent what each line begins with
   * @param columns how many columns there are
   */
  public Table(String indent, int columns) {
    this(indent, columns, Integer.MAX_VALUE);
  }

  /**
   * Makes a table whose cells are cut where they are too long, those of the last column aside.
   *
   * @param indent what each line begins with
   * @param columns how many columns there are
   * @param widest how long a cell may be
   */
  public Table(String indent, int columns, int widest) {
    this.indent = indent;
    this.widths = new int[columns];
    this.widest = widest;
  }

  /** Returns the rows as lines; control characters in them are made visible. */
  public List<String> lines(List<List<String>> rows) {
    List<List<String>> safe = rows.stream().map(this::safe).toList();
    for (List<String> row : safe) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    return safe.stream().map(this::line).toList();
  }

  private List<String> safe(List<String> row) {
    List<String> cells = new ArrayList<>(row.size());
    for (int i = 0; i < widths.length; i++) {
      String cell = Printable.of(row.get(i));
      cells.add(i == widths.length - 1 ? cell : DisplayWidth.cut(cell, widest));
    }
    return cells;
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
