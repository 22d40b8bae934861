package dev.usher.internal.analysis.region;

import dev.usher.internal.analysis.model.Dimension;
import dev.usher.model.time.Elapsed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How far off something lies: {@code needed within 48 hours}. Classes of spans go from the shortest
 * to the longest; those before them say that it lies farther off, or nowhere.
 */
final class SpanWords {
  private final String name;
  private final List<String> others;

  /**
   * Makes words.
   *
   * @param name the thing, such as {@code needed}
   * @param others the words of each class before those of spans
   */
  SpanWords(String name, List<String> others) {
    this.name = name;
    this.others = others;
  }

  String of(Dimension dimension, BitSet classes) {
    int last = dimension.classes().size() - 1;
    boolean all = classes.nextClearBit(0) >= others.size();
    List<String> words = new ArrayList<>();
    for (Run each : Run.of(classes, others.size())) {
      if (all && each.last() == last) {
        return notWithin(dimension, each.first() - 1);
      }
      String within = name + " within " + span(dimension, each.last());
      words.add(
          each.first() == others.size()
              ? within
              : within + " and not within " + span(dimension, each.first() - 1));
    }
    if (all && words.isEmpty()) {
      return notWithin(dimension, last);
    }
    for (int i = 0; i < others.size(); i++) {
      if (classes.get(i)) {
        words.add(others.get(i));
      }
    }
    return String.join(" or ", words);
  }

  private String notWithin(Dimension dimension, int index) {
    return "not " + name + " within " + span(dimension, index);
  }

  private static String span(Dimension dimension, int index) {
    return dimension.classes().get(index).last() instanceof Duration span
        ? new Elapsed(span).toString()
        : "any time";
  }
}
