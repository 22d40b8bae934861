package dev.usher.internal.message;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What each character of the first plane becomes in canonical text, as far as that does not depend
 * on its neighbours. Worked out once for each page of 256 characters that a text has any of. Safe
 * to share between threads.
 */
final class Spellings {
  /** Stands for a character that is passed over. */
  static final char NOTHING = '\uFDD0';

  /** Stands for a character whose spelling depends on its neighbours, or is longer than one. */
  static final char DEPENDS = '\uFDD1';

  /** Stands for a letter that {@link CaseFolding} writes with several. */
  static final char SEVERAL = '\uFDD2';

  private static final int PAGE_BITS = 8;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;
  private static final char FIRST_OWN = '\uFDD0';
  private static final char LAST_OWN = '\uFDEF';

  /** About a hundred, once all were met. */
  private static final Map<Character, String> LETTERS_OF_SEVERAL = new ConcurrentHashMap<>();

  /** None until a text has one of a page's characters; an array is never changed. */
  private static final AtomicReferenceArray<char @Nullable []> PAGES =
      new AtomicReferenceArray<>(PAGE_SIZE);

  private Spellings() {}

  static char of(char c) {
    char[] page = PAGES.get(c >> PAGE_BITS);
    return (page == null ? made(c >> PAGE_BITS) : page)[c & PAGE_SIZE - 1];
  }

  /** Returns what is written for a letter that becomes {@link #SEVERAL}. */
  static String several(char c) {
    return LETTERS_OF_SEVERAL.computeIfAbsent(c, CaseFolding::of);
  }

  /** Whether a sign stands for more than a few characters, as for a unit or a whole sentence. */
  static boolean isLongWinded(int codePoint) {
    return (codePoint >= 0x3200 && codePoint <= 0x33FF)
        || (codePoint >= 0xFDF0 && codePoint <= 0xFDFD);
  }

  /** Whether a character of another plane is an emoji, which stays as it is. */
  static boolean isPlainEmoji(int codePoint) {
    return (codePoint >= 0x1F300 && codePoint <= 0x1F64F)
        || (codePoint >= 0x1F680 && codePoint <= 0x1F6FF)
        || (codePoint >= 0x1F900 && codePoint <= 0x1F9FF);
  }

  /** Two that make a page at the same time make the same one. */
  private static char[] made(int number) {
    char[] page = new char[PAGE_SIZE];
    for (int i = 0; i < PAGE_SIZE; i++) {
      page[i] = spelling((char) ((number << PAGE_BITS) + i));
    }
    PAGES.set(number, page);
    return page;
  }

  private static char spelling(char c) {
    int same = SameCharacters.of(c);
    if (same != c) {
      return same == SameCharacters.NOTHING ? NOTHING : (char) same;
    }
    String compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    if (compatible.length() > 1 || mayCompose(c) || mayCompose(compatible.charAt(0))) {
      return DEPENDS;
    }
    char only = compatible.charAt(0);
    boolean several = CaseFolding.isSeveral(only);
    if (only == c) {
      return several ? SEVERAL : c;
    }
    int becomes = SameCharacters.of(only);
    if (several || becomes > Character.MAX_VALUE) {
      return DEPENDS;
    }
    return becomes == SameCharacters.NOTHING ? NOTHING : (char) becomes;
  }

  /** Whether a character may become one with what stands before it, or is no character at all. */
  private static boolean mayCompose(char c) {
    return CodePoints.isMark(c)
        || Character.isSurrogate(c)
        || (c >= '\u1100' && c <= '\u11FF')
        || (c >= FIRST_OWN && c <= LAST_OWN);
  }
}
