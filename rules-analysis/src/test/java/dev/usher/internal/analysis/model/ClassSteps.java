package dev.usher.internal.analysis.model;

import dev.usher.explain.Flip;
import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.ValueClass;
import dev.usher.model.Contact;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of a contact's neighbours: those that lie in another class of one dimension,
 * and in the same of all others.
 *
 * <p>Only dimensions are looked at that a field alone decides, and that decide nothing else. Hours,
 * desks, weekdays, times of day and samples are left free by the model, so that it knows of steps
 * that no contact makes. One change of a message, of the history, of the language, of a topic or a
 * refund that is counted or added up, or of a moment is a step in several dimensions.
 */
final class ClassSteps {
  /**
   * What the model tells by classes alone. Targets and actions hang on moments, an amount granted
   * on the very figure that is asked for, and a topic that no rule settles is the contact's own.
   */
  static final Set<Attribute> EXACT =
      EnumSet.complementOf(
          EnumSet.of(Attribute.TARGETS, Attribute.ACTIONS, Attribute.REFUND, Attribute.TOPIC));

  private final PolicyModel model;
  private final Sayings sayings;
  private final Decider decider;
  private final Map<String, List<Dimension>> byField = new HashMap<>();

  ClassSteps(PolicyModel model, Decider decider) {
    this.model = model;
    this.sayings = new Sayings(model);
    this.decider = decider;
    for (Dimension each : model.space().dimensions()) {
      String field = field(each);
      if (field != null) {
        byField.computeIfAbsent(field, none -> new ArrayList<>()).add(each);
      }
    }
  }

  /** Returns the field that alone decides a dimension, or null if there is none. */
  private @Nullable String field(Dimension dimension) {
    Asked asked = asked(dimension);
    if (asked instanceof Asked.OfProperty of) {
      return field(of.property());
    } else if (asked instanceof Asked.OfInquiry of && of.inquiry().isField()) {
      return of.inquiry() == Inquiry.WITHIN ? null : "fields." + of.arguments().get(0);
    }
    return null;
  }

  private @Nullable String field(Property property) {
    return switch (property) {
      case ACCOUNT_DESK,
          ID,
          LANGUAGE,
          LOCALE,
          MESSAGE_ACCOUNT_NUMBER,
          MESSAGE_CARD_NUMBER,
          OPEN,
          OPEN_DESK,
          WEEKDAY ->
          null;
      case TOPIC -> has(Inquiry.CONTACTS_ON_TOPIC_WITHIN) ? null : property.key();
      case REFUND -> has(Inquiry.REFUNDS_WITHIN) ? null : property.key();
      case STATED_SEVERITY -> "severity";
      default -> property.key();
    };
  }

  private boolean has(Inquiry inquiry) {
    return !model.space().inquiries(inquiry).isEmpty();
  }

  private static @Nullable Asked asked(Dimension dimension) {
    if (!(dimension.facet() instanceof Facet.Answered answered)) {
      return null;
    } else if (answered.about() instanceof About.Element element) {
      return element.asked();
    }
    return answered.about() instanceof About.Reply reply ? reply.asked() : null;
  }

  /** Looks at a contact at its receipt. */
  Foreseen of(Contact contact) {
    return new Foreseen(contact);
  }

  private Map<Attribute, Set<Object>> told(Evaluation evaluation) {
    Map<Attribute, Set<Object>> told = new EnumMap<>(Attribute.class);
    for (Attribute attribute : EXACT) {
      Set<Object> said = new HashSet<>();
      for (Sayings.Saying each : sayings.of(attribute, Outputs.VALUE)) {
        if (evaluation.holds(each.when())) {
          said.add(each.output().detail());
        }
      }
      told.put(attribute, said);
    }
    return told;
  }

  private static Set<Attribute> differing(
      Map<Attribute, Set<Object>> one, Map<Attribute, Set<Object>> other) {
    Set<Attribute> differing = EnumSet.noneOf(Attribute.class);
    one.forEach(
        (attribute, said) -> {
          if (!said.equals(other.get(attribute))) {
            differing.add(attribute);
          }
        });
    return differing;
  }

  /** What the model says of one contact's neighbours. */
  final class Foreseen {
    private final Located located;
    private final Combination cell;
    private final Map<Attribute, Set<Object>> told;
    private final Map<String, Map<Attribute, Double>> nearest = new HashMap<>();

