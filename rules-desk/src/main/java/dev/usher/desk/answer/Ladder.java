package dev.usher.desk.answer;

import dev.usher.compare.DecisionDifference;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Refund;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of a contact comes to, from nothing to more than any rule asks for: each rung is
 * decided by the policy itself. Where a decision turns is found at what rules compare the figure
 * with, and between two of those, where the decisions on both differ, by halving.
 */
public final class Ladder {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final ComparedFigure figure;
  private final Contact contact;
  private final Function<Contact, Decision> decide;
  private final TreeMap<BigDecimal, Decision> decided = new TreeMap<>();

  private Ladder(ComparedFigure figure, Contact contact, Function<Contact, Decision> decide) {
    this.figure = figure;
    this.contact = contact;
    this.decide = decide;
  }

  /**
   * Returns the rungs, the lowest first.
   *
   * @param decide decides a contact as of the moment that is asked about
   */
  public static List<Rung> of(
      ComparedFigure figure, Contact contact, Function<Contact, Decision> decide) {
    Ladder ladder = new Ladder(figure, contact, decide);
    List<BigDecimal> looked = ladder.looked();
    for (int i = 1; i < looked.size(); i++) {
      ladder.halve(looked.get(i - 1), looked.get(i));
    }
    return ladder.rungs();
  }

  /** Nothing, each threshold and its neighbours, and more than the greatest of them. */
  private List<BigDecimal> looked() {
    BigDecimal step = figure.step();
    BigDecimal most = figure.most();
    TreeSet<BigDecimal> looked = new TreeSet<>();
    BigDecimal greatest = BigDecimal.ZERO;
    for (BigDecimal threshold : figure.thresholds()) {
      looked.addAll(List.of(threshold.subtract(step), threshold, threshold.add(step)));
      greatest = greatest.max(threshold);
    }
    looked.add(most == null ? greatest.multiply(BigDecimal.valueOf(4)).add(BigDecimal.TEN) : most);
    looked.add(BigDecimal.ZERO);
    looked.removeIf(value -> value.signum() < 0 || (most != null && value.compareTo(most) > 0));
    return List.copyOf(looked);
  }

  private Decision at(BigDecimal value) {
    return decided.computeIfAbsent(value, each -> decide.apply(figure.with(contact, each)));
  }

  private void halve(BigDecimal low, BigDecimal high) {
    boolean apart = high.subtract(low).compareTo(figure.step()) > 0;
    if (isAlike(at(low), at(high)) || !apart) {
      return;
    }
    BigDecimal steps =
        high.subtract(low).divide(figure.step(), 0, RoundingMode.DOWN).divideToIntegralValue(TWO);
    BigDecimal middle = low.add(steps.multiply(figure.step()));
    halve(low, middle);
    halve(middle, high);
  }

  private List<Rung> rungs() {
    List<Rung> rungs = new ArrayList<>();
    for (BigDecimal value : decided.keySet()) {
      Decision decision = at(value);
      int last = rungs.size() - 1;
      if (last >= 0 && isAlike(rungs.get(last).high(), decision)) {
        Rung grown = rungs.get(last);
        rungs.set(last, new Rung(grown.from(), value, grown.low(), decision));
      } else {
        rungs.add(new Rung(value, value, decision, decision));
      }
    }
    joinWhatOnlyMeets(rungs);
    if (figure.most() == null && !rungs.isEmpty()) {
      Rung top = rungs.get(rungs.size() - 1);
      rungs.set(rungs.size() - 1, new Rung(top.from(), null, top.low(), top.high()));
    }
    return List.copyOf(rungs);
  }

  /** Where just as much is asked as is granted in any case, nothing turns. */
  private static void joinWhatOnlyMeets(List<Rung> rungs) {
    for (int i = rungs.size() - 2; i > 0; i--) {
      Rung before = rungs.get(i - 1);
      Rung here = rungs.get(i);
      Rung after = rungs.get(i + 1);
      if (here.isOneValue() && isAlike(before.high(), after.low())) {
        rungs.set(i - 1, new Rung(before.from(), after.to(), before.low(), after.high()));
        rungs.remove(i + 1);
        rungs.remove(i);
      }
    }
  }

  /** Returns whether two decisions differ in nothing but how much is granted of what is asked. */
  static boolean isAlike(Decision one, Decision other) {
    return DecisionDifference.between(one, other).parts().stream()
            .allMatch(part -> part.attribute().filter(Attribute.REFUND::equals).isPresent())
        && granted(one.refund()).equals(granted(other.refund()));
  }

  private static List<Object> granted(@Nullable Refund refund) {
    if (refund == null) {
      return List.of();
    }
    Money amount = refund.amount();
    Object much = amount == null ? "" : amount.equals(refund.asked()) ? "all" : amount;
    return List.of(refund.verdict(), refund.refusals(), much);
  }
}
