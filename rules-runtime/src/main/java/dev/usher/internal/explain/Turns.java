package dev.usher.internal.explain;

import dev.usher.internal.space.Compared;
import dev.usher.internal.space.TextSamples;
import dev.usher.internal.space.ValueClass;
import dev.usher.internal.text.PatternSample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one thing that rules ask about at which an answer may turn: those on either side of
 * where its classes meet, of which one is the nearest of its class to any value of another class.
 * Immutable and safe to share between threads.
 */
final class Turns {
  /** Where there is nothing to compare: moments, and what is only named. */
  static final Turns NONE = new Turns(List.of(), List.of(), new TreeSet<>());

  private final List<ValueClass> classes;
  private final List<@Nullable Object> choices;
  private final NavigableSet<String> texts;

  private Turns(
      List<ValueClass> classes,
      Collection<? extends @Nullable Object> choices,
      NavigableSet<String> texts) {
    this.classes = classes;
    this.choices = Collections.unmodifiableList(new ArrayList<>(choices));
    this.texts = texts;
  }

  /** Returns those of figures. */
  static Turns ofFigures(Compared compared) {
    List<ValueClass> present =
        compared.cut(List.of()).classes().stream().filter(each -> !each.isAbsence()).toList();
    return new Turns(present, List.of(), new TreeSet<>());
  }

  /** Returns those of what is one of few values. */
  static Turns ofChoices(Compared compared) {
    return new Turns(List.of(), compared.values(), new TreeSet<>());
  }

  /** Returns those of texts: each that is compared with, and one that each expression matches. */
  static Turns ofTexts(Collection<?> compared) {
    NavigableSet<String> texts = new TreeSet<>();
    for (Object each : compared) {
      if (each instanceof TextSamples.Expression expression) {
        PatternSample.of(expression.text()).ifPresent(texts::add);
      } else {
        texts.add((String) each);
      }
    }
    return new Turns(List.of(), List.of(), texts);
  }

  /** Returns whether it is one of few values. */
  boolean isChoice() {
    return !choices.isEmpty();
  }

  /** Returns the values of what is one of few, null standing for what is absent. */
  List<@Nullable Object> choices() {
    return choices;
  }

  /** Returns the texts, sorted. */
  Set<String> texts() {
    return Collections.unmodifiableSet(texts);
  }

  /** Returns the figures on either side of where an answer may turn, sorted. */
  NavigableSet<BigDecimal> figures() {
    return figures(false, BigDecimal.ZERO);
  }

  /**
   * Returns the figures, sorted.
   *
   * @param any whether any figure makes a difference, even where no answer turns
   * @param step how far from a border a figure lies that lies next to it, where there are others
   *     between any two
   */
  NavigableSet<BigDecimal> figures(boolean any, BigDecimal step) {
    NavigableSet<BigDecimal> figures = new TreeSet<>();
    for (int i = 1; i < classes.size(); i++) {
      ValueClass below = classes.get(i - 1);
      ValueClass above = classes.get(i);
      figures.add(
          below.below() == null ? figure(below.last()) : figure(below.below()).subtract(step));
      figures.add(
          above.above() == null ? figure(above.plainest()) : figure(above.above()).add(step));
    }
    if (any && figures.isEmpty() && !classes.isEmpty()) {
      figures.add(figure(classes.get(0).plainest()));
    }
    return figures;
  }

  /** Returns how many decimals the figures have that an answer turns at. */
  int scale() {
    return figures().stream()
        .mapToInt(figure -> figure.stripTrailingZeros().scale())
        .reduce(0, Math::max);
  }

  private static BigDecimal figure(@Nullable Object value) {
    return value instanceof Integer whole
        ? BigDecimal.valueOf(whole)
        : (BigDecimal) Objects.requireNonNull(value);
  }
}
