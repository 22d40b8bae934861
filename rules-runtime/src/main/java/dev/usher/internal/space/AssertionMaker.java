package dev.usher.internal.space;

import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.evaluate.Comparison;
import dev.usher.internal.evaluate.Requirement;
import dev.usher.model.internal.DayHours;
import dev.usher.model.time.Elapsed;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Inquiry;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says of comparisons what they ask about, and when they hold. */
public final class AssertionMaker {
  private static final int PERCENT = 100;
  private static final Samples DAY = new DaySamples();

  private final DomainSamples domains;

  /** Makes what knows the values that a manifest declares. */
  public AssertionMaker(Manifest manifest) {
    this.domains = new DomainSamples(manifest);
  }

  /**
   * Returns what a comparison says.
   *
   * @throws IllegalArgumentException if it is not in order
   */
  public Assertion of(Atom atom) {
    Comparison comparison = Comparison.of(atom);
    if (comparison.requirement() instanceof Requirement.Member member) {
      return member(member, comparison);
    } else if (comparison.asked() instanceof Asked.OfInquiry asked) {
      return inquired(atom, comparison, asked.inquiry(), asked.arguments());
    }
    return compared(atom, comparison);
  }

  private Assertion inquired(
      Atom atom, Comparison comparison, Inquiry inquiry, List<Object> given) {
    return switch (inquiry) {
      case IN_SAMPLE -> upTo(new About.Sample(), given.get(0), PERCENT, comparison);
      case NEEDED_WITHIN -> upTo(new About.Need(), length(given.get(0)), null, comparison);
      case WITHIN ->
          upTo(new About.OwnMoment((String) given.get(0)), length(given.get(1)), null, comparison);
      case RECEIVED_BETWEEN ->
          between(DayHours.between((String) given.get(0), (String) given.get(1)), comparison);
      case AMOUNT,
          CONTACTS_ON_TOPIC_WITHIN,
          CONTACTS_WITHIN,
          EARLIER_CONTACTS_WITHIN,
          MENTIONS,
          NUMBER,
          REFUNDS_WITHIN,
          TEXT,
          TEXTS,
          YES ->
          compared(atom, comparison);
    };
  }

  private static Object length(Object span) {
    return ((Elapsed) span).length();
  }

  /** Each text of a set may be there or not. */
  private static Assertion member(Requirement.Member member, Comparison comparison) {
    return new Assertion(
        new About.Element(comparison.asked(), member.text()),
        ChoiceSamples.YES_NO,
        List.of(),
        there -> Boolean.TRUE.equals(there) != comparison.negated());
  }

  /** Holds of what lies at most so far away. */
  private static Assertion upTo(
      About about, Object bound, @Nullable Object farthest, Comparison comparison) {
    return new Assertion(
        about,
        new SpanSamples(farthest),
        List.of(bound),
        value -> says(comparison, value != null && isAtMost(value, bound)));
  }

  @SuppressWarnings("unchecked") // Both are whole numbers, or both are durations.
  private static boolean isAtMost(Object value, Object bound) {
    return ((Comparable<Object>) value).compareTo(bound) <= 0;
  }

  private static Assertion between(DayHours hours, Comparison comparison) {
    return new Assertion(
        new About.TimeOfDay(),
        DAY,
        List.of(hours.from(), hours.to()),
        minute -> says(comparison, minute != null && hours.contains(time((Integer) minute))));
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / 60, minute % 60);
  }

  private static boolean says(Comparison comparison, boolean answer) {
    return comparison.requirement().isMetBy(answer) != comparison.negated();
  }

  private static boolean isMet(Comparison comparison, @Nullable Object value) {
    Requirement requirement = comparison.requirement();
    if (requirement instanceof Requirement.Form && value instanceof TextSamples.Other other) {
      return other.matched().contains(new TextSamples.Expression(requirement.toString()));
    }
    return requirement.isMetBy(value);
  }

  private Assertion compared(Atom atom, Comparison comparison) {
    List<Object> bounds = new ArrayList<>();
    Requirement requirement = comparison.requirement();
    if (requirement instanceof Requirement.Same same) {
      bounds.add(same.wanted());
    } else if (requirement instanceof Requirement.OneOf oneOf) {
      bounds.addAll(oneOf.wanted());
    } else if (requirement instanceof Requirement.Size size) {
      bounds.add(size.bound());
    } else if (requirement instanceof Requirement.Form form) {
      bounds.add(new TextSamples.Expression(form.toString()));
    }
    Predicate<@Nullable Object> test = value -> isMet(comparison, value) != comparison.negated();
    return new Assertion(
        new About.Reply(comparison.asked()), domains.of(atom.subject()), bounds, test);
  }
}
