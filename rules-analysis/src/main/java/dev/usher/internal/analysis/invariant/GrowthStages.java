package dev.usher.internal.analysis.invariant;

import dev.usher.internal.analysis.logic.Restriction;
import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.Facet;
import dev.usher.internal.analysis.model.Space;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.ValueClass;
import dev.usher.policy.invariant.Growth;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything between which something can grow, as far as a rule notices it. */
final class GrowthStages {
  /** More than that are not compared with each other. */
  static final int MOST = 2_000;

  private final Growth growth;
  private final @Nullable Dimension grown;

  /** What moves along: sums that grow as well, and what may be anything. */
  private final List<Dimension> moved;

  private final int sums;
  private final Before before;

  /** How far of two contacts the one with the higher value has come before. */
  enum Before {
    /** As far as the other one. */
    ALIKE,
    /** As far or farther. */
    NO_LESS,
    /** Nobody knows. */
    ANYHOW
  }

  private final List<GrowthStage> all = new ArrayList<>();

  /**
   * Makes them.
   *
   * @param before how far two contacts have come before
   */
  GrowthStages(Space space, int version, Growth growth, Before before) {
    this.growth = growth;
    this.grown = space.dimension(facet(growth.subject()), version);
    this.moved = new ArrayList<>(sums(space, growth.subject()));
    this.sums = moved.size();
    this.before = before;
    if (before != Before.ALIKE) {
      space.dimensions().stream()
          .filter(each -> each.facet() instanceof Facet.Held)
          .forEach(moved::add);
    }
    if (grown != null || !moved.isEmpty()) {
      add(space, 0, new ArrayList<>());
    }
  }

  private static Facet facet(Subject subject) {
    Asked asked =
        subject instanceof Subject.Inquired inquired
            ? new Asked.OfInquiry(
                inquired.inquiry(), Argument.values(inquired.arguments()).orElse(List.of()))
            : new Asked.OfProperty(((Subject.Named) subject).property());
    return new Facet.Answered(new About.Reply(asked));
  }

  /** What is asked for in a span takes in what this contact asks for. */
  private static List<Dimension> sums(Space space, Subject subject) {
    if (!(subject instanceof Subject.Named named) || named.property() != Property.REFUND) {
      return List.of();
    }
    return space.inquiries(Inquiry.REFUNDS_WITHIN);
  }

  private void add(Space space, int next, List<Integer> along) {
    if (all.size() > MOST) {
      return;
    }
    if (next < moved.size()) {
      for (int i = 0; i < moved.get(next).classes().size(); i++) {
        along.add(i);
        add(space, next + 1, along);
        along.remove(along.size() - 1);
      }
      return;
    }
    Dimension main = grown;
    for (int i = 0; i < (main == null ? 1 : main.classes().size()); i++) {
      Map<Integer, Integer> classes = new HashMap<>();
      if (main != null) {
        classes.put(main.number(), i);
      }
      for (int j = 0; j < along.size(); j++) {
        classes.put(moved.get(j).number(), along.get(j));
      }
      all.add(
          new GrowthStage(
              main == null ? null : main.classes().get(i),
              i,
              List.copyOf(along),
              new Restriction(space.terms(), classes)));
    }
  }

  /** Returns them all; none, if no rule notices what grows. */
  List<GrowthStage> all() {
    return all;
  }

  /** Returns whether it may grow from one stage to another one. */
  boolean isGrowth(GrowthStage low, GrowthStage high) {
    boolean grows = false;
    for (int i = 0; i < sums; i++) {
      if (low.moved().get(i) > high.moved().get(i)) {
        return false;
      }
      grows |= low.moved().get(i) < high.moved().get(i);
    }
    if (before == Before.NO_LESS && low.moved().get(sums) > high.moved().get(sums)) {
      return false;
    }
    ValueClass from = low.value();
    ValueClass to = high.value();
    if (from == null || to == null) {
      return grows;
    }
    if (growth.from() != null) {
      return from != to
          && from.values().contains(growth.from())
          && to.values().contains(growth.to());
    }
    if (grown != null && grown.ordered()) {
      return from == to ? grows : low.place() < high.place();
    }
    return from != to && hasLess(from, to);
  }

  /** Whether a value of one class comes before one of the other. */
  private static boolean hasLess(ValueClass from, ValueClass to) {
    for (Object low : from.values()) {
      for (Object high : to.values()) {
        if (high != null && (low == null || isLess(low, high))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLess(Object low, Object high) {
    return low instanceof Comparable<?> && isBefore((Comparable<?>) low, high);
  }

  /** Values of one class of what grows are all of one type. */
  @SuppressWarnings("unchecked")
  private static boolean isBefore(Comparable<?> low, Object high) {
    return ((Comparable<Object>) low).compareTo(high) < 0;
  }
}
