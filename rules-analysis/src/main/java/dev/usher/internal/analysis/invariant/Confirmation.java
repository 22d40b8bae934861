package dev.usher.internal.analysis.invariant;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Restriction;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.analysis.witness.Example;
import dev.usher.internal.analysis.witness.Examples;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.policy.invariant.Growth;
import dev.usher.policy.invariant.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes contacts that may break an invariant, and has the engine decide them. */
final class Confirmation {
  private final StatedPolicy stated;
  private final PolicyModel model;
  private @Nullable Examples examples;
  private @Nullable InvariantTrial trial;

  Confirmation(StatedPolicy stated, PolicyModel model) {
    this.stated = stated;
    this.model = model;
  }

  /** Returns whether a contact has, or has not, what it must not or must have. */
  InvariantAnswer one(Invariant invariant, Term broken, Combination cell) {
    Example example = examples().of(broken, cell);
    AskedContact asked = example.contact();
    if (asked == null) {
      return notShown(example.why());
    }
    return trial().broken(invariant, asked).orElseGet(() -> notShown(null));
  }

  /**
   * Returns a contact at a stage.
   *
   * @param rest what must hold of all else
   */
  Example example(GrowthStage stage, Term rest, Combination cell) {
    Restriction there = stage.restriction();
    return examples().of(model.space().terms().and(rest, there.where()), there.in(cell));
  }

  /** Returns whether of two contacts that differ in one thing the higher one has less. */
  InvariantAnswer two(Invariant invariant, Growth growth, Example one, Example other) {
    AskedContact before = one.contact();
    AskedContact after = other.contact();
    if (before == null || after == null) {
      return notShown(before == null ? one.why() : other.why());
    }
    List<List<AskedContact>> pairs = pairs(before, after, growth);
    Optional<InvariantAnswer> broken = any(invariant, growth, pairs.stream());
    if (broken.isEmpty() && invariant instanceof Invariant.NeverLater) {
      broken =
          any(
              invariant,
              growth,
              pairs.stream().flatMap(pair -> OtherReceipts.of(pair.get(0), pair.get(1))));
    }
    return broken.orElseGet(() -> notShown(null));
  }

  private Optional<InvariantAnswer> any(
      Invariant invariant, Growth growth, Stream<List<AskedContact>> pairs) {
    return pairs.flatMap(pair -> broken(invariant, growth, pair).stream()).findFirst();
  }

  private Optional<InvariantAnswer> broken(
      Invariant invariant, Growth growth, List<AskedContact> pair) {
    try {
      return trial().broken(invariant, growth, pair.get(0), pair.get(1));
    } catch (ContactException refused) {
      // All else of the one does not go with what the other one says.
      return Optional.empty();
    }
  }

  /** All else is taken from the one, or from the other. */
  private static List<List<AskedContact>> pairs(
      AskedContact before, AskedContact after, Growth growth) {
    List<List<AskedContact>> pairs = new ArrayList<>();
    Contact higher = GrownContact.with(before.contact(), after.contact(), growth.subject());
    if (higher != null) {
      pairs.add(List.of(before, new AskedContact(higher, before.at())));
    }
    Contact lower = GrownContact.with(after.contact(), before.contact(), growth.subject());
    if (lower != null) {
      pairs.add(List.of(new AskedContact(lower, after.at()), after));
    }
    return pairs;
  }

  private static InvariantAnswer notShown(@Nullable String why) {
    return InvariantAnswer.open(
        "rules allow it to be broken, and no contact was found that does"
            + (why == null ? "" : ": " + why));
  }

  private InvariantTrial trial() {
    if (trial == null) {
      trial = new InvariantTrial(stated);
    }
    return trial;
  }

  private Examples examples() {
    if (examples == null) {
      examples = new Examples(List.of(model));
    }
    return examples;
  }
}
