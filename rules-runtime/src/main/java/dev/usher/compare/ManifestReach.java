package dev.usher.compare;

import dev.usher.internal.text.Series;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.FieldType;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a change of a manifest can make a difference to decisions, whatever the rules are: what of it
 * there is depends on them. Immutable.
 *
 * @param properties what conditions and arguments may find otherwise of the same contact
 * @param inquiries what conditions may be answered otherwise about the same contact; where the
 *     change has a name, asked with that name
 * @param clock whether spans of business time may end at another moment: on the desk's clock where
 *     the change is one of a desk, else on the policy's
 * @param attributes what may come out otherwise by itself, of whatever the rules propose
 * @param acceptance whether there may be contacts that one version refuses and the other decides
 */
public record ManifestReach(
    Set<Property> properties,
    Set<Inquiry> inquiries,
    boolean clock,
    Set<Attribute> attributes,
    boolean acceptance) {

  /** For what no decision depends on. */
  static final ManifestReach NONE = new ManifestReach(Set.of(), Set.of(), false, Set.of(), false);

  /** For opening hours. */
  static final ManifestReach HOURS = NONE.asking(Property.OPEN).timed();

  /** For the zone that opening hours, weekdays and times of day are read in. */
  static final ManifestReach ZONE =
      HOURS.asking(Property.WEEKDAY).inquiring(Inquiry.RECEIVED_BETWEEN);

  /** For the hours of a desk. */
  static final ManifestReach DESK_HOURS = NONE.asking(Property.OPEN_DESK).timed();

  /** For which desks there are. */
  static final ManifestReach DESK = DESK_HOURS.accepting();

  /** For which of several desks that are open counts. */
  static final ManifestReach DESK_ORDER = NONE.asking(Property.OPEN_DESK);

  /** For which contacts fit the policy. */
  static final ManifestReach ACCEPTANCE = NONE.accepting();

  /** For amounts of money, which are compared, added and granted in the policy's currency. */
  static final ManifestReach AMOUNTS = amounts().touching(Attribute.REFUND).accepting();

  /** For the verdict on the money. */
  static final ManifestReach REFUND = NONE.touching(Attribute.REFUND);

  /** For who owns a tier, and so the queue of its cases, where no rule says otherwise. */
  static final ManifestReach OWNER = NONE.touching(Attribute.OWNER).touching(Attribute.QUEUE);

  /** For lists of words. */
  static final ManifestReach WORDS = NONE.inquiring(Inquiry.MENTIONS);

  /** Copies the sets. */
  public ManifestReach {
    properties = copy(Property.class, properties);
    inquiries = copy(Inquiry.class, inquiries);
    attributes = copy(Attribute.class, attributes);
  }

  private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> set) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(set);
    return Collections.unmodifiableSet(copy);
  }

  private static ManifestReach amounts() {
    ManifestReach reach = NONE;
    for (Property each : Property.values()) {
      reach = each.domain().kind() == Domain.Kind.AMOUNT ? reach.asking(each) : reach;
    }
    for (Inquiry each : Inquiry.values()) {
      reach = each.domain().kind() == Domain.Kind.AMOUNT ? reach.inquiring(each) : reach;
    }
    return reach;
  }

  /** Returns the reach of a field that is of another kind, or in one of the manifests alone. */
  static ManifestReach ofField(@Nullable FieldType was, @Nullable FieldType is) {
    ManifestReach reach = ACCEPTANCE;
    reach = was == null ? reach : reach.inquiring(inquiry(was.kind()));
    return is == null ? reach : reach.inquiring(inquiry(is.kind()));
  }

  private static Inquiry inquiry(FieldType.Kind kind) {
    return switch (kind) {
      case NUMBER -> Inquiry.NUMBER;
      case AMOUNT -> Inquiry.AMOUNT;
      case YES_NO -> Inquiry.YES;
      case TEXT -> Inquiry.TEXT;
      case TEXTS -> Inquiry.TEXTS;
      case MOMENT -> Inquiry.WITHIN;
    };
  }

  private ManifestReach asking(Property property) {
    return new ManifestReach(with(properties, property), inquiries, clock, attributes, acceptance);
  }

  private ManifestReach inquiring(Inquiry inquiry) {
    return new ManifestReach(properties, with(inquiries, inquiry), clock, attributes, acceptance);
  }

  private ManifestReach timed() {
    return new ManifestReach(properties, inquiries, true, attributes, acceptance);
  }

  private ManifestReach touching(Attribute attribute) {
    return new ManifestReach(properties, inquiries, clock, with(attributes, attribute), acceptance);
  }

  ManifestReach accepting() {
    return new ManifestReach(properties, inquiries, clock, attributes, true);
  }

  private static <E extends Enum<E>> Set<E> with(Set<E> set, E more) {
    EnumSet<E> all = EnumSet.of(more);
    all.addAll(set);
    return all;
  }

  /** Returns whether no decision on any contact can depend on it. */
  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * Returns what it can make a difference to, in words: {@code business time and open}; empty if to
   * nothing.
   */
  public String words() {
    List<String> words = new ArrayList<>();
    if (acceptance) {
      words.add("which contacts are accepted");
    }
    if (clock) {
      words.add("business time");
    }
    attributes.forEach(each -> words.add(each.key()));
    properties.forEach(each -> words.add(each.key()));
    inquiries.forEach(each -> words.add(each.key()));
    return Series.and(words);
  }
}
