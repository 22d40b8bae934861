package dev.usher.internal.explain;

import dev.usher.model.ContactBuilder;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Changes of what is chosen rather than measured: each other choice, and none. */
final class ChoiceChanges {
  /** Stands for every text that no rule compares with. */
  private static final String OTHER = "other";

  private final ChangeList changes;
  private final FieldWords words;

  ChoiceChanges(ChangeList changes) {
    this.changes = changes;
    this.words = new FieldWords(changes.now().sentences());
  }

  /** Adds the other answer. */
  void yesNo(
      String field, boolean before, BiFunction<ContactBuilder, Boolean, ContactBuilder> set) {
    changes.choice(
        field,
        () -> new ChangeWords(Shown.of(before), Shown.of(!before), words.statement(field, !before)),
        builder -> set.apply(builder, !before));
  }

  /** Adds every other constant. */
  <E extends Enum<E>> void constant(
      String field,
      E before,
      Class<E> of,
      Turns turns,
      BiFunction<ContactBuilder, E, ContactBuilder> set) {
    constantOrNone(
        field, before, of, turns, (to, after) -> set.apply(to, Objects.requireNonNull(after)));
  }

  /** Adds every other constant, and none where there may be none. */
  <E extends Enum<E>> void constantOrNone(
      String field,
      @Nullable E before,
      Class<E> of,
      Turns turns,
      BiFunction<ContactBuilder, @Nullable E, ContactBuilder> set) {
    for (Object after : turns.choices()) {
      choice(field, before, after == null ? null : of.cast(after), set);
    }
  }

  /**
   * Adds every other one of the texts that a policy declares; where it declares none, every text
   * that rules compare with, another one, and none.
   */
  void text(
      String field,
      @Nullable String before,
      Turns turns,
      BiFunction<ContactBuilder, @Nullable String, ContactBuilder> set) {
    if (turns.isChoice()) {
      turns.choices().forEach(after -> choice(field, before, (String) after, set));
      return;
    }
    Set<String> texts = new TreeSet<>(turns.texts());
    texts.add(OTHER);
    texts.forEach(after -> choice(field, before, after, set));
    choice(field, before, null, set);
  }

  private <T> void choice(
      String field,
      @Nullable T before,
      @Nullable T after,
      BiFunction<ContactBuilder, @Nullable T, ContactBuilder> set) {
    if (!Objects.equals(before, after)) {
      changes.choice(
          field,
          () -> ChangeWords.instead(words.thing(field), Shown.of(before), Shown.of(after)),
          builder -> set.apply(builder, after));
    }
  }

  /** Adds, for each text that rules look for in a set, that it is there, or is not any more. */
  void texts(
      String field,
      Set<String> before,
      Turns turns,
      BiFunction<ContactBuilder, Set<String>, ContactBuilder> set) {
    for (String text : turns.texts()) {
      Set<String> after = new TreeSet<>(before);
      boolean comes = after.add(text);
      if (!comes) {
        after.remove(text);
      }
      changes.choice(
          field,
          () ->
              new ChangeWords(
                  Shown.of(before),
                  Shown.of(after),
                  words.thing(field) + (comes ? " with " : " without ") + Shown.of(text)),
          builder -> set.apply(builder, after));
    }
  }
}
