package dev.usher.internal.engine;

import dev.usher.internal.evaluate.Criterion;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.policy.rule.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.core.reteoo.builder.BuildUtils;
import org.jspecify.annotations.Nullable;

/** Lays out the nodes that facts pass through. Not safe to share between threads. */
final class NetworkBuilder {
  /** Nodes ask each other by recursion: what a rule asks beyond that is asked by one node. */
  private static final int DEEPEST = 16;

  /** So many bands beside each other, and the cell that a value lies in is looked up. */
  private static final int CELLS_FROM = 9;

  /**
   * Rules that ask the same before any bound, and so share the nodes down to there.
   *
   * @param question the question that they answer
   * @param equalities what they ask first
   */
  private record Beginning(Question question, List<CriterionConstraint> equalities) {}

  private final InternalRuleBase ruleBase = NetworkSettings.newRuleBase();
  private final BuildContext context = new BuildContext(ruleBase, List.of());
  private final BuildUtils attaching = new BuildUtils();
  private final Map<Question, ObjectTypeNode> roots = new EnumMap<>(Question.class);
  private final Map<Beginning, List<RuleConstraints>> rules = new LinkedHashMap<>();
  private final Readers readers = new Readers();

  /** Adds a rule that is switched on. */
  void add(FiringRule rule, RuleEvaluator evaluator) {
    for (RuleConstraints constraints : RuleConstraints.of(rule, evaluator, readers)) {
      rules
          .computeIfAbsent(
              new Beginning(rule.rule().question(), constraints.equalities()),
              beginning -> new ArrayList<>(1))
          .add(constraints);
    }
  }

  /** Lays out all rules; returns where facts go in by their class, none where no rule asks. */
  Map<Class<?>, ObjectSinkPropagator> entries() {
    rules.values().forEach(this::layOut);
    Map<Class<?>, ObjectSinkPropagator> entries = new HashMap<>();
    roots.forEach(
        (question, root) -> entries.put(question.factType(), root.getObjectSinkPropagator()));
    return entries;
  }

  private void layOut(List<RuleConstraints> together) {
    Map<RuleConstraints, PropertyBand> bands = bands(together);
    Cells cells = cells(bands.values());
    for (RuleConstraints rule : together) {
      PropertyBand band = bands.get(rule);
      if (cells == null || band == null || !cells.suit(band)) {
        layOut(rule.rule(), bounded(rule.inOrder()));
      } else {
        // A value lies in one cell, so that a rule with several of them fires once.
        for (CellConstraint cell : cells.constraints(band)) {
          layOut(rule.rule(), rule.inOrder(band, cell));
        }
      }
    }
  }

  /** Returns the bands of the property or field that most of these rules set both bounds to. */
  private static Map<RuleConstraints, PropertyBand> bands(List<RuleConstraints> together) {
    Map<Integer, Map<RuleConstraints, PropertyBand>> byIndex = new TreeMap<>();
    for (RuleConstraints rule : together) {
      // What is too deep is asked by one node, which asks for both bounds.
      List<PropertyBand> bands = rule.size() <= DEEPEST ? rule.bands() : List.of();
      for (PropertyBand band : bands) {
        byIndex
            .computeIfAbsent(band.lower().index(), index -> new HashMap<>())
            .putIfAbsent(rule, band);
      }
    }
    return byIndex.values().stream().max(Comparator.comparingInt(Map::size)).orElse(Map.of());
  }

  private @Nullable Cells cells(Collection<PropertyBand> bands) {
    if (bands.size() < CELLS_FROM) {
      return null;
    }
    return new Cells(bands, readers);
  }

  private void layOut(FiringRule rule, List<CriterionConstraint> constraints) {
    ObjectSource last = root(rule.rule().question());
    for (CriterionConstraint constraint : constraints) {
      context.setObjectSource(last);
      last =
          attaching.attachNode(
              context, new AlphaNode(context.getNextNodeId(), constraint, last, context));
    }
    context.setObjectSource(last);
    new FiringNode(context.getNextNodeId(), last, context, rule).attach(context);
  }

  private ObjectTypeNode root(Question question) {
    return roots.computeIfAbsent(question, this::newRoot);
  }

  private ObjectTypeNode newRoot(Question question) {
    EntryPointNode entry = ruleBase.getRete().getEntryPointNodes().values().iterator().next();
    ClassObjectType type = new ClassObjectType(question.factType());
    ObjectTypeNode root = new ObjectTypeNode(context.getNextNodeId(), entry, type, context);
    context.setObjectSource(root);
    return root;
  }

  private static List<CriterionConstraint> bounded(List<CriterionConstraint> all) {
    if (all.size() <= DEEPEST) {
      return all;
    }
    List<CriterionConstraint> bounded = new ArrayList<>(all.subList(0, DEEPEST - 1));
    bounded.add(
        new CriterionConstraint(
            new Criterion.Every(
                all.subList(DEEPEST - 1, all.size()).stream()
                    .map(CriterionConstraint::criterion)
                    .toList())));
    return bounded;
  }
}
