package dev.usher.internal.analysis.region;

import dev.usher.internal.analysis.logic.Box;
import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.Facet;
import dev.usher.internal.analysis.model.Needed;
import dev.usher.internal.analysis.model.Space;
import dev.usher.internal.space.About;
import dev.usher.internal.space.TextSamples;
import dev.usher.internal.space.ValueClass;
import dev.usher.model.rule.Case;
import dev.usher.model.time.Elapsed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says whether a fact lies in a box, by what it answers when it is asked. */
final class FactLocation {
  private final Space space;
  private final Case fact;

  FactLocation(Space space, Case fact) {
    this.space = space;
    this.fact = fact;
  }

  boolean isIn(Box box) {
    return space.dimensions().stream()
        .filter(each -> box.classes(each.number()).cardinality() < each.classes().size())
        .allMatch(each -> box.classes(each.number()).get(index(each)));
  }

  private int index(Dimension dimension) {
    About about = ((Facet.Answered) dimension.facet()).about();
    List<ValueClass> classes = dimension.classes();
    if (about instanceof About.Element element) {
      Set<?> texts = (Set<?>) Objects.requireNonNull(element.asked().answer(fact));
      return choice(classes, texts.contains(element.text()));
    } else if (about instanceof About.Need) {
      return first(
          classes,
          3,
          span -> fact.neededWithin(new Elapsed((Duration) span)),
          fact.neededWithin(new Elapsed(Duration.ofDays(3_660))) ? classes.size() > 2 ? 2 : 0 : 0);
    } else if (about instanceof About.OwnMoment own) {
      return first(classes, 1, span -> fact.within(own.field(), new Elapsed((Duration) span)), 0);
    } else if (about instanceof About.Sample) {
      return first(classes, 0, percent -> fact.inSample((Integer) percent), classes.size() - 1);
    } else if (about instanceof About.TimeOfDay) {
      return IntStream.range(0, classes.size())
          .filter(
              i ->
                  fact.receivedBetween(
                      time(classes.get(i).plainest()),
                      i + 1 < classes.size() ? time(classes.get(i + 1).plainest()) : "24:00"))
          .findFirst()
          .orElseThrow();
    }
    Object value = ((About.Reply) about).asked().answer(fact);
    return dimension.ordered() ? ordered(dimension, value) : choice(classes, value);
  }

  private static String time(@Nullable Object minute) {
    int of = (Integer) Objects.requireNonNull(minute);
    return "%02d:%02d".formatted(of / 60, of % 60);
  }

  private static int first(
      List<ValueClass> classes,
      int from,
      java.util.function.Predicate<Object> within,
      int otherwise) {
    for (int i = from; i < classes.size(); i++) {
      Object last = classes.get(i).last();
      if (last != null && !(last instanceof Needed) && within.test(last)) {
        return i;
      }
    }
    return otherwise;
  }

  private static int ordered(Dimension dimension, @Nullable Object value) {
    if (value == null) {
      return 0;
    }
    int found = dimension.firstPresent();
    for (int i = found; i < dimension.classes().size(); i++) {
      ValueClass each = dimension.classes().get(i);
      boolean reached =
          each.above() == null
              ? figure(each.plainest()).compareTo(figure(value)) <= 0
              : figure(each.above()).compareTo(figure(value)) < 0;
      found = reached ? i : found;
    }
    return found;
  }

  private static BigDecimal figure(@Nullable Object value) {
    return new BigDecimal(String.valueOf(value));
  }

  private static int choice(List<ValueClass> classes, @Nullable Object value) {
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).values().contains(value)) {
        return i;
      }
    }
    Set<TextSamples.Expression> matched = new java.util.HashSet<>();
    for (ValueClass each : classes) {
      for (Object one : each.values()) {
        if (one instanceof TextSamples.Other other) {
          other.matched().stream()
              .filter(of -> Pattern.matches(of.text(), (String) Objects.requireNonNull(value)))
              .forEach(matched::add);
        }
      }
    }
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).values().contains(new TextSamples.Other(matched))) {
        return i;
      }
    }
    throw new AssertionError(value + " is in none of " + classes);
  }
}
