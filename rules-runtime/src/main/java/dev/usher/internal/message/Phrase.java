package dev.usher.internal.message;

import java.util.Optional;
import java.util.stream.IntStream;

/** A word or phrase of a list, read. */
final class Phrase {
  private static final String BIDI_CONTROLS =
      "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
  private static final String INVISIBLE = "\u00AD\u180E\u200B\u2060\uFEFF" + BIDI_CONTROLS;

  private final String text;
  private final boolean open;

  private Phrase(String text, boolean open) {
    this.text = text;
    this.open = open;
  }

  /** Reads a word that has no {@link #objectionTo objection}. */
  static Phrase of(String word) {
    String text = CanonicalText.of(word);
    boolean open = text.endsWith("*");
    return new Phrase(open ? text.substring(0, text.length() - 1) : text, open);
  }

  /** Whether anything may follow. */
  boolean isOpen() {
    return open;
  }

  /** The folded code points, with one space for each run of white space. */
  int[] folded() {
    int[] all = text.codePoints().map(CodePoints::fold).toArray();
    return IntStream.range(0, all.length)
        .filter(at -> at == 0 || all[at] != ' ' || all[at - 1] != ' ')
        .map(at -> all[at])
        .toArray();
  }

  static Optional<String> objectionTo(String word) {
    Optional<String> hidden =
        word.codePoints()
            .filter(Phrase::isHidden)
            .mapToObj("contains U+%04X, which nobody can see; remove it"::formatted)
            .findFirst();
    if (hidden.isPresent()) {
      return hidden;
    }
    int[] text = CanonicalText.of(word).codePoints().map(CodePoints::fold).toArray();
    if (IntStream.of(text).allMatch(c -> c == ' ')) {
      return Optional.of("is blank; write what to look for");
    }
    if (IntStream.of(text).allMatch(c -> c == ' ' || c == '*')) {
      return Optional.of("would match everything; write what to look for before the *");
    }
    if (text[0] == ' ' || text[text.length - 1] == ' ') {
      return Optional.of("begins or ends with white space; remove it, whole words match anyway");
    }
    if (IntStream.of(text).limit(text.length - 1L).anyMatch(c -> c == '*')) {
      return Optional.of("has a * before its end; a * may only be the last character");
    }
    return Optional.empty();
  }

  /** The word as an error message shows it: short, and on one line. */
  static String shown(String word) {
    StringBuilder shown = new StringBuilder();
    word.codePoints()
        .limit(60)
        .forEach(
            c ->
                shown.append(isHidden(c) ? "\\u%04X".formatted(c) : Character.toString(spaced(c))));
    return word.codePointCount(0, word.length()) > 60
        ? shown.append('…').toString()
        : shown.toString();
  }

  private static int spaced(int codePoint) {
    return CodePoints.kindOf(codePoint) == CodePoints.SPACE ? ' ' : codePoint;
  }

  private static boolean isHidden(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.SURROGATE
        || (type == Character.CONTROL && CodePoints.kindOf(codePoint) != CodePoints.SPACE)
        || INVISIBLE.indexOf(codePoint) >= 0;
  }
}
