package dev.usher.internal.explain;

import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of figures: to those on either side of where an answer may turn, and to none. */
final class FigureChanges {
  private final ChangeList changes;
  private final FieldWords words;
  private final Currency currency;

  FigureChanges(ChangeList changes) {
    this.changes = changes;
    this.words = new FieldWords(changes.now().sentences());
    this.currency = changes.now().manifest().currency();
  }

  /** Adds those of an amount. */
  void amount(
      String field,
      @Nullable Money money,
      Turns turns,
      BiFunction<ContactBuilder, @Nullable Money, ContactBuilder> set) {
    amounts(field, money, turns.figures(money == null, BigDecimal.ZERO), set);
  }

  /** Adds other amounts, and none. */
  void amounts(
      String field,
      @Nullable Money money,
      Set<BigDecimal> others,
      BiFunction<ContactBuilder, @Nullable Money, ContactBuilder> set) {
    BigDecimal before = money == null ? null : money.amount();
    for (BigDecimal after : others) {
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
      Turns turns,
      BiFunction<ContactBuilder, Integer, ContactBuilder> set) {
    for (BigDecimal after : turns.figures()) {
      figure(
          new FigureChange(field, BigDecimal.valueOf(before), after, BigDecimal::toPlainString),
          builder -> set.apply(builder, after.intValueExact()));
    }
  }

  /** Adds those of a number, on the finest decimal that it or what it is compared with has. */
  void number(
      String field,
      @Nullable BigDecimal before,
      Turns turns,
      BiFunction<ContactBuilder, BigDecimal, ContactBuilder> set) {
    int scale = Math.max(turns.scale(), before == null ? 0 : before.scale());
    for (BigDecimal after : turns.figures(before == null, BigDecimal.ONE.movePointLeft(scale))) {
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

  /** Returns an amount in the policy's currency in words. */
  String money(BigDecimal amount) {
    return changes.now().sentences().amount(amount);
  }

  static String plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }
}
