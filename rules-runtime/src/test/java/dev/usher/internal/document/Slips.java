package dev.usher.internal.document;

import java.util.List;
import java.util.SplittableRandom;

/** Slips of whoever writes JSON by hand or by a program of their own. */
final class Slips {
  private static final List<String> BITS =
      List.of(
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\n",
          "\r",
          "\r\n",
          "\t",
          " ",
          "0",
          "-",
          "1e5",
          ".5",
          "01",
          "-0",
          "1E+10",
          "null",
          "nul",
          "true",
          "false",
          "\"x\":1,",
          "\\u",
          "\\u00e9",
          "\\ud83d",
          "\\\"",
          "\\/",
          "\\x",
          "\\uD83D\\uDE00",
          "é",
          "👩",
          "\uFEFF",
          "\u0000",
          "\u0085",
          "\u2028",
          "/*",
          "//",
          "'",
          "NaN",
          "+1",
          "1.",
          "\uD83D",
          "[[[[[[[[",
          "]]]");

  private final SplittableRandom random;

  Slips(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Returns a text with a slip or a few of them, or now and then with none. */
  String in(String text) {
    StringBuilder slipped = new StringBuilder(text);
    for (int slips = random.nextInt(4); slips > 0; slips--) {
      int from = random.nextInt(slipped.length() + 1);
      int to = Math.min(slipped.length(), from + random.nextInt(3));
      switch (random.nextInt(6)) {
        case 0 -> slipped.delete(from, to);
        case 1 -> slipped.replace(from, to, bit());
        case 2 -> slipped.setLength(from);
        case 3 -> slipped.insert(from, slipped.substring(from / 2, from));
        default -> slipped.insert(from, bit());
      }
    }
    return slipped.toString();
  }

  private String bit() {
    return BITS.get(random.nextInt(BITS.size()));
  }
}
