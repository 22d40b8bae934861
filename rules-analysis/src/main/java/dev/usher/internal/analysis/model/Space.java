package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.internal.analysis.logic.Renaming;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.Assertion;
import dev.usher.internal.space.Cuts;
import dev.usher.internal.space.ValueClass;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.IfUnanswered;
import dev.usher.model.time.TargetFrom;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the cases of one or two policies can differ in, as far as a rule of them notices:
 * dimensions with finitely many classes. Not safe to share between threads.
 *
 * <p>There are more combinations than cases: opening hours, desks, weekdays and samples may be
 * combined as they never are. What holds of all combinations holds of all cases.
 */
public final class Space {
  private static final int CENTS = 2;

  private final PolicyVersions versions;
  private final boolean heldApart;
  private @Nullable Renaming earlierMoment;
  private final Terms terms = new Terms();
  private final List<Dimension> dimensions = new ArrayList<>();
  private final Map<Object, Dimension> byPlace = new HashMap<>();
  private final IdentityHashMap<Assertion, Term> said = new IdentityHashMap<>();
  private final List<IdentityHashMap<Atom, SpaceBuilder.Asserted>> asserted;
  private final List<Term> constraints = new ArrayList<>();

  /** Where a facet that is none of a condition's is kept. */
  private record Moment(Facet facet, int version) {}

  /**
   * Makes a space.
   *
   * @param heldApart whether a case may have come to another tier before under each version
   */
  Space(
      PolicyVersions versions, SpaceBuilder builder, Iterable<Duration> needed, boolean heldApart) {
    this.versions = versions;
    this.heldApart = heldApart;
    this.asserted = builder.asserted();
    builder.cut(this::add);
    addMoments(needed);
  }

  private void add(SpaceBuilder.Spot place, boolean ordered, Cuts cuts) {
    Dimension dimension =
        add(place, new Facet.Answered(place.about()), place.version(), ordered, cuts.classes());
    for (Cuts.CutAssertion each : cuts.all()) {
      said.put(each.assertion(), terms.in(dimension.number(), each.classes()));
    }
  }

  private Dimension add(
      Object place, Facet facet, int version, boolean ordered, List<ValueClass> classes) {
    int number = terms.dimension(classes.size());
    Dimension dimension = new Dimension(number, facet, version, ordered, classes);
    dimensions.add(dimension);
    byPlace.put(place, dimension);
    return dimension;
  }

  private void addMoments(Iterable<Duration> needed) {
    TreeSet<Duration> spans = new TreeSet<>();
    needed.forEach(spans::add);
    List<ValueClass> left = new ArrayList<>();
    left.add(new ValueClass(Collections.singletonList(null)));
    spans.descendingSet().forEach(span -> left.add(new ValueClass(List.of(span))));
    add(new Facet.Remaining(), new Facet.Remaining(), 0, false, left);
    if (!heldApart) {
      // A contact whose tier one of them does not know is refused by it.
      int tiers = versions.numbers().stream().mapToInt(this::tiers).min().orElse(1);
      addHeld(0, tiers);
      return;
    }
    versions.numbers().forEach(version -> addHeld(version, tiers(version)));
  }

  private int tiers(int version) {
    return versions.manifest(version).tiers().size();
  }

  private void addHeld(int version, int tiers) {
    List<ValueClass> held = new ArrayList<>();
    for (int tier = 1; tier <= tiers; tier++) {
      held.add(new ValueClass(List.of(tier)));
    }
    add(new Moment(new Facet.Held(), version), new Facet.Held(), version, true, held);
  }

  /** Returns the policies that are looked at. */
  PolicyVersions versions() {
    return versions;
  }

  /** Returns what makes the terms over these dimensions. */
  public Terms terms() {
    return terms;
  }

  /** Returns the dimensions by their numbers. */
  public List<Dimension> dimensions() {
    return Collections.unmodifiableList(dimensions);
  }

  /** Returns the dimension of a facet, for a version; null if no rule notices it. */
  public @Nullable Dimension dimension(Facet facet, int version) {
    for (Dimension each : dimensions) {
      if (each.facet().equals(facet) && (each.version() == 0 || each.version() == version)) {
        return each;
      }
    }
    return null;
  }

