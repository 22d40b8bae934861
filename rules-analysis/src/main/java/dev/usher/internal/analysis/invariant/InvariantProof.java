package dev.usher.internal.analysis.invariant;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.internal.analysis.logic.Possibility;
import dev.usher.internal.analysis.logic.Prover;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.Output;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.model.decision.Attribute;
import dev.usher.model.time.Metric;
import dev.usher.policy.Policy;
import dev.usher.policy.invariant.Feature;
import dev.usher.policy.invariant.Growth;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.invariant.InvariantVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Proves invariants of a policy. What is proven holds of every contact at every moment until its
 * case is resolved; what is broken is shown by contacts that the engine itself decides so. Not safe
 * to share between threads.
 */
public final class InvariantProof implements InvariantVisitor<InvariantAnswer> {
  private static final String PROVEN = "it holds of every contact";

  private final StatedPolicy stated;
  private final PolicyModel model;
  private final Terms terms;
  private final Term possible;
  private final FeatureTerms features;
  private final NotLostTerms kept;
  private final Prover prover;
  private final Confirmation confirmation;

  /**
   * Makes ready to prove.
   *
   * @param invariants those that will be asked about
   */
  public InvariantProof(Policy policy, List<Invariant> invariants) {
    this.stated = new StatedPolicy(policy, invariants);
    this.model = PolicyModel.of(stated.policy());
    this.terms = model.space().terms();
    this.possible = model.space().possible();
    this.features = new FeatureTerms(stated, model);
    this.kept = new NotLostTerms(model, features);
    this.prover = new Prover(terms, model.outputs().values());
    this.confirmation = new Confirmation(stated, model);
  }

  /**
   * Returns what is known of an invariant.
   *
   * @param invariant one of those that were announced
   */
  public InvariantAnswer of(Invariant invariant) {
    return invariant.accept(this);
  }

  @Override
  public InvariantAnswer always(Invariant.Always always) {
    return each(always, term -> terms.not(term));
  }

  @Override
  public InvariantAnswer never(Invariant.Never never) {
    return each(never, term -> term);
  }

  private InvariantAnswer each(Invariant invariant, Function<Term, Term> breaking) {
    InvariantAnswer open = null;
    for (Feature feature : invariant.features()) {
      Term broken = terms.and(features.when(invariant), breaking.apply(features.has(feature)));
      Possibility possibility = prover.possible(terms.and(possible, broken));
      Combination cell = possibility.combination();
      if (cell != null) {
        InvariantAnswer answer = confirmation.one(invariant, broken, cell);
        if (answer.verdict() == InvariantAnswer.Settling.BROKEN) {
          return answer;
        }
        open = open == null ? answer : open;
      } else if (possibility.isOpen()) {
        open = open == null ? InvariantAnswer.open(String.valueOf(possibility.why())) : open;
      }
    }
    return open == null ? InvariantAnswer.proven(PROVEN) : open;
  }

  @Override
  public InvariantAnswer neverFalls(Invariant.NeverFalls neverFalls) {
    List<NotLost> all = new ArrayList<>();
    neverFalls.of().forEach(feature -> all.addAll(kept.falling(feature)));
    return grown(neverFalls, neverFalls.as(), new Unmoved(neverFalls.as()), all);
  }

  @Override
  public InvariantAnswer neverLater(Invariant.NeverLater neverLater) {
    Unmoved unmoved = new Unmoved(neverLater.as());
    List<NotLost> all = new ArrayList<>();
    for (Metric metric : neverLater.of()) {
      all.addAll(kept.later(metric, unmoved::isSame));
    }
    return grown(neverLater, neverLater.as(), unmoved, all);
  }

  private InvariantAnswer grown(
      Invariant invariant, Growth growth, Unmoved unmoved, List<NotLost> all) {
    InvariantAnswer alike = grown(invariant, growth, unmoved.alike(), all);
    String along = movedAlong(invariant, unmoved.alike());
    if (along != null && alike.verdict() == InvariantAnswer.Settling.PROVEN) {
      return InvariantAnswer.open(along);
    }
    if (alike.verdict() == InvariantAnswer.Settling.BROKEN || unmoved.areAlike()) {
      return alike;
    }
    return grown(invariant, growth, unmoved.apart(), all);
  }

  /** Returns what moves along with what grows, though it is compared as if it did not; or null. */
  private @Nullable String movedAlong(Invariant invariant, GrowthStages stages) {
    if (model.space().countsOnSettledTopic()
        && !model.topic().settled().values().stream().allMatch(each -> isSame(stages, each))) {
      return "contacts on the topic are counted, which rules settle by what grows";
    }
    boolean ofActions =
        invariant.features().stream().anyMatch(each -> each.attribute() == Attribute.ACTIONS);
    for (Output output : model.outputs().keySet()) {
      if (ofActions
          && output.attribute() == Attribute.ACTIONS
          && output.links().stream().anyMatch(link -> isMoved(link, stages))) {
        return "actions begin by a target that falls due at another moment as it grows";
      }
    }
    return null;
  }

  private boolean isMoved(Output.Link link, GrowthStages stages) {
    return link instanceof Output.Link.TargetMoment target
        && model.outputs().entrySet().stream()
            .filter(each -> each.getKey().attribute() == Attribute.TARGETS)
            .filter(each -> ((List<?>) each.getKey().detail()).contains(target.metric()))
            .anyMatch(each -> !isSame(stages, each.getValue()));
  }

  private static boolean isSame(GrowthStages stages, Term term) {
    return stages.all().stream().map(each -> each.restriction().of(term)).distinct().count() <= 1;
  }

