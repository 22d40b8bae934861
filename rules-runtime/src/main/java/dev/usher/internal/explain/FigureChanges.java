package dev.usher.internal.explain;

import dev.usher.internal.explain.ChangeList.Words;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes of figures: to each one that a rule compares with, to the next below and above it, and to
 * none.
 */
final class FigureChanges {
  /** No amount of money is as high. */
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

  private final ChangeList changes;
  private final Currency currency;

  FigureChanges(ChangeList changes) {
    this.changes = changes;
    this.currency = changes.now().manifest().currency();
  }

  /** Adds those of an amount, on the currency's smallest unit. */
  void amount(
      String field,
      @Nullable Money money,
      Collection<?> compared,
      BiFunction<ContactBuilder, @Nullable Money, ContactBuilder> set) {
    BigDecimal before = money == null ? null : money.amount();
    BigDecimal unit = unit();
    TreeSet<BigDecimal> around = new TreeSet<>();
    figures(compared)
        .forEach(
            bound -> {
              BigDecimal below = bound.setScale(unit.scale(), RoundingMode.FLOOR);
              BigDecimal above = bound.setScale(unit.scale(), RoundingMode.CEILING);
              around.addAll(Set.of(below.subtract(unit), below.add(unit)));
              around.add(below);
              around.add(above);
            });
    for (BigDecimal after : around.subSet(BigDecimal.ZERO, true, LIMIT, false)) {
      figure(
          new FigureChange(field, before, after, this::money),
          builder -> set.apply(builder, new Money(after, currency)));
    }
    none(field, before, this::money, builder -> set.apply(builder, null));
  }

  /** Adds those of a whole number that is always there. */
  void whole(
      String field,
      int before,
      Collection<?> compared,
      BiFunction<ContactBuilder, Integer, ContactBuilder> set) {
    BigDecimal most = BigDecimal.valueOf(Integer.MAX_VALUE);
    for (BigDecimal after : around(compared, BigDecimal.ONE)) {
      if (after.signum() >= 0 && after.compareTo(most) <= 0 && isWhole(after)) {
        figure(
            new FigureChange(field, BigDecimal.valueOf(before), after, BigDecimal::toPlainString),
            builder -> set.apply(builder, after.intValueExact()));
      }
    }
  }

  /** Adds those of a number, on the finest decimal that it or what it is compared with has. */
  void number(
      String field,
      @Nullable BigDecimal before,
      Collection<?> compared,
      BiFunction<ContactBuilder, BigDecimal, ContactBuilder> set) {
    int scale =
        Stream.concat(figures(compared), Stream.ofNullable(before))
            .mapToInt(BigDecimal::scale)
            .reduce(0, Math::max);
    for (BigDecimal after : around(compared, BigDecimal.ONE.movePointLeft(scale))) {
      figure(
          new FigureChange(field, before, after, FigureChanges::plain),
          builder -> set.apply(builder, after));
    }
  }

  /** Adds one figure. */
  void figure(FigureChange figure, UnaryOperator<ContactBuilder> set) {
    BigDecimal before = figure.before();
    if (before != null && before.compareTo(figure.after()) == 0) {
      return;
    }
    ChangeSize size = ChangeSize.between(before, figure.after());
    BigDecimal tie = before == null ? figure.after() : figure.after().subtract(before).abs();
    changes.add(figure.words(), size, tie, set);
  }

  /** Adds that there is none, where there is one. */
  void none(
      String field,
      @Nullable BigDecimal before,
      Function<BigDecimal, String> shown,
      UnaryOperator<ContactBuilder> set) {
    if (before != null) {
      changes.choice(new Words(field, shown.apply(before), Shown.NOTHING, "none of it"), set);
    }
  }

  /**
   * A figure in place of another.
   *
   * @param field the field's path
   * @param before null if there is none
   * @param after the figure
   * @param shown writes a figure
   */
  record FigureChange(
      String field,
      @Nullable BigDecimal before,
      BigDecimal after,
      Function<BigDecimal, String> shown) {

    Words words() {
      String to = shown.apply(after);
      if (before == null) {
        return new Words(field, Shown.NOTHING, to, to + " instead of nothing");
      }
      BigDecimal difference = after.subtract(before);
      String way = difference.signum() > 0 ? " more" : " less";
      return new Words(field, shown.apply(before), to, shown.apply(difference.abs()) + way);
    }
  }

  /** Returns the currency's smallest unit. */
  BigDecimal unit() {
    return BigDecimal.ONE.movePointLeft(Math.max(0, currency.getDefaultFractionDigits()));
  }

  /** Returns an amount in the policy's currency as a contact writes it. */
  String money(BigDecimal amount) {
    return new Money(amount, currency).toString();
  }

  private static boolean isWhole(BigDecimal figure) {
    return figure.stripTrailingZeros().scale() <= 0;
  }

  static String plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }

  private static Set<BigDecimal> around(Collection<?> compared, BigDecimal unit) {
    TreeSet<BigDecimal> around = new TreeSet<>();
    figures(compared)
        .forEach(
            bound -> {
              around.add(bound.subtract(unit));
              around.add(bound);
              around.add(bound.add(unit));
            });
    return around;
  }

  private static Stream<BigDecimal> figures(Collection<?> compared) {
    return compared.stream().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
  }
}