  /** Returns the dimension of a property, for a version; null if no rule notices it. */
  public @Nullable Dimension dimension(Property property, int version) {
    return dimension(new Facet.Answered(new About.Reply(new Asked.OfProperty(property))), version);
  }

  /** Returns what a condition's comparison says, and of what. */
  SpaceBuilder.Asserted asserted(int version, Atom atom) {
    SpaceBuilder.Asserted known = asserted.get(version - 1).get(atom);
    if (known == null) {
      throw new IllegalArgumentException("a comparison of no rule of the policies: " + atom);
    }
    return known;
  }

  /** Returns where a comparison holds, whose facet is a dimension. */
  Term term(Assertion assertion) {
    Term term = said.get(assertion);
    if (term == null) {
      throw new IllegalArgumentException("no dimension for " + assertion);
    }
    return term;
  }

  /** Returns the values that a dimension may take, each with where it does. */
  List<Derived.Possible> values(Dimension dimension) {
    List<Derived.Possible> values = new ArrayList<>();
    for (int i = 0; i < dimension.classes().size(); i++) {
      values.add(
          new Derived.Possible(
              dimension.classes().get(i).plainest(), terms.is(dimension.number(), i)));
    }
    return values;
  }

  private @Nullable Dimension need() {
    return dimension(new Facet.Answered(new About.Need()), 0);
  }

  /** Returns where a dimension lies in classes of a kind; never, if no rule notices it. */
  Term where(@Nullable Dimension dimension, Predicate<ValueClass> holds) {
    return dimension == null ? terms.never() : terms.in(dimension.number(), dimension.where(holds));
  }

  /** Returns where the matter is needed, at receipt or later. */
  Term isNeeded() {
    return where(
        need(), each -> each.plainest() != null && each.plainest() != Needed.BEFORE_RECEIPT);
  }

  /** Returns where the matter is needed later than within any span that rules ask for. */
  public Term isNeededLater() {
    return where(need(), each -> each.plainest() == Needed.LATER);
  }

  /** Returns where somebody says when the matter is needed. */
  Term isNeedKnown() {
    return where(need(), each -> !each.isAbsence());
  }

  /** Returns where a message of the customer waits for an answer. */
  Term isUnanswered() {
    return flag(new Facet.Unanswered(), 0);
  }

  private Term flag(Facet facet, int version) {
    Moment place = new Moment(facet, version);
    Dimension dimension = byPlace.get(place);
    if (dimension == null) {
      List<ValueClass> noOrYes =
          List.of(new ValueClass(List.of(false)), new ValueClass(List.of(true)));
      dimension = add(place, facet, version, false, noOrYes);
    }
    return terms.is(dimension.number(), 1);
  }

  /** Returns where something has begun that follows a target. */
  Term begun(TargetFrom from) {
    return flag(new Facet.Begun(from), 0);
  }

  /** Returns where something has begun by the moment that the case is looked at. */
  Term begun(int version, @Nullable ContactFrom from) {
    if (from == null) {
      return terms.always();
    } else if (from instanceof BeforeNeeded before) {
      return before.span() instanceof Elapsed span
          ? neededIn(span.length())
          : terms.and(isNeeded(), flag(new Facet.Begun(from), versions.of(from, version)));
    }
    return flag(new Facet.Begun((IfUnanswered) from), versions.of(from, version));
  }

  /** At receipt, or by now, no more than that is left. */
  private Term neededIn(Duration span) {
    Predicate<ValueClass> atMost =
        each -> each.last() instanceof Duration length && length.compareTo(span) <= 0;
    Term atReceipt = where(need(), atMost);
    Term now = where(dimension(new Facet.Remaining(), 0), atMost);
    return terms.and(isNeeded(), terms.or(atReceipt, now));
  }

  /** Returns where the case has come to a tier already, or to a higher one. */
  Term isHeld(int version, int tier) {
    Dimension held = dimension(new Facet.Held(), version);
    if (held == null || tier <= 1) {
      return terms.always();
    }
    return tier > held.classes().size() ? terms.never() : terms.from(held.number(), tier - 1);
  }

  /** Returns where the case has come to just that tier already. */
  public Term isHeldAt(int version, int tier) {
    return terms.butNot(isHeld(version, tier), isHeld(version, tier + 1));
  }

