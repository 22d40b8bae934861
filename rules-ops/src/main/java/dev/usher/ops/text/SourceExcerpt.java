package dev.usher.ops.text;

import dev.usher.model.internal.HiddenCharacters;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file as it is shown, and where in it something stands, in columns of a terminal. A
 * long line is cut around the place.
 *
 * @param text the line, with tabs as spaces and hidden characters as escapes
 * @param from the column at which the marked part begins, counted from 0
 * @param width how many columns it takes, at least 1
 */
record SourceExcerpt(String text, int from, int width) {
  private static final int TAB = 4;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final String MORE = "…";

  /** One character as it is shown. */
  private record Cell(String shown, int column, int width) {
    int end() {
      return column + width;
    }
  }

  /**
   * Cuts a line.
   *
   * @param line the line, without its end
   * @param start where the marked part begins, in UTF-16 units counted from 0
   * @param length how many UTF-16 units it takes; at least one column is marked
   * @param columns how many columns there are
   */
  static SourceExcerpt of(String line, int start, int length, int columns) {
    int begin = Math.min(Math.max(start, 0), line.length());
    int end = Math.min(begin + Math.max(length, 1), line.length());
    // Of a file in a single line only the neighbourhood is looked at.
    int first = boundary(line, (int) Math.max(0, begin - 2L * columns));
    int last = boundary(line, (int) Math.min(line.length(), begin + 2L * columns));
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    int markFrom = -1;
    int markTo = 0;
    for (int at = first, before = ' '; at < last; at += Character.charCount(before)) {
      int codePoint = line.codePointAt(at);
      Cell cell = cell(codePoint, before, column);
      if (markFrom < 0 && at + Character.charCount(codePoint) > begin) {
        markFrom = column;
      }
      column = cell.end();
      if (at < end) {
        markTo = column;
      }
      cells.add(cell);
      before = codePoint;
    }
    int from = markFrom < 0 ? column : markFrom;
    int to = Math.max(markTo, from + 1);
    return cut(cells, from, to, columns, first > 0, last < line.length());
  }

  /** Not within a character. */
  private static int boundary(String line, int at) {
    boolean within =
        at > 0
            && at < line.length()
            && Character.isLowSurrogate(line.charAt(at))
            && Character.isHighSurrogate(line.charAt(at - 1));
    return within ? at - 1 : at;
  }

  private static Cell cell(int codePoint, int before, int column) {
    if (codePoint == '\t') {
      int width = TAB - column % TAB;
      return new Cell(" ".repeat(width), column, width);
    }
    String shown =
        isHidden(codePoint, before)
            ? "\\u%04X".formatted(codePoint)
            : Character.toString(codePoint);
    return new Cell(shown, column, DisplayWidth.of(shown));
  }

  /** Whether nobody would see it, or take it for something else. */
  private static boolean isHidden(int codePoint, int before) {
    boolean joins = codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
    String text = (joins ? Character.toString(before) : "") + Character.toString(codePoint);
    return HiddenCharacters.firstThatMayNotName(text).isPresent();
  }

  private static SourceExcerpt cut(
      List<Cell> cells, int from, int to, int columns, boolean moreBefore, boolean moreAfter) {
    int all = Math.max(cells.isEmpty() ? 0 : cells.get(cells.size() - 1).end(), from + 1);
    if (!moreBefore && !moreAfter && all <= columns) {
      return new SourceExcerpt(joined(cells), from, to - from);
    }
    int left = to <= columns - 1 && !moreBefore ? 0 : Math.max(0, from - columns / 3);
    left = Math.min(left, Math.max(0, all - columns + 1));
    boolean cutsLeft = left > 0 || moreBefore;
    boolean cutsRight = all > left + columns || moreAfter;
    int first = left + (cutsLeft ? 1 : 0);
    int last = left + columns - (cutsRight ? 1 : 0);
    StringBuilder text = new StringBuilder(cutsLeft ? MORE : "");
    int column = first;
    for (Cell cell : cells) {
      if (cell.column() >= first && cell.end() <= last) {
        // Half of a wide character is a blank.
        text.append(" ".repeat(cell.column() - column)).append(cell.shown());
        column = cell.end();
      }
    }
    int shownFrom = Math.min(Math.max(from, first), last - 1);
    int shownTo = Math.max(shownFrom + 1, Math.min(to, last));
    return new SourceExcerpt(
        text.append(cutsRight ? MORE : "").toString(), shownFrom - left, shownTo - shownFrom);
  }

  private static String joined(List<Cell> cells) {
    StringBuilder text = new StringBuilder();
    cells.forEach(cell -> text.append(cell.shown()));
    return text.toString();
  }
}
