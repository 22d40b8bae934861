package dev.usher.internal.lint;

import dev.usher.policy.rule.Meaning;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a rule stands for. Names of one kind are compared with each other.
 *
 * @param meaning what it means; {@link Meaning#FREE} for a text that something is compared with
 * @param about what is compared with it, such as {@code account.labels}; null for other names
 * @param words what a message calls it, such as {@code action}; never null
 */
record NameKind(Meaning meaning, @Nullable String about, String words) {

  /** Returns the kind of a name that a rule hands to a verb, a word or a question. */
  static NameKind of(Meaning meaning) {
    return new NameKind(meaning, null, words(meaning));
  }

  /** Returns the kind of a text that something is compared with. */
  static NameKind compared(String about) {
    return new NameKind(Meaning.FREE, about, "value of " + about);
  }

  /** Whether its names are made up, so that nothing else notices a slip in one. */
  boolean isFree() {
    return switch (meaning) {
      case ACTION, HOLD, REFUSAL, SIGNAL, FREE -> true;
      case TOPIC,
          WORD_LIST,
          DESK,
          ROLE,
          TIER,
          NEED,
          PERCENT,
          NUMBER_FIELD,
          AMOUNT_FIELD,
          YES_NO_FIELD,
          TEXT_FIELD,
          TEXTS_FIELD,
          MOMENT_FIELD,
          METRIC,
          LANGUAGE,
          LOCALE,
          TIME_OF_DAY,
          AMOUNT,
          AMOUNT_EACH ->
          false;
    };
  }

  private static String words(Meaning meaning) {
    return switch (meaning) {
      case TOPIC -> "topic";
      case WORD_LIST -> "word list";
      case DESK -> "desk";
      case ROLE -> "role, team or desk";
      case TIER -> "tier";
      case NUMBER_FIELD, AMOUNT_FIELD, YES_NO_FIELD, TEXT_FIELD, TEXTS_FIELD, MOMENT_FIELD ->
          "field";
      case METRIC -> "metric";
      case ACTION -> "action";
      case HOLD -> "hold";
      case REFUSAL -> "refusal";
      case SIGNAL -> "signal";
      case NEED, PERCENT, LANGUAGE, LOCALE, TIME_OF_DAY, AMOUNT, AMOUNT_EACH, FREE -> "text";
    };
  }

  // Written out: every name is looked up by it, and what a record brings along takes a cold JVM
  // some milliseconds to link.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NameKind kind
        && meaning == kind.meaning
        && Objects.equals(about, kind.about);
  }

  @Override
  public int hashCode() {
    return 31 * meaning.hashCode() + (about == null ? 0 : about.hashCode());
  }
}
