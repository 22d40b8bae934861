package dev.usher.internal.analysis.model;

import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.Assertion;
import dev.usher.internal.space.AssertionMaker;
import dev.usher.internal.space.Compared;
import dev.usher.internal.space.Cuts;
import dev.usher.internal.space.Samples;
import dev.usher.internal.space.TextSamples;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the rules of all versions compare, and cuts the facets at it. */
final class SpaceBuilder {
  private final PolicyVersions versions;
  private final boolean free;
  private final List<AssertionMaker> makers = new ArrayList<>();
  private final Map<Spot, Compared> compared = new LinkedHashMap<>();
  private final List<IdentityHashMap<Atom, Asserted>> asserted = new ArrayList<>();
  private final Map<About, Set<Object>> expressions = new HashMap<>();

  /**
   * Where a facet is seen.
   *
   * @param settled whether it hangs on the topic that was settled, and not the stated one
   * @param expression the one that a text is matched with, where there are too many to look at all
   *     of them together; else null
   */
  record Spot(About about, int version, boolean settled, @Nullable Object expression) {}

  /** A comparison, and where it is made. */
  record Asserted(Spot place, Assertion assertion) {}

  SpaceBuilder(PolicyVersions versions) {
    this(versions, false);
  }

  /**
   * Starts with nothing.
   *
   * @param free whether what earlier questions came to is a facet of its own
   */
  SpaceBuilder(PolicyVersions versions, boolean free) {
    this.versions = versions;
    this.free = free;
    for (int version : versions.numbers()) {
      makers.add(new AssertionMaker(versions.manifest(version)));
      asserted.add(new IdentityHashMap<>());
    }
    for (int version : versions.numbers()) {
      for (Rule rule : versions.policy(version).rules()) {
        rule.atoms().stream()
            .filter(atom -> atom.operator().positive() == Operator.MATCHES)
            .forEach(atom -> countExpressions(version, atom));
      }
    }
  }

  private void countExpressions(int version, Atom atom) {
    Assertion assertion = makers.get(version - 1).of(atom);
    expressions
        .computeIfAbsent(assertion.about(), none -> new HashSet<>())
        .addAll(assertion.bounds());
  }

  private static boolean isExpression(Object bound) {
    return bound instanceof TextSamples.Expression;
  }

  /** Returns by version what the comparisons say that have been noted. */
  List<IdentityHashMap<Atom, Asserted>> asserted() {
    return asserted;
  }

  /** Takes note of a comparison, and returns what it says. */
  Asserted add(int version, Question question, Atom atom) {
    IdentityHashMap<Atom, Asserted> known = asserted.get(version - 1);
    Asserted already = known.get(atom);
    if (already != null) {
      return already;
    }
    Assertion assertion = makers.get(version - 1).of(atom);
    Spot place = place(version, question, assertion);
    Asserted made = new Asserted(place, assertion);
    known.put(atom, made);
    // What later rules say of the topic divides the stated ones too, which stand if none is
    // settled.
    if (free
        || !Derived.isDerived(assertion.about(), question)
        || Derived.property(assertion.about()) == Property.TOPIC) {
      facet(place).add(assertion);
    }
    return made;
  }

  private Spot place(int version, Question question, Assertion assertion) {
    About about = assertion.about();
    boolean settled = hangsOnTopic(about) && question != Question.INTAKE;
    boolean stated = settled && versions.numbers().stream().allMatch(versions::leavesTopics);
    Object expression = null;
    if (expressions.getOrDefault(about, Set.of()).size() > TextSamples.MOST_EXPRESSIONS) {
      expression =
          assertion.bounds().stream().filter(SpaceBuilder::isExpression).findAny().orElse(null);
    }
    return new Spot(about, versions.of(about, question, version), settled && !stated, expression);
  }

  private static boolean hangsOnTopic(About about) {
    return about instanceof About.Reply reply
        && reply.asked() instanceof Asked.OfInquiry asked
        && asked.inquiry() == Inquiry.CONTACTS_ON_TOPIC_WITHIN;
  }

  /**
   * Takes note of a facet that something but a condition depends on.
   *
   * @param bounds what it is cut at
   * @param apart whether each of its values is a class of its own
   */
  void add(int version, About about, Samples samples, Collection<?> bounds, boolean apart) {
    facet(spot(version, about)).add(samples, bounds, apart);
  }

  /** Takes note that it matters whether a facet that has been noted is there at all. */
  void addAbsence(int version, About about) {
    facet(spot(version, about)).addAbsence();
  }

  private Spot spot(int version, About about) {
    return new Spot(about, versions.of(about, Question.ASSESSED, version), false, null);
  }

  private Compared facet(Spot place) {
    return compared.computeIfAbsent(place, none -> new Compared(place.about()));
  }

  /** Cuts the facets, each in the order in which it was first noted. */
  void cut(Cutting into) {
    compared.forEach(
        (place, facet) -> into.take(place, facet.isOrdered(), facet.cut(others(place.about()))));
  }

  private static List<Needed> others(About about) {
    return about instanceof About.Need ? List.of(Needed.values()) : List.of();
  }

  /** Is handed the facets. */
  interface Cutting {
    void take(Spot place, boolean ordered, Cuts cuts);
  }
}