  private InvariantAnswer grown(
      Invariant invariant, Growth growth, GrowthStages stages, List<NotLost> all) {
    if (stages.all().isEmpty()) {
      return InvariantAnswer.proven("no rule asks about " + growth.words());
    }
    if (stages.all().size() > GrowthStages.MOST) {
      return InvariantAnswer.open("there is too much to compare between the values");
    }
    InvariantAnswer open = null;
    for (NotLost each : all) {
      InvariantAnswer answer = grown(invariant, growth, stages, each);
      if (answer != null && answer.verdict() == InvariantAnswer.Settling.BROKEN) {
        return answer;
      }
      open = open == null ? answer : open;
    }
    return open == null ? InvariantAnswer.proven(PROVEN) : open;
  }

  /** Returns what is known of one thing that must not be lost; null, if it is proven. */
  private @Nullable InvariantAnswer grown(
      Invariant invariant, Growth growth, GrowthStages stages, NotLost each) {
    Term where = terms.and(possible, features.when(invariant));
    Term had = terms.and(where, each.low());
    Term lost = terms.and(where, terms.not(each.high()));
    InvariantAnswer open = null;
    for (GrowthStage high : stages.all()) {
      Term there = high.restriction().of(lost);
      if (there.isFalse()) {
        continue;
      }
      List<GrowthStage> below = new ArrayList<>();
      List<Term> before = new ArrayList<>();
      for (GrowthStage low : stages.all()) {
        if (stages.isGrowth(low, high)) {
          below.add(low);
          before.add(low.restriction().of(had));
        }
      }
      Possibility possibility = prover.possible(terms.and(there, terms.or(before)));
      Combination cell = possibility.combination();
      if (cell != null) {
        Evaluation holds = new Evaluation(cell);
        for (int i = below.size() - 1; i >= 0; i--) {
          if (holds.holds(before.get(i))) {
            InvariantAnswer answer =
                confirmation.two(
                    invariant,
                    growth,
                    confirmation.example(below.get(i), terms.and(there, before.get(i)), cell),
                    confirmation.example(high, terms.and(there, before.get(i)), cell));
            if (answer.verdict() == InvariantAnswer.Settling.BROKEN) {
              return answer;
            }
            open = open == null ? answer : open;
          }
        }
      } else if (possibility.isOpen() && open == null) {
        open = InvariantAnswer.open(String.valueOf(possibility.why()));
      }
    }
    return open;
  }

  /** What a countdown hangs on, and whether it is the same however something grows. */
  private final class Unmoved {
    private final Growth growth;
    private final GrowthStages stages;
    private @Nullable Boolean tiers;
    private @Nullable Boolean emergency;

    Unmoved(Growth growth) {
      this.growth = growth;
      this.stages =
          new GrowthStages(model.space(), model.version(), growth, GrowthStages.Before.ALIKE);
    }

    /** Returns the stages of contacts that have come to the same tier before. */
    GrowthStages alike() {
      return stages;
    }

    /** Returns whether two contacts always have. */
    boolean areAlike() {
      return stages.all().size() > GrowthStages.MOST || isSame(new Output.Link.TierMoment());
    }

    /**
     * Returns the stages of contacts that may have come to different tiers: what is proposed at one
     * moment need not be at a later one.
     */
    GrowthStages apart() {
      boolean climbs =
          model.outputs().keySet().stream()
              .anyMatch(
                  output ->
                      output.attribute() == Attribute.TIER && output.part().equals(Output.LATER));
      return new GrowthStages(
          model.space(),
          model.version(),
          growth,
          !climbs && tiersNeverFall() ? GrowthStages.Before.NO_LESS : GrowthStages.Before.ANYHOW);
    }

    private boolean tiersNeverFall() {
      for (int tier = 2; tier <= model.tiers(); tier++) {
        Term had = terms.and(possible, model.isAtLeast(tier));
        Term lost = terms.butNot(possible, model.isAtLeast(tier));
        for (GrowthStage high : stages.all()) {
          List<Term> before = new ArrayList<>();
          for (GrowthStage low : stages.all()) {
            if (stages.isGrowth(low, high)) {
              before.add(low.restriction().of(had));
            }
          }
          if (!prover.never(terms.and(high.restriction().of(lost), terms.or(before)))) {
            return false;
          }
        }
      }
      return true;
    }

    boolean isSame(Output.Link link) {
      if (link instanceof Output.Link.TierMoment) {
        if (tiers == null) {
          tiers = areSame(tierTerms());
        }
        return tiers;
      } else if (link instanceof Output.Link.EmergencyMoment) {
        if (emergency == null) {
          emergency = areSame(List.of(model.emergency()));
        }
        return emergency;
      }
      return true;
    }

    private List<Term> tierTerms() {
      List<Term> tierTerms = new ArrayList<>();
      for (int tier = 2; tier <= model.tiers(); tier++) {
        tierTerms.add(model.isAtLeast(tier));
      }
      model
          .outputs()
          .forEach(
              (output, when) -> {
                if (output.attribute() == Attribute.TIER && output.part().equals(Output.LATER)) {
                  tierTerms.add(when);
                }
              });
      return tierTerms;
    }

    private boolean areSame(List<Term> all) {
      for (GrowthStage low : stages.all()) {
        for (GrowthStage high : stages.all()) {
          if (stages.isGrowth(low, high)) {
            Term both = terms.and(low.restriction().of(possible), high.restriction().of(possible));
            for (Term each : all) {
              Term differ = terms.differ(low.restriction().of(each), high.restriction().of(each));
              if (!prover.never(terms.and(both, differ))) {
                return false;
              }
            }
          }
        }
      }
      return true;
    }
  }
}
