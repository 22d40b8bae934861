package dev.usher.ops.book;

import dev.usher.ops.book.FigureCuts.Threshold;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Subject;
import dev.usher.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Figures in a row that rules do not tell apart.
 *
 * @param subject what they are values of
 * @param from where they begin; null if nothing lies below them
 * @param to where they end; null if nothing lies above them
 */
record Band(Subject subject, @Nullable Threshold from, @Nullable Threshold to) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Returns the bands between cuts, from the lowest up. */
  static List<Band> between(Subject subject, SortedSet<Threshold> cuts) {
    List<Band> bands = new ArrayList<>();
    Threshold from = null;
    for (Threshold cut : cuts) {
      bands.add(new Band(subject, from, cut));
      from = cut;
    }
    bands.add(new Band(subject, from, null));
    return bands.stream().filter(Band::holdsSomething).toList();
  }

  private boolean isWhole() {
    return subject.domain().kind() == Domain.Kind.WHOLE;
  }

  /** Returns whether there can be such a figure. */
  private boolean holdsSomething() {
    boolean belowNothing = subject.domain().kind() != Domain.Kind.NUMBER;
    if (belowNothing && to != null && to.compareTo(new Threshold(BigDecimal.ZERO, false)) <= 0) {
      return false;
    }
    return !isWhole() || from == null || to == null || least().compareTo(most()) <= 0;
  }

  /** Returns one of the figures. */
  BigDecimal sample() {
    if (isWhole()) {
      return from == null ? most() : least();
    }
    if (from == null) {
      return to == null ? BigDecimal.ZERO : below(to);
    }
    if (!from.above()) {
      return from.at();
    }
    if (to == null) {
      return from.at().add(BigDecimal.ONE);
    }
    return to.above() ? to.at() : from.at().add(to.at()).divide(TWO);
  }

  private static BigDecimal below(Threshold to) {
    if (to.above()) {
      return to.at();
    }
    return to.at().signum() > 0 ? to.at().divide(TWO) : to.at().subtract(BigDecimal.ONE);
  }

  /** Returns the least whole number; only where something lies below the band. */
  private BigDecimal least() {
    if (from == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal ceiling = from.at().setScale(0, RoundingMode.CEILING);
    boolean itself = !from.above() || ceiling.compareTo(from.at()) > 0;
    return itself ? ceiling : ceiling.add(BigDecimal.ONE);
  }

  private BigDecimal most() {
    if (to == null) {
      return least();
    }
    BigDecimal floor = to.at().setScale(0, RoundingMode.FLOOR);
    boolean itself = to.above() || floor.compareTo(to.at()) < 0;
    return itself ? floor : floor.subtract(BigDecimal.ONE);
  }

  /** Returns the band that reaches from this one to a later one. */
  Band upTo(Band later) {
    return new Band(subject, from, later.to);
  }

  /** Returns the figures in words, such as {@code 100.00 to below 500.00 USD}. */
  String words(Sentences sentences) {
    if (isWhole()) {
      return whole(sentences);
    }
    Threshold start = from;
    Threshold end = to;
    if (start == null) {
      return end == null ? "any" : upTo(end, sentences);
    }
    String least = value(start.at(), sentences);
    if (end == null) {
      return start.above() ? "more than " + least : least + " or more";
    }
    if (start.at().compareTo(end.at()) == 0) {
      return "exactly " + least;
    }
    String most = value(end.at(), sentences);
    return (start.above() ? "more than " : "")
        + withoutUnit(least, most)
        + (start.above() ? "," : "")
        + (end.above() ? " up to " : " to below ")
        + most;
  }

  private String upTo(Threshold end, Sentences sentences) {
    String most = value(end.at(), sentences);
    boolean nothing = end.above() && end.at().signum() == 0;
    if (nothing && subject.domain().kind() != Domain.Kind.NUMBER) {
      return most;
    }
    return (end.above() ? "up to " : "below ") + most;
  }

  /** What both are counted in is said once. */
  private static String withoutUnit(String start, String end) {
    int at = start.lastIndexOf(' ');
    return at > 0 && end.endsWith(start.substring(at)) ? start.substring(0, at) : start;
  }

  private String whole(Sentences sentences) {
    if (from == null && to == null) {
      return "any";
    }
    String least = value(least(), sentences);
    if (to == null) {
      return least + " or more";
    }
    String most = value(most(), sentences);
    if (least.equals(most)) {
      return least;
    }
    return from == null ? "up to " + most : least + " to " + most;
  }

  private String value(BigDecimal figure, Sentences sentences) {
    return sentences.value(subject, figure);
  }
}
