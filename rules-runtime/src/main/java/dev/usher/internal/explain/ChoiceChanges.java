package dev.usher.internal.explain;

import dev.usher.model.ContactBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
      String field, E before, Class<E> all, BiFunction<ContactBuilder, E, ContactBuilder> set) {
    for (E after : all.getEnumConstants()) {
      if (after != before) {
        changes.choice(
            field,
            () -> ChangeWords.instead(words.thing(field), Shown.of(before), Shown.of(after)),
            builder -> set.apply(builder, after));
      }
    }
  }

  /** Adds every other constant, and none. */
  <E extends Enum<E>> void constantOrNone(
      String field,
      @Nullable E before,
      Class<E> all,
      BiFunction<ContactBuilder, @Nullable E, ContactBuilder> set) {
    List<@Nullable E> choices = new ArrayList<>(Arrays.asList(all.getEnumConstants()));
    choices.add(null);
    each(field, before, choices, set);
  }

  /** Adds every other one of the names that are declared, and none. */
  void declared(
      String field,
      @Nullable String before,
      Collection<String> names,
      BiFunction<ContactBuilder, @Nullable String, ContactBuilder> set) {
    List<@Nullable String> choices = new ArrayList<>(names);
    choices.add(null);
    each(field, before, choices, set);
  }

  /** Adds every text that rules compare with, another one, and none. */
  void text(
      String field,
      @Nullable String before,
      Compared compared,
      BiFunction<ContactBuilder, @Nullable String, ContactBuilder> set) {
    Set<String> texts = new TreeSet<>(compared.texts());
    texts.add(OTHER);
    declared(field, before, texts, set);
  }

  private <T> void each(
      String field,
      @Nullable T before,
      List<@Nullable T> choices,
      BiFunction<ContactBuilder, @Nullable T, ContactBuilder> set) {
    for (T after : choices) {
      if (after == null ? before != null : !after.equals(before)) {
        changes.choice(
            field,
            () -> ChangeWords.instead(words.thing(field), Shown.of(before), Shown.of(after)),
            builder -> set.apply(builder, after));
      }
    }
  }

  /** Adds, for each text that rules look for in a set, that it is there, or is not any more. */
  void texts(
      String field,
      Set<String> before,
      Compared compared,
      BiFunction<ContactBuilder, Set<String>, ContactBuilder> set) {
    for (String text : compared.texts()) {
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
