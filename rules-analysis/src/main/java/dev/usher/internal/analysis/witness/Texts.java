package dev.usher.internal.analysis.witness;

import dev.usher.internal.space.TextSamples;
import dev.usher.internal.space.ValueClass;
import dev.usher.internal.text.PatternSample;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds texts that rules take as wanted: equal to what they name, or to nothing of it. */
final class Texts {
  private static final int MOST_TRIED = 5_000;

  private Texts() {}

  /** Returns whether a text, or none, lies in all of some classes. */
  static boolean fits(@Nullable String text, List<Want> wants) {
    return wants.stream().allMatch(each -> fits(text, each));
  }

  private static boolean fits(@Nullable String text, Want want) {
    List<ValueClass> classes = want.dimension().classes();
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).values().contains(text)) {
        return i == want.index();
      }
    }
    return text != null
        && others(want).stream().anyMatch(other -> isMatchedAs(text, other, classes));
  }

  private static List<TextSamples.Other> others(Want want) {
    return want.wanted().values().stream()
        .filter(TextSamples.Other.class::isInstance)
        .map(TextSamples.Other.class::cast)
        .toList();
  }

  private static boolean isMatchedAs(
      String text, TextSamples.Other other, List<ValueClass> classes) {
    for (TextSamples.Expression each : expressions(classes)) {
      if (Pattern.matches(each.text(), text) != other.matched().contains(each)) {
        return false;
      }
    }
    return true;
  }

  private static Set<TextSamples.Expression> expressions(List<ValueClass> classes) {
    Set<TextSamples.Expression> expressions = new LinkedHashSet<>();
    for (ValueClass each : classes) {
      for (Object value : each.values()) {
        if (value instanceof TextSamples.Other other) {
          expressions.addAll(other.matched());
        }
      }
    }
    return expressions;
  }

  /**
   * Returns a text, or null for none, that lies in all of some classes.
   *
   * @param plain texts that read well, the first first
   * @param also what else it must be
   * @throws NoExampleException if none is found
   */
  static @Nullable String find(
      String what, List<Want> wants, List<String> plain, Predicate<String> also) {
    if (fits(null, wants) && !wants.isEmpty()) {
      return null;
    }
    Set<String> candidates = new LinkedHashSet<>();
    for (Want each : wants) {
      for (Object value : each.wanted().values()) {
        if (value instanceof String text) {
          candidates.add(text);
        }
      }
    }
    List<String> stems = new ArrayList<>(plain);
    stems.addAll(samples(wants));
    candidates.addAll(stems);
    String found = first(candidates, wants, also);
    for (int i = 1; found == null && i * stems.size() <= MOST_TRIED; i++) {
      found = first(numbered(stems, i), wants, also);
    }
    if (found == null) {
      throw new NoExampleException("no " + what + " is found that is all of what is wanted of it");
    }
    return found;
  }

  private static @Nullable String first(
      Iterable<String> candidates, List<Want> wants, Predicate<String> also) {
    for (String each : candidates) {
      if (fits(each, wants) && also.test(each)) {
        return each;
      }
    }
    return null;
  }

  private static List<String> numbered(List<String> stems, int number) {
    List<String> numbered = new ArrayList<>();
    for (String stem : stems) {
      numbered.add(stem + "-" + number);
      numbered.add(stem + number);
      numbered.add(number + stem);
    }
    return numbered;
  }

  /** Returns for each expression that is to match a text that it does match. */
  static List<String> samples(List<Want> wants) {
    List<String> samples = new ArrayList<>();
    for (Want want : wants) {
      for (TextSamples.Other other : others(want)) {
        for (TextSamples.Expression each : other.matched()) {
          PatternSample.of(each.text()).filter(text -> !text.isBlank()).ifPresent(samples::add);
        }
      }
    }
    return samples;
  }
}
