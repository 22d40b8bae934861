package dev.usher.internal.explain;

import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import java.math.BigDecimal;
import java.util.Currency;
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
  private final FieldWords words;
  private final Currency currency;

  FigureChanges(ChangeList changes) {
    this.changes = changes;
    this.words = new FieldWords(changes.now().sentences());
    this.currency = changes.now().manifest().currency();
  }

  /** Adds those of an amount, on the currency's smallest unit. */
  void amount(
      String field,
      @Nullable Money money,
      Compared compared,
      BiFunction<ContactBuilder, @Nullable Money, ContactBuilder> set) {
    BigDecimal before = money == null ? null : money.amount();
    for (BigDecimal after : compared.around(unit()).subSet(BigDecimal.ZERO, true, LIMIT, false)) {
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
      Compared compared,
      BiFunction<ContactBuilder, Integer, ContactBuilder> set) {
    BigDecimal most = BigDecimal.valueOf(Integer.MAX_VALUE);
    for (BigDecimal after : compared.around(BigDecimal.ONE)) {
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
      Compared compared,
      BiFunction<ContactBuilder, BigDecimal, ContactBuilder> set) {
    int scale =
        Stream.concat(compared.figures().stream(), Stream.ofNullable(before))
            .mapToInt(BigDecimal::scale)
            .reduce(0, Math::max);
    for (BigDecimal after : compared.around(BigDecimal.ONE.movePointLeft(scale))) {
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
    changes.add(figure.field(), () -> figure.words(words.thing(figure.field())), size, tie, set);
  }

  /** Adds that there is none, where there is one. */
  void none(
      String field,
      @Nullable BigDecimal before,
      Function<BigDecimal, String> shown,
      UnaryOperator<ContactBuilder> set) {
    if (before != null) {
      changes.choice(
          field,
          () -> ChangeWords.instead(words.thing(field), shown.apply(before), Shown.NOTHING),
          set);
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

    ChangeWords words(String thing) {
      String to = shown.apply(after);
      if (before == null) {
        return ChangeWords.instead(thing, Shown.NOTHING, to);
      }
      BigDecimal difference = after.subtract(before);
      String way = difference.signum() > 0 ? " more" : " less";
      String change = thing + " " + shown.apply(difference.abs()) + way + " (" + to + ")";
      return new ChangeWords(shown.apply(before), to, change);
    }
  }

  /** Returns the currency's smallest unit. */
  BigDecimal unit() {
    return BigDecimal.ONE.movePointLeft(Math.max(0, currency.getDefaultFractionDigits()));
  }

  /** Returns an amount in the policy's currency in words. */
  String money(BigDecimal amount) {
    return changes.now().sentences().amount(amount);
  }

  private static boolean isWhole(BigDecimal figure) {
    return figure.stripTrailingZeros().scale() <= 0;
  }

  static String plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }
}