    Foreseen(Contact contact) {
      this.located = located(contact, contact.receivedAt());
      this.cell = cell(located, contact.receivedAt());
      this.told = told(new Evaluation(cell));
      byField.forEach((field, dimensions) -> nearest.put(field, steps(dimensions)));
    }

    private Located located(Contact contact, Instant at) {
      CaseTrace trace = decider.trace(contact, at);
      return new Located(model, trace, new CaseClock(decider.clocks(), trace.contact(), at));
    }

    private Combination cell(Located of, Instant at) {
      return of.combination(at, new ToldLife(sayings, of).heldAt(at));
    }

    private Map<Attribute, Double> steps(List<Dimension> dimensions) {
      Map<Attribute, Double> steps = new EnumMap<>(Attribute.class);
      for (Dimension each : dimensions) {
        Object value = Objects.requireNonNull(asked(each)).answer(located.tiered());
        for (int i = 0; i < each.classes().size(); i++) {
          Double size = i == cell.of(each.number()) ? null : size(each, value, i);
          if (size != null) {
            step(cell.with(each.number(), i))
                .forEach(attribute -> steps.merge(attribute, size, Math::min));
          }
        }
      }
      return steps;
    }

    private Set<Attribute> step(Combination other) {
      Evaluation evaluation = new Evaluation(other);
      Set<Attribute> changed = differing(told, told(evaluation));
      return changed.isEmpty() || evaluation.holds(sayings.possible()) ? changed : Set.of();
    }

    /** Returns how far it is into a class, or null if it holds no figure that is written so. */
    private @Nullable Double size(Dimension dimension, @Nullable Object value, int index) {
      ValueClass to = dimension.classes().get(index);
      if (!dimension.ordered() || value == null || to.isAbsence()) {
        return 1.0;
      }
      BigDecimal before = figure(value);
      BigDecimal unit = unit(dimension, before);
      BigDecimal low = to.above() == null ? figure(to.plainest()) : figure(to.above()).add(unit);
      BigDecimal high = to.below() == null ? figure(to.last()) : figure(to.below()).subtract(unit);
      return low.compareTo(high) > 0
          ? null
          : (Double) share(before, index > cell.of(dimension.number()) ? low : high);
    }

    /** Numbers that lie close together are changed by the finest decimal that is written. */
    private BigDecimal unit(Dimension dimension, BigDecimal before) {
      int scale = Math.max(0, before.scale());
      for (ValueClass each : dimension.classes()) {
        for (Object border : new Object[] {each.above(), each.below()}) {
          scale = border == null ? scale : Math.max(scale, figure(border).scale());
        }
      }
      return BigDecimal.ONE.movePointLeft(scale);
    }

    private double share(BigDecimal before, BigDecimal after) {
      double far = after.subtract(before).abs().doubleValue();
      return far / (far + before.abs().doubleValue());
    }

    private BigDecimal figure(@Nullable Object value) {
      return new BigDecimal(String.valueOf(value));
    }

    /** Returns by attribute the size of the smallest step that changes it. */
    Map<Attribute, Double> nearest() {
      Map<Attribute, Double> all = new EnumMap<>(Attribute.class);
      nearest.values().forEach(of -> of.forEach((each, size) -> all.merge(each, size, Math::min)));
      return all;
    }

    /** Returns the same for the dimensions of one field. */
    Map<Attribute, Double> nearest(String field) {
      return nearest.getOrDefault(field, Map.of());
    }

    /** Returns whether the model knows all about a field. */
    boolean isExact(String field) {
      return byField.containsKey(field);
    }

    /** Returns what the model says that a flip changes. */
    Set<Attribute> changedBy(Flip flip) {
      Instant at = flip.decision().at();
      return differing(told, told(new Evaluation(cell(located(flip.contact(), at), at))));
    }

    /** Returns how far a flip goes; 0 if its field is none of the model's. */
    double size(Flip flip) {
      for (Dimension each : byField.getOrDefault(flip.field(), List.of())) {
        Asked asked = Objects.requireNonNull(asked(each));
        Object before = asked.answer(located.tiered());
        Object after = asked.answer(located(flip.contact(), flip.decision().at()).tiered());
        return each.ordered() && before != null && after != null
            ? share(figure(before), figure(after))
            : 1;
      }
      return 0;
    }
  }
}
