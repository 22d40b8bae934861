package dev.usher.desk.words;

import java.util.Locale;

/** What a word of a rule is. */
public enum WordKind {
  /** What a rule looks at, such as {@code Assessed}. */
  FACT,
  /** What a fact is asked for by a name, such as {@code refund}. */
  PROPERTY,
  /** What a fact is asked with arguments, such as {@code mentions}. */
  INQUIRY,
  /** What a rule does, such as {@code escalate}. */
  VERB,
  /** A word for time among a verb's arguments, such as {@code hours}. */
  HELPER,
  /** One of the values of a type, such as {@code Severity.HIGH}. */
  CONSTANT,
  /** Something said about a rule that decides nothing, such as {@code @Clause}. */
  ANNOTATION;

  /** Returns the name that the page knows it by, such as {@code verb}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
