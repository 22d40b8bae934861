package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.data.ContactWriter;
import dev.usher.internal.analysis.invariant.InvariantAnswer;
import dev.usher.internal.analysis.invariant.InvariantProof;
import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.analysis.question.PolicyQuestions;
import dev.usher.internal.analysis.question.Proven;
import dev.usher.internal.analysis.witness.Examples;
import dev.usher.internal.decide.Decider;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Policy;
import dev.usher.policy.invariant.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be proven of a policy, for every contact and at every moment. Safe to share between
 * threads.
 */
public final class PolicyAnalysis {
  private static final int MOST_EXAMPLES = 100;

  private final Policy policy;
  private @Nullable Answers answers;
  private @Nullable InvariantProof proof;
  private @Nullable List<InvariantResult> invariants;
  private @Nullable Decider decider;

  private record Answers(List<Finding> findings, List<String> open) {}

  private PolicyAnalysis(Policy policy) {
    this.policy = policy;
  }

  /**
   * Returns the analysis of a policy.
   *
   * @throws NullPointerException if it is null
   */
  public static PolicyAnalysis of(Policy policy) {
    return new PolicyAnalysis(requireNonNull(policy, "policy"));
  }

  /** Returns the policy. */
  public Policy policy() {
    return policy;
  }

  /**
   * Returns what is proven and worth a look: rules that never fire, that conflict, or without which
   * nothing changes, conditions that never matter, topics that change nothing; sorted by file and
   * line.
   */
  public List<Finding> findings() {
    return answers().findings();
  }

  /**
   * Returns what could be neither proven nor refuted within the bounds of time and memory, a
   * sentence each, and why; empty for all but very large policies.
   */
  public List<String> open() {
    return answers().open();
  }

  private synchronized Answers answers() {
    if (answers == null) {
      // Advice to leave something out holds, though a day be half a holiday next year.
      PolicyModel model = PolicyModel.ofAnyHours(policy);
      PolicyQuestions questions = PolicyQuestions.of(model);
      Examples examples = new Examples(List.of(model));
      List<Finding> found = new ArrayList<>();
      List<String> open = new ArrayList<>(questions.open());
      for (Proven each : questions.proven()) {
        AskedContact example = each.example() == null ? null : example(each, examples);
        if (example == null && isShownOnly(each)) {
          open.add(
              each.diagnostic().message() + ": so the rules say, but no contact has been found");
        } else {
          found.add(new Finding(said(each, example), example));
        }
      }
      answers = new Answers(List.copyOf(found), List.copyOf(open));
    }
    return answers;
  }

  /** Who is told of a conflict sees a contact that meets it, as one that breaks an invariant. */
  private static Diagnostic said(Proven proven, @Nullable AskedContact example) {
    Diagnostic said = proven.diagnostic();
    if (example == null || !isShownOnly(proven)) {
      return said;
    }
    String shows = "this contact shows it: " + new ContactWriter().toJson(example);
    return said.hinted(said.hint().map(hint -> hint + "; " + shows).orElse(shows));
  }

  /** What is so of some contacts is said where there is one of which the engine itself says so. */
  private static boolean isShownOnly(Proven proven) {
    return proven.diagnostic().code() == DiagnosticCode.CONFLICTING_RULES;
  }

  private @Nullable AskedContact example(Proven proven, Examples examples) {
    Combination combination = requireNonNull(proven.example());
    if (!isShownOnly(proven)) {
      return examples.of(proven.where(), combination).contact();
    }
    Decider decider = decider();
    return examples
        .several(proven.where(), combination)
        .limit(MOST_EXAMPLES)
        .filter(each -> isInConflict(decider, each))
        .findFirst()
        .orElse(null);
  }

  /** Made when first asked for: what is proven needs nobody who decides. */
  private Decider decider() {
    if (decider == null) {
      decider = Decider.of(policy);
    }
    return decider;
  }

  private static boolean isInConflict(Decider decider, AskedContact asked) {
    try {
      return !decider.decide(asked.contact(), asked.moment()).conflicts().isEmpty();
    } catch (ContactException refused) {
      return false;
    }
  }

  /** Returns what is known of each invariant that the policy states, in its order. */
  public synchronized List<InvariantResult> invariants() {
    if (invariants == null) {
      invariants = policy.invariants().stream().map(this::holds).toList();
    }
    return invariants;
  }

  /**
   * Returns whether an invariant holds of the policy, be it one that the policy states or another
   * one that could stand in its {@code invariants.yaml}.
   *
   * @throws NullPointerException if it is null
   */
  public synchronized InvariantResult holds(Invariant invariant) {
    requireNonNull(invariant, "invariant");
    boolean own = policy.invariants().stream().anyMatch(each -> each == invariant);
    if (!own) {
      return result(invariant, new InvariantProof(policy, List.of(invariant)));
    }
    if (proof == null) {
      proof = new InvariantProof(policy, policy.invariants());
    }
    return result(invariant, proof);
  }

  private static InvariantResult result(Invariant invariant, InvariantProof proof) {
    InvariantAnswer answer = proof.of(invariant);
    return new InvariantResult(
        invariant,
        switch (answer.verdict()) {
          case PROVEN -> InvariantResult.Verdict.PROVEN;
          case BROKEN -> InvariantResult.Verdict.BROKEN;
          case OPEN -> InvariantResult.Verdict.OPEN;
        },
        answer.why(),
        answer.shown().stream()
            .map(each -> new InvariantResult.DecidedContact(each.asked(), each.decision()))
            .toList());
  }
}
