package dev.usher.internal.message;

import dev.usher.model.internal.HiddenCharacters;
import java.util.Optional;
import java.util.stream.IntStream;

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

  private static boolean isHidden(int codePoint) {
    return (HiddenCharacters.mayNotBeShown(codePoint)
            && CodePoints.kindOf(codePoint) != CodePoints.SPACE)
        || INVISIBLE.indexOf(codePoint) >= 0;
  }
}
