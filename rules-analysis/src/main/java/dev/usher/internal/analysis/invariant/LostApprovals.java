package dev.usher.internal.analysis.invariant;

import dev.usher.internal.analysis.difference.HeldTiers;
import dev.usher.internal.analysis.invariant.InvariantAnswer.DecidedCase;
import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Possibility;
import dev.usher.internal.analysis.logic.Prover;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.analysis.witness.Example;
import dev.usher.internal.analysis.witness.Examples;
import dev.usher.internal.decide.Decider;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Proves that whoever must agree by one policy must agree by another one, too, or somebody must
 * whose tier is higher there; or finds the contacts of which that is not so.
 */
public final class LostApprovals {
  private final Policy before;
  private final Policy after;
  private @Nullable Decider decidesBefore;
  private @Nullable Decider decidesAfter;

  private LostApprovals(Policy before, Policy after) {
    this.before = before;
    this.after = after;
  }

  /** Returns what is known of each authority that may be lost; empty if it is proven of none. */
  public static List<InvariantAnswer> between(Policy before, Policy after) {
    return new LostApprovals(before, after).all();
  }

  private List<InvariantAnswer> all() {
    List<PolicyModel> models = PolicyModel.of(List.of(before, after), true);
    PolicyModel old = models.get(0);
    PolicyModel young = models.get(1);
    Terms terms = old.space().terms();
    Map<String, Term> must = approvals(old);
    Map<String, Term> still = approvals(young);
    Prover prover = new Prover(terms, must.values());
    Term possible =
        terms.and(old.space().possible(), new HeldTiers(old, young, prover, output -> true).term());
    Examples examples = new Examples(models);
    List<InvariantAnswer> answers = new ArrayList<>();
    must.forEach(
        (authority, when) -> {
          Term lost = terms.butNot(terms.and(possible, when), kept(authority, still, terms));
          Possibility possibility = prover.possible(lost);
          Combination cell = possibility.combination();
          if (cell != null) {
            answers.add(
                shown(
                    authority,
                    examples.of(lost, cell),
                    new DecidedFeatures(after.manifest().tiers())::lostApproval));
          } else if (possibility.isOpen()) {
            answers.add(notShown(authority));
          }
        });
    answers.addAll(choices(old, young, still, prover, possible, examples));
    return answers;
  }

  /** A choice is kept by the same one, or by the consent of as many of those it names. */
  private List<InvariantAnswer> choices(
      PolicyModel old,
      PolicyModel young,
      Map<String, Term> still,
      Prover prover,
      Term possible,
      Examples examples) {
    Terms terms = old.space().terms();
    List<InvariantAnswer> answers = new ArrayList<>();
    old.outputs()
        .forEach(
            (output, when) -> {
              if (output.attribute() == Attribute.ANY_OF
                  && output.detail() instanceof AnyOf choice) {
                Term kept = terms.or(young.output(output), consent(choice, still, terms));
                Term lost = terms.butNot(terms.and(possible, when), kept);
                Combination cell = prover.possible(lost).combination();
                if (cell != null) {
                  answers.add(
                      shown(
                          choice.toString(),
                          examples.of(lost, cell),
                          (first, second) -> lost(choice, first, second)));
                } else if (!prover.never(lost)) {
                  answers.add(notShown(choice.toString()));
                }
              }
            });
    return answers;
  }

  private Term consent(AnyOf choice, Map<String, Term> still, Terms terms) {
    List<Term> members = new ArrayList<>();
    choice.of().forEach(each -> members.add(kept(each, still, terms)));
    return choice.need() == 1 ? terms.or(members) : terms.and(members);
  }

  private static Map<String, Term> approvals(PolicyModel model) {
    return new FeatureTerms(new StatedPolicy(model.policy(), List.of()), model)
        .named(Attribute.APPROVALS);
  }

  private Term kept(String authority, Map<String, Term> still, Terms terms) {
    List<String> tiers = after.manifest().tiers();
    int tier = tiers.indexOf(authority);
    List<Term> kept = new ArrayList<>();
    still.forEach(
        (other, when) -> {
          if (other.equals(authority) || (tier >= 0 && tiers.indexOf(other) > tier)) {
            kept.add(when);
          }
        });
    return terms.or(kept);
  }

  private @Nullable String lost(AnyOf choice, Decision first, Decision second) {
    return first.anyOf().contains(choice) && !second.anyOf().contains(choice)
        ? "the approval of " + choice + " is lost"
        : null;
  }

  /**
   * Returns that a contact loses an approval, or that none was found that does.
   *
   * @param lost says what the later decision has lost; null if nothing
   */
  private InvariantAnswer shown(
      String authority, Example example, BiFunction<Decision, Decision, @Nullable String> lost) {
    AskedContact asked = example.contact();
    if (asked == null) {
      return notShown(authority);
    }
    try {
      Decision first = decided(decidesBefore(), asked);
      Decision second = decided(decidesAfter(), asked);
      String words = lost.apply(first, second);
      return words == null
          ? notShown(authority)
          : InvariantAnswer.broken(
              words, new DecidedCase(asked, first), new DecidedCase(asked, second));
    } catch (ContactException refused) {
      return notShown(authority);
    }
  }

  private Decider decidesBefore() {
    if (decidesBefore == null) {
      decidesBefore = Decider.of(before);
    }
    return decidesBefore;
  }

  private Decider decidesAfter() {
    if (decidesAfter == null) {
      decidesAfter = Decider.of(after);
    }
    return decidesAfter;
  }

  private static Decision decided(Decider decider, AskedContact asked) {
    return decider.decide(asked.contact(), asked.moment());
  }

  private static InvariantAnswer notShown(String authority) {
    return InvariantAnswer.open(
        "the approval of "
            + authority
            + " may be lost, as far as the rules go, and no contact was found that loses it");
  }
}
