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

  private Mutation() {}

  /** Changes a text in one to three places. */
  public static String of(String text, SplittableRandom random) {
    StringBuilder mutated = new StringBuilder(text);
    int changes = random.nextInt(1, 4);
    for (int i = 0; i < changes; i++) {
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
