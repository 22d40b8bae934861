package dev.usher.scenario;

import java.util.List;

/** Rows of text with their columns aligned. */
final class AlignedRows {
  private AlignedRows() {}

  /** Appends the rows, each on a line of its own after a line break; all have as many columns. */
  static void append(StringBuilder text, List<List<String>> rows) {
    int last = rows.get(0).size() - 1;
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < last; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(2 + width(rows, column) - length(cell)));
      }
      text.append('\n').append(line.append(row.get(last)).toString().stripTrailing());
    }
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
