package dev.usher.internal.explain;

import dev.usher.policy.rule.Property;
import dev.usher.sentence.Sentences;

/** What a field of a contact is called in a sentence. */
final class FieldWords {
  private final Sentences sentences;

  FieldWords(Sentences sentences) {
    this.sentences = sentences;
  }

  /** Returns what a field is called, such as {@code the refund}, by its path. */
  String thing(String field) {
    return Property.named(property(field))
        .map(property -> sentences.subject(property, true))
        .orElseGet(() -> "the field " + field.substring(field.indexOf('.') + 1));
  }

  /** Returns what is said of a field that is yes or no, such as {@code no service is down}. */
  String statement(String field, boolean yes) {
    return Property.named(property(field))
        .map(property -> sentences.subject(property, yes))
        .orElseGet(() -> thing(field) + (yes ? " yes" : " no"));
  }

  private static String property(String field) {
    return field.equals("severity") ? Property.STATED_SEVERITY.key() : field;
  }
}
