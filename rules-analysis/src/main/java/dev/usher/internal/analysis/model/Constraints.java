package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.TextSamples;
import dev.usher.internal.space.ValueClass;
import dev.usher.model.internal.LanguageTag;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Elapsed;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds of every case, whatever its policy: how its facets hang together. */
final class Constraints {
  private final Space space;
  private final Terms terms;
  private final List<PolicyModel> models;

  Constraints(Space space, List<PolicyModel> models) {
    this.space = space;
    this.terms = space.terms();
    this.models = models;
  }

  void add() {
    for (Dimension one : space.dimensions()) {
      for (Dimension other : space.dimensions()) {
        if (one.number() != other.number() && isNeverAbove(one, other)) {
          neverAbove(one, other);
        }
      }
    }
    topics();
    refunds();
    languages();
    beginnings();
    if (models.size() > 1) {
      new AmountPairs(
              space,
              AcceptedCurrencies.of(models.stream().map(each -> each.policy().manifest()).toList()))
          .add();
    }
  }

  /** Returns whether one count or sum never lies above another one of the same contact. */
  private boolean isNeverAbove(Dimension one, Dimension other) {
    Asked.OfInquiry a = one.inquiry();
    Asked.OfInquiry b = other.inquiry();
    if (a == null || b == null || !isWithin(a, b)) {
      return false;
    }
    boolean sameVersion = one.version() == other.version() || other.version() == 0;
    boolean sameTopic = space.isSettled(one) == space.isSettled(other);
    return switch (a.inquiry()) {
      case CONTACTS_WITHIN -> b.inquiry() == Inquiry.CONTACTS_WITHIN;
      case CONTACTS_ON_TOPIC_WITHIN ->
          b.inquiry() == Inquiry.CONTACTS_WITHIN
              || (b.inquiry() == Inquiry.CONTACTS_ON_TOPIC_WITHIN && sameVersion && sameTopic);
      case EARLIER_CONTACTS_WITHIN ->
          b.inquiry() == Inquiry.CONTACTS_WITHIN
              || (b.inquiry() == Inquiry.EARLIER_CONTACTS_WITHIN
                  && (Integer) b.arguments().get(1) <= (Integer) a.arguments().get(1));
      case REFUNDS_WITHIN -> b.inquiry() == Inquiry.REFUNDS_WITHIN && sameVersion;
      default -> false;
    };
  }

  private static boolean isWithin(Asked.OfInquiry one, Asked.OfInquiry other) {
    return !one.arguments().isEmpty()
        && !other.arguments().isEmpty()
        && one.arguments().get(0) instanceof Elapsed shorter
        && other.arguments().get(0) instanceof Elapsed longer
        && shorter.length().compareTo(longer.length()) <= 0;
  }

  /** Where the one is at least so much, so is the other; earlier contacts do not count this one. */
  private void neverAbove(Dimension one, Dimension other) {
    Asked.OfInquiry a = one.inquiry();
    boolean itself =
        a != null
            && a.inquiry() == Inquiry.EARLIER_CONTACTS_WITHIN
            && Objects.requireNonNull(other.inquiry()).inquiry() == Inquiry.CONTACTS_WITHIN;
    BigDecimal more = itself ? BigDecimal.ONE : BigDecimal.ZERO;
    for (int i = one.firstPresent(); i < one.classes().size(); i++) {
      BigDecimal least = figure(one.classes().get(i).plainest()).add(more);
      BitSet reach = new BitSet();
      for (int j = other.firstPresent(); j < other.classes().size(); j++) {
        reach.set(
            j,
            isOpenEnded(other, j) || figure(other.classes().get(j).last()).compareTo(least) >= 0);
      }
      space.require(terms.implies(terms.from(one.number(), i), terms.in(other.number(), reach)));
    }
  }

  /** What was cut last goes on without an end. */
  private static boolean isOpenEnded(Dimension dimension, int index) {
    return index == dimension.classes().size() - 1;
  }

  private static BigDecimal figure(@Nullable Object value) {
    return value instanceof Integer whole
        ? BigDecimal.valueOf(whole)
        : (BigDecimal) Objects.requireNonNull(value);
  }

  /** Without a topic no contact is on it, and with one this contact is. */
  private void topics() {
    for (Dimension count : space.inquiries(Inquiry.CONTACTS_ON_TOPIC_WITHIN)) {
      for (PolicyModel model : models) {
        if (count.version() == 0 || count.version() == model.version()) {
          boolean settled = space.isSettled(count);
          Term none = settled ? model.isWithoutTopic() : model.isStatedWithoutTopic();
          BitSet zero = new BitSet();
          for (int i = 0; i < count.classes().size(); i++) {
            zero.set(i, figure(count.classes().get(i).plainest()).signum() == 0);
          }
          BitSet some = new BitSet();
          for (int i = 0; i < count.classes().size(); i++) {
            some.set(
                i, isOpenEnded(count, i) || figure(count.classes().get(i).last()).signum() > 0);
          }
          space.require(
              terms.or(
                  terms.and(none, terms.in(count.number(), zero)),
                  terms.and(terms.not(none), terms.in(count.number(), some))));
        }
      }
    }
  }

