package dev.usher.internal.engine;

import dev.usher.model.decision.Proposal;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.builder.BuildContext;
import org.jspecify.annotations.Nullable;

/** The end of a rule's conditions: whatever arrives here makes the rule fire. */
final class FiringNode extends LeftInputAdapterNode {
  private static final long serialVersionUID = 1L;

  private final transient FiringRule rule;

  FiringNode(int id, ObjectSource source, BuildContext context, FiringRule rule) {
    super(id, source, context);
    this.rule = rule;
  }

  @Override
  public void assertObject(
      InternalFactHandle handle,
      @Nullable PropagationContext context,
      @Nullable ReteEvaluator evaluator) {
    AskedFact asked = (AskedFact) handle;
    asked.fired().fired(rule, proposed(asked));
  }

  private List<Proposal> proposed(AskedFact asked) {
    try {
      return rule.proposals(asked.fact());
    } catch (RuntimeException failure) {
      throw new RuleFailure(rule.rule(), failure);
    }
  }

  /** Two rules that ask the same are two rules: nothing else takes this node's place. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }
}
