package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.Facet;
import dev.usher.internal.analysis.model.Space;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a contact is to be, facet by facet. Of what the calendar and the clock make of a contact,
 * only what is needed counts; what a contact says for itself may always be as the combination has
 * it.
 */
final class Wants {
  private static final Set<Property> OF_THE_CALENDAR =
      EnumSet.of(Property.OPEN, Property.OPEN_DESK, Property.WEEKDAY);

  private final List<Want> all = new ArrayList<>();

  /**
   * Reads a combination.
   *
   * @param needed the dimensions in which the contact must lie as the combination does
   */
  Wants(Space space, Combination combination, BitSet needed) {
    for (Dimension each : space.dimensions()) {
      if (needed.get(each.number()) || isStated(each)) {
        all.add(new Want(each, combination.of(each.number())));
      }
    }
  }

  static boolean isStated(Dimension dimension) {
    return dimension.facet() instanceof Facet.Answered asked && !isOfTheCalendar(asked.about());
  }

  private static boolean isOfTheCalendar(@Nullable About about) {
    return about instanceof About.TimeOfDay
        || (about instanceof About.Reply reply
            && reply.asked() instanceof Asked.OfProperty of
            && OF_THE_CALENDAR.contains(of.property()));
  }

  /** Returns those that hang on the moment of receipt. */
  List<Want> ofTheCalendar() {
    return with(each -> isOfTheCalendar(each.about()));
  }

  List<Want> with(Predicate<Want> test) {
    return all.stream().filter(test).toList();
  }

  /** Returns those about one thing, of each version that sees it in its own way. */
  List<Want> about(About about) {
    return with(each -> about.equals(each.about()));
  }

  static About about(Property property) {
    return new About.Reply(new Asked.OfProperty(property));
  }

  /** Returns the index of a class by its facet's kind; 0, if nothing is wanted of it. */
  int index(Class<? extends Facet> kind) {
    return all.stream()
        .filter(each -> kind.isInstance(each.dimension().facet()))
        .mapToInt(Want::index)
        .findFirst()
        .orElse(0);
  }

  /** Returns whether something is wanted of a facet of some kind. */
  boolean has(Class<? extends Facet> kind) {
    return all.stream().anyMatch(each -> kind.isInstance(each.dimension().facet()));
  }

  /**
   * Returns the plainest value of something; null if it is to be absent, or nothing is wanted.
   *
   * @throws NoExampleException if two versions want different ones
   */
  @Nullable Object value(About about) {
    List<Want> wants = about(about);
    Object value = wants.isEmpty() ? null : wants.get(0).plainest();
    for (Want each : wants) {
      if (!Objects.equals(each.plainest(), value)) {
        throw new NoExampleException(
            "one policy would need " + value + " where the other needs " + each.plainest());
      }
    }
    return value;
  }

  @Nullable Object value(Property property) {
    return value(about(property));
  }

  boolean isYes(Property property) {
    return Boolean.TRUE.equals(value(property));
  }

  /** Returns the texts that a set is to have. */
  Set<String> elements(Predicate<Asked> of) {
    Set<String> texts = new TreeSet<>();
    for (Want each : all) {
      if (each.about() instanceof About.Element element
          && of.test(element.asked())
          && Boolean.TRUE.equals(each.plainest())) {
        texts.add(element.text());
      }
    }
    return texts;
  }

  Set<String> elements(Property property) {
    return elements(asked -> asked.equals(new Asked.OfProperty(property)));
  }

  /** Returns what is wanted of the answers to an inquiry, whatever its arguments. */
  List<Want> inquiries(Inquiry inquiry) {
    return with(each -> arguments(each, inquiry) != null);
  }

  /** Returns the arguments of an inquiry; null, if something else is asked. */
  static @Nullable List<Object> arguments(Want want, Inquiry inquiry) {
    Asked.OfInquiry asked = want.dimension().inquiry();
    return asked != null && asked.inquiry() == inquiry ? asked.arguments() : null;
  }
}
