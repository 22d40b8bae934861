package dev.usher.ops.text;

import java.util.ArrayList;
import java.util.List;

/** Phrases in a row: in a sentence, or as lines that fit a terminal and break none of them. */
public final class Phrases {
  private static final String INDENT = "  ";

  private Phrases() {}

  /**
   * Returns the lines.
   *
   * @param phrases each with what follows it, such as a comma
   * @param room how many columns a line has, or 0 where lines are not broken; a phrase that is
   *     longer is cut
   */
  public static List<StyledLine> lines(List<Cell> phrases, int room) {
    int most = room == 0 ? Integer.MAX_VALUE : room;
    List<StyledLine> lines = new ArrayList<>();
    StyledLine line = StyledLine.EMPTY;
    int width = 0;
    for (Cell phrase : phrases) {
      int needed = DisplayWidth.of(phrase.text());
      if (width > 0 && needed > most - width - 1) {
        lines.add(line);
        line = StyledLine.plain(INDENT);
        width = INDENT.length();
      } else if (width > 0) {
        line = line.with(" ");
        width++;
      }
      String text = DisplayWidth.cut(phrase.text(), most - width);
      line = line.with(phrase.tone(), text);
      width += DisplayWidth.of(text);
    }
    lines.add(line);
    return lines;
  }

  /** Returns the phrases with a comma after each but the last. */
  public static List<Cell> listed(List<Cell> phrases) {
    List<Cell> listed = new ArrayList<>(phrases);
    for (int i = 0; i < listed.size() - 1; i++) {
      Cell each = listed.get(i);
      listed.set(i, new Cell(each.tone(), each.text() + ","));
    }
    return listed;
  }

  /** Returns the phrases with the last two joined by "and", such as {@code a, b and c}. */
  public static String and(List<String> phrases) {
    int last = phrases.size() - 1;
    return last <= 0
        ? String.join("", phrases)
        : String.join(", ", phrases.subList(0, last)) + " and " + phrases.get(last);
  }
}
