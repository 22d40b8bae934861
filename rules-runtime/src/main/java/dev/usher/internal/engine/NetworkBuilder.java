package dev.usher.internal.engine;

import dev.usher.internal.evaluate.Criterion;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.policy.rule.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.core.reteoo.builder.BuildUtils;

/** Lays out the nodes that facts pass through. Not safe to share between threads. */
final class NetworkBuilder {
  /** Nodes ask each other by recursion: what a rule asks beyond that is asked by one node. */
  private static final int DEEPEST = 16;

  private final InternalRuleBase ruleBase = NetworkSettings.newRuleBase();
  private final BuildContext context = new BuildContext(ruleBase, List.of());
  private final BuildUtils attaching = new BuildUtils();
  private final Map<Question, ObjectTypeNode> roots = new EnumMap<>(Question.class);

  /** Adds a rule that is switched on. */
  void add(FiringRule rule, RuleEvaluator evaluator) {
    ObjectSource last = root(rule.rule().question());
    for (CriterionConstraint constraint : constraints(evaluator.criteria())) {
      context.setObjectSource(last);
      last =
          attaching.attachNode(
              context, new AlphaNode(context.getNextNodeId(), constraint, last, context));
    }
    context.setObjectSource(last);
    new FiringNode(context.getNextNodeId(), last, context, rule).attach(context);
  }

  /** Returns where the facts of each question go in; none where no rule asks. */
  Map<Question, ObjectSinkPropagator> entries() {
    Map<Question, ObjectSinkPropagator> entries = new EnumMap<>(Question.class);
    roots.forEach((question, root) -> entries.put(question, root.getObjectSinkPropagator()));
    return entries;
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

  /**
   * The order of conditions changes no answer, so that what an index answers comes first:
   * equalities, then bounds.
   */
  private static List<CriterionConstraint> constraints(List<Criterion> criteria) {
    Set<CriterionConstraint> equalities = new LinkedHashSet<>();
    Set<CriterionConstraint> bounds = new LinkedHashSet<>();
    List<Criterion> others = new ArrayList<>();
    for (Criterion criterion : flat(criteria)) {
      CriterionConstraint constraint = IndexedConstraint.of(criterion);
      if (!(constraint instanceof IndexedConstraint indexed)) {
        others.add(criterion);
      } else if (indexed.getConstraintType().isEquality()) {
        equalities.add(indexed);
      } else {
        bounds.add(indexed);
      }
    }
    List<CriterionConstraint> all = new ArrayList<>(equalities);
    all.addAll(bounds);
    others.stream().distinct().map(CriterionConstraint::new).forEach(all::add);
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
}