  /** What is asked for in a span takes in what this contact asks for. */
  private void refunds() {
    for (Dimension sum : space.inquiries(Inquiry.REFUNDS_WITHIN)) {
      for (PolicyModel model : models) {
        Dimension refund = space.dimension(Property.REFUND, model.version());
        if (refund != null && (sum.version() == 0 || sum.version() == refund.version())) {
          neverAbove(refund, sum);
          alone(refund, sum);
        }
      }
    }
  }

  /** Where there is no earlier contact, what is asked for in all is what this one asks for. */
  private void alone(Dimension refund, Dimension sum) {
    for (Dimension count : space.inquiries(Inquiry.CONTACTS_WITHIN)) {
      if (isWithin(
          Objects.requireNonNull(sum.inquiry()), Objects.requireNonNull(count.inquiry()))) {
        BitSet one = new BitSet();
        for (int i = 0; i < count.classes().size(); i++) {
          one.set(
              i,
              !isOpenEnded(count, i)
                  && figure(count.classes().get(i).last()).compareTo(BigDecimal.ONE) <= 0);
        }
        Term single = terms.in(count.number(), one);
        for (int i = 0; i < sum.classes().size(); i++) {
          space.require(
              terms.implies(
                  terms.and(single, terms.is(sum.number(), i)),
                  terms.in(refund.number(), meeting(refund, sum, i))));
        }
      }
    }
  }

  /** Returns whether a class has figures as high as the lowest of another one. */
  private static boolean reaches(Dimension dimension, int index, ValueClass other) {
    return isOpenEnded(dimension, index)
        || figure(dimension.classes().get(index).last()).compareTo(figure(other.plainest())) >= 0;
  }

  /** Returns the classes of one dimension that have a figure in common with a class of another. */
  private static BitSet meeting(Dimension one, Dimension other, int index) {
    ValueClass wanted = other.classes().get(index);
    BitSet meeting = new BitSet();
    for (int i = 0; i < one.classes().size(); i++) {
      ValueClass each = one.classes().get(i);
      boolean absent = each.isAbsence() || wanted.isAbsence();
      meeting.set(
          i,
          absent
              ? each.isAbsence() && wanted.isAbsence()
              : reaches(one, i, wanted) && reaches(other, index, each));
    }
    return meeting;
  }

  /** A language is part of its tag. */
  private void languages() {
    Dimension tag = space.dimension(Property.LOCALE, 0);
    Dimension language = space.dimension(Property.LANGUAGE, 0);
    if (tag == null || language == null) {
      return;
    }
    for (int i = 0; i < tag.classes().size(); i++) {
      BitSet parts = new BitSet();
      for (Object value : tag.classes().get(i).values()) {
        parts.or(languages(language, value));
      }
      space.require(terms.implies(terms.is(tag.number(), i), terms.in(language.number(), parts)));
    }
  }

  /** Returns the classes that the language of a tag may belong to. */
  private static BitSet languages(Dimension language, @Nullable Object tag) {
    String part = tag instanceof String said ? LanguageTag.language(said) : null;
    BitSet own = new BitSet();
    BitSet others = new BitSet();
    BitSet all = new BitSet();
    for (int i = 0; i < language.classes().size(); i++) {
      List<@Nullable Object> values = language.classes().get(i).values();
      own.set(i, values.contains(part));
      others.set(i, values.stream().anyMatch(TextSamples.Other.class::isInstance));
      all.set(i, values.stream().anyMatch(Objects::nonNull));
    }
    if (tag instanceof TextSamples.Other) {
      return all;
    }
    return own.isEmpty() ? others : own;
  }

  /** Of two spans on one clock the longer one before the need begins first, after receipt last. */
  private void beginnings() {
    for (Dimension one : space.dimensions()) {
      for (Dimension other : space.dimensions()) {
        if (one.number() != other.number()
            && one.version() == other.version()
            && one.facet() instanceof Facet.Begun a
            && other.facet() instanceof Facet.Begun b
            && a.from() instanceof ContactFrom from
            && b.from() instanceof ContactFrom later
            && isBegunWith(from, later)) {
          space.require(terms.implies(terms.is(one.number(), 1), terms.is(other.number(), 1)));
        }
      }
    }
  }

  private static boolean isBegunWith(ContactFrom one, ContactFrom other) {
    boolean sameKind = one.getClass() == other.getClass();
    boolean sameClock =
        one.span().clock() == other.span().clock()
            && one.span().getClass() == other.span().getClass()
            && Objects.equals(one.span().desk(), other.span().desk());
    if (!sameKind || !sameClock) {
      return false;
    }
    int order = one.span().length().compareTo(other.span().length());
    return one instanceof BeforeNeeded ? order < 0 : order > 0;
  }
}
