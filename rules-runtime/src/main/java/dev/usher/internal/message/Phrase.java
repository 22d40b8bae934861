package dev.usher.internal.message;

import dev.usher.model.internal.HiddenCharacters;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A word or phrase of a list, read. */
final class Phrase {
  /** Joiners and selectors are not seen either, but emoji and some scripts need them. */
  private static final String INVISIBLE = "\u00AD\u180E\u200B\u2060\uFEFF";

  private static final int STAR = '*';

  private final int[] folded;
  private final boolean openBefore;
  private final boolean openAfter;

  private Phrase(int[] folded, boolean openBefore, boolean openAfter) {
    this.folded = folded;
    this.openBefore = openBefore;
    this.openAfter = openAfter;
  }

  /** Reads a word that has no {@link #objectionTo objection}. */
  static Phrase of(String word) {
    int[] text = spaced(fold(CanonicalText.of(word)));
    int from = text[0] == STAR ? 1 : 0;
    int to = text[text.length - 1] == STAR ? text.length - 1 : text.length;
    return new Phrase(Arrays.copyOfRange(text, from, to), from > 0, to < text.length);
  }

  /** Whether anything may stand before it. */
  boolean isOpenBefore() {
    return openBefore;
  }

  /** Whether anything may follow. */
  boolean isOpenAfter() {
    return openAfter;
  }

  /** The folded code points, with one space for each run of white space. */
  int[] folded() {
    return folded;
  }

  /** Returns how a word is looked for; two words of which that is equal are the same. */
  static String spelling(String word) {
    int[] text = spaced(fold(CanonicalText.of(word)));
    return new String(text, 0, text.length);
  }

  private static int[] fold(String text) {
    return text.codePoints()
        .map(codePoint -> CodePoints.isSpace(codePoint) ? ' ' : CaseFolding.one(codePoint))
        .toArray();
  }

  private static int[] spaced(int[] folded) {
    int kept = 0;
    for (int i = 0; i < folded.length; i++) {
      if (folded[i] != ' ' || i == 0 || folded[i - 1] != ' ') {
        folded[kept++] = folded[i];
      }
    }
    return Arrays.copyOf(folded, kept);
  }

  static Optional<String> objectionTo(String word) {
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      if (isHidden(word.codePointAt(at))) {
        String hidden = "U+%04X".formatted(word.codePointAt(at));
        return Optional.of("contains " + hidden + ", which nobody can see; remove it");
      }
    }
    return Optional.ofNullable(objection(word, fold(CanonicalText.of(word))));
  }

  private static @Nullable String objection(String word, int[] text) {
    int spaces = count(' ', text, 0, text.length);
    if (spaces == text.length) {
      boolean blank = word.codePoints().allMatch(Phrase::isBlank);
      return blank
          ? "is blank; write what to look for"
          : "has only marks that are passed over in a message; write what to look for";
    }
    if (spaces + count(STAR, text, 0, text.length) == text.length) {
      return "would match everything; write what to look for beside the *";
    }
    if (text[0] == ' ' || text[text.length - 1] == ' ') {
      return "begins or ends with white space; remove it, whole words match anyway";
    }
    if (count(STAR, text, 1, text.length - 1) > 0) {
      return "has a * in its midst; a * may only be its first or its last character";
    }
    int first = text[text[0] == STAR ? 1 : 0];
    if (Belonging.of(first) == Belonging.BASE) {
      return "begins with U+%04X, a mark without its letter; write the letter too".formatted(first);
    }
    return null;
  }

  private static boolean isBlank(int codePoint) {
    return CodePoints.isSpace(codePoint) || SameCharacters.isIgnorable(codePoint);
  }

  private static int count(int wanted, int[] text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text[i] == wanted ? 1 : 0;
    }
    return count;
  }

  private static boolean isHidden(int codePoint) {
    return (HiddenCharacters.mayNotBeShown(codePoint) && !CodePoints.isSpace(codePoint))
        || INVISIBLE.indexOf(codePoint) >= 0;
  }
}
