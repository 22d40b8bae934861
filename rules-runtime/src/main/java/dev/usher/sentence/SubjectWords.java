package dev.usher.sentence;

import org.jspecify.annotations.Nullable;

/**
 * What a condition asks about, in words: a thing that takes values, or a statement that is true or
 * not.
 *
 * @param words the thing, such as {@code the refund}, or the statement; never null
 * @param opposite what is said where the statement is not true; null for a thing
 * @param plural the thing is several, as a set of texts is
 */
record SubjectWords(String words, @Nullable String opposite, boolean plural) {
  static SubjectWords thing(String words) {
    return new SubjectWords(words, null, false);
  }

  static SubjectWords things(String words) {
    return new SubjectWords(words, null, true);
  }

  static SubjectWords statement(String words, String opposite) {
    return new SubjectWords(words, opposite, false);
  }
}
