package dev.usher.ops.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, as whoever says something about a place in it counts them. Immutable. */
public final class SourceLines {
  private final String text;

  /** Where each line begins, and where one more would. */
  private final List<Integer> starts = new ArrayList<>();

  /** Takes a text apart at {@code \n}, {@code \r} and {@code \r\n}. */
  public SourceLines(String text) {
    this.text = text;
    starts.add(0);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean paired = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if (c == '\n' || (c == '\r' && !paired)) {
        starts.add(at + 1);
      }
    }
  }

  /** Returns a line without its end, or null if there is none of that number, counted from 1. */
  public @Nullable String line(int number) {
    if (number < 1 || number > starts.size()) {
      return null;
    }
    int from = starts.get(number - 1);
    int to = number < starts.size() ? starts.get(number) : text.length();
    while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
      to--;
    }
    return text.substring(from, to);
  }
}
