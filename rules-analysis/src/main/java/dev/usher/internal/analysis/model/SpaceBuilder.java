package dev.usher.internal.analysis.model;

import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.Assertion;
import dev.usher.internal.space.AssertionMaker;
import dev.usher.internal.space.Samples;
import dev.usher.internal.space.TextSamples;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  /** What one facet is compared with. */
  private static final class Compared {
    private final List<Samples> samples = new ArrayList<>();
    private final List<Assertion> said = new ArrayList<>();
    private final Set<Object> bounds = new LinkedHashSet<>();
    private boolean apart;
  }

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
      Compared facet = facet(place);
      facet.samples.add(assertion.samples());
      facet.said.add(assertion);
      facet.bounds.addAll(assertion.bounds());
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
    Compared facet =
        facet(new Spot(about, versions.of(about, Question.ASSESSED, version), false, null));
    facet.samples.add(samples);
    facet.bounds.addAll(bounds);
    facet.apart |= apart;
    if (!isOrdered(about)) {
      return;
    }
    for (Object bound : bounds) {
      facet.said.add(new Assertion(about, samples, List.of(bound), value -> isMore(value, bound)));
      facet.said.add(new Assertion(about, samples, List.of(bound), value -> isMore(bound, value)));
    }
  }

  /** Takes note that it matters whether a facet that has been noted is there at all. */
  void addAbsence(int version, About about) {
    Compared facet =
        facet(new Spot(about, versions.of(about, Question.ASSESSED, version), false, null));
    facet.said.add(new Assertion(about, facet.samples.get(0), List.of(), value -> value == null));
  }

  private static boolean isMore(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && ORDER.compare(one, other) > 0;
  }

  private Compared facet(Spot place) {
    return compared.computeIfAbsent(place, none -> new Compared());
  }

  /** Cuts the facets, each in the order in which it was first noted. */
  void cut(Cutting into) {
    compared.forEach(
        (place, facet) -> into.take(place, isOrdered(place.about()), cuts(place, facet)));
  }

  /** Is handed the facets. */
  interface Cutting {
    void take(Spot place, boolean ordered, Cuts cuts);
  }

  private static boolean isOrdered(About about) {
    return about instanceof About.Reply reply
        ? reply.asked().domain().kind().isNumber()
        : !(about instanceof About.Element);
  }

  private static Cuts cuts(Spot place, Compared facet) {
    if (!isOrdered(place.about())) {
      return Cuts.ofChoices(choices(facet), facet.said, facet.apart);
    }
    TreeSet<Object> sorted = new TreeSet<>(ORDER);
    List<@Nullable Object> unordered = new ArrayList<>();
    for (Object value : values(facet)) {
      if (value != null) {
        sorted.add(value);
      } else {
        unordered.add(null);
      }
    }
    if (place.about() instanceof About.Need) {
      unordered.add(Needed.BEFORE_RECEIPT);
      unordered.add(Needed.LATER);
    }
    Set<Object> bounds = new TreeSet<>(ORDER);
    bounds.addAll(facet.bounds);
    boolean dense = isDense(place.about());
    return Cuts.ofOrder(
        unordered,
        List.copyOf(sorted),
        ORDER,
        facet.said,
        value -> dense && !bounds.contains(value));
  }

  /** Returns whether between any two values there are others. */
  private static boolean isDense(About about) {
    if (!(about instanceof About.Reply reply)) {
      return false;
    }
    Domain.Kind kind = reply.asked().domain().kind();
    return kind == Domain.Kind.SHARE || kind == Domain.Kind.NUMBER;
  }

  /** Values that every version allows, in the order of the first. */
  private static Set<@Nullable Object> values(Compared facet) {
    Set<@Nullable Object> values = null;
    for (Samples samples : new LinkedHashSet<>(facet.samples)) {
      List<@Nullable Object> around = samples.around(facet.bounds);
      if (values == null) {
        values = new LinkedHashSet<>(around);
      } else {
        values.retainAll(new HashSet<>(around));
      }
    }
    return values == null ? Set.of() : values;
  }

  /** What is absent or says no comes first, then what is not mentioned. */
  private static List<@Nullable Object> choices(Compared facet) {
    List<@Nullable Object> choices = new ArrayList<>(values(facet));
    choices.sort(Comparator.comparingInt(SpaceBuilder::rank));
    return choices;
  }

  private static int rank(@Nullable Object value) {
    if (value == null) {
      return 0;
    } else if (Boolean.FALSE.equals(value)) {
      return 1;
    }
    return value instanceof TextSamples.Other ? 2 : 3;
  }

  /** Orders figures by what they are worth, and durations. */
  static final Comparator<Object> ORDER =
      (one, other) ->
          one instanceof Duration duration
              ? duration.compareTo((Duration) other)
              : decimal(one).compareTo(decimal(other));

  private static BigDecimal decimal(Object figure) {
    return figure instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) figure;
  }
}
