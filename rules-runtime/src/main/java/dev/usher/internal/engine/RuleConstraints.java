package dev.usher.internal.engine;

import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.evaluate.Comparison;
import dev.usher.internal.evaluate.Criterion;
import dev.usher.internal.evaluate.Requirement;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.policy.rule.Domain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of a fact, as the network asks it. The order of conditions changes no answer, so
 * that what an index answers comes first: equalities, then bounds. Among equalities the ones that
 * tell most facts apart come first, in the same order for every rule, so that rules share nodes.
 */
final class RuleConstraints {
  /** A list of more values is asked by one node. */
  private static final int MOST_VALUES = 12;

  private static final Comparator<IndexedConstraint> MOST_TELLING_FIRST =
      Comparator.<IndexedConstraint, Domain.Kind>comparing(each -> each.asked().domain().kind())
          .thenComparingInt(IndexedConstraint::index);

  private final FiringRule rule;
  private final List<IndexedConstraint> equalities = new ArrayList<>();
  private final List<IndexedConstraint> bounds = new ArrayList<>();
  private final List<CriterionConstraint> others = new ArrayList<>();

  private RuleConstraints(FiringRule rule, List<Criterion> criteria, Readers readers) {
    this.rule = rule;
    criteria.stream()
        .map(criterion -> IndexedConstraint.of(criterion, readers))
        .distinct()
        .forEach(this::add);
    equalities.sort(MOST_TELLING_FIRST);
  }

  /**
   * Returns what a rule asks; where it asks for one of several values, in as many ways. A fact has
   * one value, so that just one of the ways can lead to the rule.
   *
   * @param readers those of the network
   */
  static List<RuleConstraints> of(FiringRule rule, RuleEvaluator evaluator, Readers readers) {
    List<Criterion> criteria = flat(evaluator.criteria());
    Comparison list = criteria.stream().flatMap(RuleConstraints::list).findFirst().orElse(null);
    if (list == null) {
      return List.of(new RuleConstraints(rule, criteria, readers));
    }
    List<RuleConstraints> ways = new ArrayList<>();
    for (Object value : ((Requirement.OneOf) list.requirement()).wanted()) {
      List<Criterion> way = new ArrayList<>(criteria);
      way.removeIf(list::equals);
      way.add(new Comparison(list.asked(), new Requirement.Same(value), false));
      ways.add(new RuleConstraints(rule, way, readers));
    }
    return ways;
  }

  /**
   * Returns a criterion if it asks a property or a field for one of a few values that are looked
   * up.
   */
  private static Stream<Comparison> list(Criterion criterion) {
    return criterion instanceof Comparison comparison
            && !comparison.negated()
            && Readers.canRead(comparison.asked())
            && comparison.requirement() instanceof Requirement.OneOf oneOf
            && oneOf.wanted().size() <= MOST_VALUES
            && oneOf.wanted().stream()
                .allMatch(
                    value -> IndexedConstraint.isHashed(comparison.asked().domain().kind(), value))
        ? Stream.of(comparison)
        : Stream.empty();
  }

  private static List<Criterion> flat(List<Criterion> criteria) {
    List<Criterion> flat = new ArrayList<>();
    for (Criterion criterion : criteria) {
      if (criterion instanceof Criterion.Every every) {
        flat.addAll(flat(every.parts()));
      } else {
        flat.add(criterion);
      }
    }
    return flat;
  }

  private void add(CriterionConstraint constraint) {
    if (!(constraint instanceof IndexedConstraint indexed)) {
      others.add(constraint);
    } else if (indexed.getConstraintType().isEquality()) {
      equalities.add(indexed);
    } else {
      bounds.add(indexed);
    }
  }

  /** Returns the rule. */
  FiringRule rule() {
    return rule;
  }

  /** Returns the equalities, in the order in which they are asked. */
  List<CriterionConstraint> equalities() {
    return List.copyOf(equalities);
  }

  /** Returns how many constraints there are. */
  int size() {
    return equalities.size() + bounds.size() + others.size();
  }

  /**
   * Returns the properties and fields that the rule sets a lower and an upper bound to, and the two
   * bounds.
   */
  List<PropertyBand> bands() {
    List<PropertyBand> bands = new ArrayList<>(0);
    for (IndexedConstraint lower : bounds) {
      IndexedConstraint upper = isLower(lower) ? upper(lower.asked()) : null;
      if (upper != null) {
        bands.add(new PropertyBand(lower, upper));
      }
    }
    return bands;
  }

  private @Nullable IndexedConstraint upper(Asked asked) {
    for (IndexedConstraint bound : bounds) {
      if (!isLower(bound) && bound.asked().equals(asked)) {
        return bound;
      }
    }
    return null;
  }

  private static boolean isLower(IndexedConstraint bound) {
    return bound.getConstraintType() == ConstraintTypeOperator.GREATER_THAN
        || bound.getConstraintType() == ConstraintTypeOperator.GREATER_OR_EQUAL;
  }

  /** Returns everything that must hold, in the order in which it is asked. */
  List<CriterionConstraint> inOrder() {
    List<CriterionConstraint> all = new ArrayList<>(equalities);
    all.addAll(bounds);
    all.addAll(others);
    return all;
  }

  /** Returns everything that must hold, with one constraint in the place of a band's bounds. */
  List<CriterionConstraint> inOrder(PropertyBand band, CellConstraint cell) {
    List<CriterionConstraint> all = new ArrayList<>(equalities);
    all.add(cell);
    bounds.stream().filter(bound -> !band.isMadeOf(bound)).forEach(all::add);
    all.addAll(others);
    return all;
  }
}
