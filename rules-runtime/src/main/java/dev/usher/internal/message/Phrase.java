package dev.usher.internal.message;

import dev.usher.model.internal.HiddenCharacters;
import java.util.Arrays;
import java.util.Optional;

/** A word or phrase of a list, read. */
final class Phrase {
  /** Joiners and selectors are not seen either, but emoji and some scripts need them. */
  private static final String INVISIBLE = "\u00AD\u180E\u200B\u2060\uFEFF";

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
    int[] folded = fold(text);
    int kept = 0;
    for (int i = 0; i < folded.length; i++) {
      if (folded[i] != ' ' || i == 0 || folded[i - 1] != ' ') {
        folded[kept++] = folded[i];
      }
    }
    return Arrays.copyOf(folded, kept);
  }

  private static int[] fold(String text) {
    int[] folded = new int[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < folded.length; i++) {
      int codePoint = text.codePointAt(at);
      folded[i] = CodePoints.fold(codePoint);
      at += Character.charCount(codePoint);
    }
    return folded;
  }

  static Optional<String> objectionTo(String word) {
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      if (isHidden(word.codePointAt(at))) {
        String hidden = "U+%04X".formatted(word.codePointAt(at));
        return Optional.of("contains " + hidden + ", which nobody can see; remove it");
      }
    }
    int[] text = fold(CanonicalText.of(word));
    int spaces = count(' ', text, text.length);
    if (spaces == text.length) {
      return Optional.of("is blank; write what to look for");
    }
    if (spaces + count('*', text, text.length) == text.length) {
      return Optional.of("would match everything; write what to look for before the *");
    }
    if (text[0] == ' ' || text[text.length - 1] == ' ') {
      return Optional.of("begins or ends with white space; remove it, whole words match anyway");
    }
    if (count('*', text, text.length - 1) > 0) {
      return Optional.of("has a * before its end; a * may only be the last character");
    }
    return Optional.empty();
  }

  private static int count(char wanted, int[] text, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      count += text[i] == wanted ? 1 : 0;
    }
    return count;
  }

  private static boolean isHidden(int codePoint) {
    return (HiddenCharacters.mayNotBeShown(codePoint)
            && CodePoints.kindOf(codePoint) != CodePoints.SPACE)
        || INVISIBLE.indexOf(codePoint) >= 0;
  }
}