  /** Adds what changes while a case ages once more, as it was at some earlier moment. */
  void addEarlier() {
    Map<Integer, Integer> earlier = new HashMap<>();
    for (Dimension each : List.copyOf(dimensions)) {
      if (!(each.facet() instanceof Facet.Answered)) {
        Facet facet = new Facet.Earlier(each.facet());
        Dimension copy =
            add(
                new Moment(facet, each.version()),
                facet,
                each.version(),
                each.ordered(),
                each.classes());
        earlier.put(each.number(), copy.number());
      }
    }
    earlierMoment = new Renaming(terms, earlier);
  }

  /** Returns what holds now as it held at some earlier moment of the same case. */
  public Term earlier(Term now) {
    Renaming moment = earlierMoment;
    if (moment == null) {
      throw new IllegalStateException("tiers held before are the same for all versions here");
    }
    return moment.of(now);
  }

  /** Returns whether a case may have come to another tier before under each version. */
  public boolean isHeldApart() {
    return heldApart;
  }

  /** Returns what the versions' manifests make something else of: business clocks and amounts. */
  public Set<Output.Link> linksApart() {
    Set<Output.Link> apart = new HashSet<>();
    if (!versions.seeAmountsAlike()) {
      apart.add(new Output.Link.StatedAmount());
    }
    if (!versions.agreeOn((String) null)) {
      apart.add(new Output.Link.Clock(""));
    }
    for (Policy policy : versions.policies()) {
      for (String desk : policy.manifest().desks().keySet()) {
        if (!versions.agreeOn(desk)) {
          apart.add(new Output.Link.Clock(desk));
        }
      }
    }
    return apart;
  }

  private @Nullable Dimension number(int version, String field) {
    return dimension(
        new Facet.Answered(new About.Reply(new Asked.OfInquiry(Inquiry.NUMBER, List.of(field)))),
        version);
  }

  /** Returns where a contact says a number in a field, 0 or more. */
  Term isCounted(int version, String field) {
    return where(
        number(version, field),
        each -> each.plainest() instanceof BigDecimal figure && figure.signum() >= 0);
  }

  /**
   * Returns where an amount for each of the number in a field may come to more than another one.
   *
   * @param each the amount for each, 0 or more
   */
  Term mayExceed(int version, String field, BigDecimal each, BigDecimal amount) {
    Dimension number = number(version, field);
    if (number == null) {
      return terms.always();
    }
    // A product is rounded to the currency's digits, and so beyond no amount that has no more.
    boolean coarse = amount.stripTrailingZeros().scale() <= CENTS;
    BigDecimal least = coarse ? amount : amount.subtract(BigDecimal.ONE);
    ValueClass unbounded = number.classes().get(number.classes().size() - 1);
    return where(
        number,
        values ->
            values == unbounded
                || (values.last() instanceof BigDecimal figure
                    && figure.multiply(each).compareTo(least) > 0));
  }

  /** Returns whether a dimension hangs on the topic that was settled, and not the stated one. */
  public boolean isSettled(Dimension dimension) {
    return byPlace.entrySet().stream()
        .anyMatch(
            each ->
                each.getValue().number() == dimension.number()
                    && each.getKey() instanceof SpaceBuilder.Spot place
                    && place.settled());
  }

  /** Returns whether contacts are counted that are on the topic which rules settle. */
  public boolean countsOnSettledTopic() {
    return inquiries(Inquiry.CONTACTS_ON_TOPIC_WITHIN).stream().anyMatch(this::isSettled);
  }

  /** Adds something that holds of every case. */
  void require(Term constraint) {
    constraints.add(constraint);
  }

  /** Returns what holds of every case: combinations without it are none. */
  public Term possible() {
    return terms.and(constraints);
  }

  /** Returns whether a combination may be a case's. */
  public boolean isPossible(Combination combination) {
    return new Evaluation(combination).holds(possible());
  }

  /** Returns the dimensions of inquiries of a kind. */
  public List<Dimension> inquiries(Inquiry inquiry) {
    return dimensions.stream()
        .filter(each -> each.inquiry() != null && each.inquiry().inquiry() == inquiry)
        .toList();
  }
}
