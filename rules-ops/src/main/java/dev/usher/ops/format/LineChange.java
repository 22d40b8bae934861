package dev.usher.ops.format;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the way from one text to another.
 *
 * @param sign {@code ' '} if it stays, {@code '-'} if it goes, {@code '+'} if it comes
 * @param text the line
 */
record LineChange(char sign, String text) {
  /** More comparisons than that are not made; what is longer goes and comes as a whole. */
  private static final long MOST = 4_000_000;

  boolean stays() {
    return sign == ' ';
  }

  /** Returns a shortest way, what goes before what comes. */
  static List<LineChange> between(List<String> before, List<String> after) {
    int begin = 0;
    int shorter = Math.min(before.size(), after.size());
    while (begin < shorter && before.get(begin).equals(after.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<LineChange> way = new ArrayList<>();
    add(way, ' ', before.subList(0, begin));
    middle(
        way, before.subList(begin, before.size() - end), after.subList(begin, after.size() - end));
    add(way, ' ', before.subList(before.size() - end, before.size()));
    return way;
  }

  private static void add(List<LineChange> way, char sign, List<String> lines) {
    lines.forEach(line -> way.add(new LineChange(sign, line)));
  }

  private static void middle(List<LineChange> way, List<String> before, List<String> after) {
    if ((long) before.size() * after.size() > MOST) {
      add(way, '-', before);
      add(way, '+', after);
      return;
    }
    int[][] common = common(before, after);
    int old = 0;
    int made = 0;
    while (old < before.size() || made < after.size()) {
      if (old < before.size() && made < after.size() && before.get(old).equals(after.get(made))) {
        way.add(new LineChange(' ', before.get(old)));
        old++;
        made++;
      } else if (made == after.size()
          || (old < before.size() && common[old + 1][made] >= common[old][made + 1])) {
        way.add(new LineChange('-', before.get(old++)));
      } else {
        way.add(new LineChange('+', after.get(made++)));
      }
    }
  }

  /** Returns how many lines the rests of both texts have in common, by where they begin. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int old = before.size() - 1; old >= 0; old--) {
      for (int made = after.size() - 1; made >= 0; made--) {
        common[old][made] =
            before.get(old).equals(after.get(made))
                ? common[old + 1][made + 1] + 1
                : Math.max(common[old + 1][made], common[old][made + 1]);
      }
    }
    return common;
  }
}
