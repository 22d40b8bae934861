package dev.usher.internal.analysis.region;

import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.space.ValueClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures between bounds: {@code refund 500 to 749.99 USD}, {@code attempts from 3}. */
final class FigureWords {
  private final String name;
  private final String unit;
  private final int digits;
  private final boolean bounded;

  /**
   * Makes words.
   *
   * @param name what the figures are of
   * @param unit what stands behind them, with a space where one belongs there
   * @param digits how many decimals a figure has that is not whole; -1 for as many as it has
   * @param bounded whether there are no figures above the last class
   */
  FigureWords(String name, String unit, int digits, boolean bounded) {
    this.name = name;
    this.unit = unit;
    this.digits = digits;
    this.bounded = bounded;
  }

  String of(Dimension dimension, BitSet classes) {
    boolean none = dimension.firstPresent() == 1 && classes.get(0);
    List<String> ranges = new ArrayList<>();
    for (Run each : Run.of(classes, dimension.firstPresent())) {
      ranges.add(range(dimension, each));
    }
    if (ranges.isEmpty()) {
      return "no " + name;
    } else if (ranges.equals(List.of(""))) {
      return "a " + name;
    }
    return (none ? "no " + name + " or " : name + " ") + String.join(" or ", ranges) + unit;
  }

  /** Returns the words of neighbouring classes; empty, if these are all. */
  private String range(Dimension dimension, Run run) {
    List<ValueClass> classes = dimension.classes();
    String from = run.first() == dimension.firstPresent() ? null : low(classes.get(run.first()));
    String to = run.last() == classes.size() - 1 ? null : high(classes.get(run.last()));
    Object first = classes.get(run.first()).plainest();
    if (run.first() == run.last()
        && isOneValue(classes.get(run.first()))
        && (bounded || to != null)) {
      return figure(first);
    } else if (from == null) {
      return to == null ? "" : to;
    } else if (to == null) {
      return from;
    }
    boolean closed = from.startsWith("from ") && to.startsWith("up to ");
    return closed
        ? from.substring("from ".length()) + " to " + to.substring("up to ".length())
        : from + " and " + to;
  }

  private static boolean isOneValue(ValueClass of) {
    return of.values().size() == 1 && of.above() == null && of.below() == null;
  }

  private String low(ValueClass of) {
    return of.above() == null ? "from " + figure(of.plainest()) : "above " + figure(of.above());
  }

  private String high(ValueClass of) {
    return of.below() == null ? "up to " + figure(of.last()) : "below " + figure(of.below());
  }

  private String figure(@Nullable Object value) {
    if (!(value instanceof BigDecimal figure)) {
      return String.valueOf(value);
    }
    BigDecimal plain = figure.stripTrailingZeros();
    if (plain.scale() <= 0) {
      return plain.toPlainString();
    }
    return (digits > plain.scale() ? plain.setScale(digits) : plain).toPlainString();
  }
}
