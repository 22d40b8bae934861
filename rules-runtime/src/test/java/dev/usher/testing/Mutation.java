package dev.usher.testing;

import java.util.SplittableRandom;

/** Small random changes to a text, such as an author's slips. */
public final class Mutation {
  private static final String[] PIECES = {
    "(",
    ")",
    "\"",
    "'",
    ";",
    ",",
    ".",
    "!",
    "&&",
    "||",
    "==",
    ">=",
    ":",
    "$case",
    "@",
    "/*",
    "*/",
    "//",
    "\\",
    "\n",
    "\r",
    "end",
    "rule",
    "when",
    "then",
    "not",
    "in",
    "null",
    "0",
    "-1",
    "1.5B",
    "hours(2)",
    "Channel.SMS",
    "\u202E",
    "\uD83D",
    "é",
    "한",
    "import",
    "salience"
  };

  /** What has tripped readers of text before. */
  private static final String[] ODD_PIECES = {
    "\t",
    "\u00A0",
    "\u2028",
    "\uFEFF",
    "\u0000",
    "\uDE00",
    "\uD83D\uDE00",
    "e\u0301\u0301",
    "\u201C",
    "\u2019",
    "---\n",
    "...\n",
    "- ",
    ": ",
    "&a ",
    "*a",
    "!!str ",
    "? ",
    "| ",
    "> ",
    "# ",
    "%",
    "{",
    "}",
    "[",
    "]",
    "~",
    "<<: ",
    "2026-02-30",
    "9999999999999999999",
    "1e999999",
    "24:00",
    "PT4H",
    "750.00 USD",
    "a".repeat(1_100),
    "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
  };

  private static final int LONGEST_PART = 200;

  private Mutation() {}

  /**
   * Changes a text in one to four places, and by more than slips: parts change places, come again
   * or are taken from another text, lines are lost, quotes are left open.
   */
  public static String of(String text, String other, SplittableRandom random) {
    StringBuilder mutated = new StringBuilder(text);
    int changes = random.nextBoolean() ? 1 : random.nextInt(2, 5);
    for (int i = 0; i < changes && mutated.length() > 1; i++) {
      int from = random.nextInt(mutated.length());
      int to = Math.min(mutated.length(), from + random.nextInt(1, LONGEST_PART));
      switch (random.nextInt(9)) {
        case 0 -> mutated.delete(from, to);
        case 1 -> mutated.insert(to, mutated.substring(from, to));
        case 2 -> mutated.insert(from, any(ODD_PIECES, random));
        case 3 -> mutated.replace(from, from + 1, any(ODD_PIECES, random));
        case 4 -> swap(mutated, from, to, random);
        case 5 -> mutated.insert(from, part(other, random));
        case 6 -> mutated.setLength(from + 1);
        case 7 -> lose(mutated, from, random);
        default -> {
          String slipped = of(mutated.toString(), random);
          mutated.setLength(0);
          mutated.append(slipped);
        }
      }
    }
    return mutated.toString();
  }

  private static String any(String[] pieces, SplittableRandom random) {
    return pieces[random.nextInt(pieces.length)];
  }

  private static String part(String other, SplittableRandom random) {
    int from = random.nextInt(other.length());
    return other.substring(from, Math.min(other.length(), from + random.nextInt(1, LONGEST_PART)));
  }

  private static void swap(StringBuilder text, int from, int to, SplittableRandom random) {
    String part = text.substring(from, to);
    text.delete(from, to);
    text.insert(text.length() == 0 ? 0 : random.nextInt(text.length()), part);
  }

  /** Takes away the next quote or bracket, or the rest of the line. */
  private static void lose(StringBuilder text, int from, SplittableRandom random) {
    String wanted = any(new String[] {"\"", "'", ")", "}", "]", ";", ":", "\n"}, random);
    int at = text.indexOf(wanted, from);
    if (at >= 0) {
      text.delete(wanted.equals("\n") ? from : at, at + 1);
    }
  }

  /** Changes a text in one to three places. */
  public static String of(String text, SplittableRandom random) {
    StringBuilder mutated = new StringBuilder(text);
    int changes = random.nextInt(1, 4);
    for (int i = 0; i < changes && mutated.length() > 0; i++) {
      int from = random.nextInt(mutated.length());
      int to = Math.min(mutated.length(), from + random.nextInt(1, 8));
      switch (random.nextInt(4)) {
        case 0 -> mutated.delete(from, to);
        case 1 -> mutated.insert(to, mutated.substring(from, to));
        case 2 -> mutated.insert(from, PIECES[random.nextInt(PIECES.length)]);
        default -> mutated.replace(from, from + 1, PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return mutated.toString();
  }
}
