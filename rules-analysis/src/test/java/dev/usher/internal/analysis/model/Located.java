package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.casetime.BusinessClocks;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.TracedFact;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.TextSamples;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.Tiered;
import dev.usher.model.time.AfterTarget;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.TargetFrom;
import dev.usher.policy.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the combination that a case is, as the engine saw it. */
final class Located {
  private final Space space;
  private final int version;
  private final Contact contact;
  private final Decision decision;
  private final Instant at;
  private final Case intake;
  private final Case tiered;
  private final CaseClock clock;
  private final Manifest manifest;

  Located(PolicyModel model, CaseTrace trace, Instant at) {
    this.space = model.space();
    this.version = model.version();
    this.manifest = model.policy().manifest();
    this.contact = trace.contact();
    this.decision = trace.decision();
    this.at = at;
    this.intake = fact(trace, Intake.class);
    this.tiered = fact(trace, Tiered.class);
    this.clock = new CaseClock(new BusinessClocks(manifest.hours(), manifest.desks()), contact, at);
  }

  private static Case fact(CaseTrace trace, Class<? extends Case> kind) {
    return trace.facts().stream()
        .filter(each -> each.phase() == TracedFact.When.PRESENT)
        .map(TracedFact::fact)
        .filter(kind::isInstance)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns the combination.
   *
   * @param held the tier that the case has come to before
   */
  Combination combination(int held) {
    int[] classes = new int[space.dimensions().size()];
    for (Dimension each : space.dimensions()) {
      classes[each.number()] =
          each.version() == 0 || each.version() == version ? index(each, held) : 0;
    }
    return Combination.of(classes);
  }

  private int index(Dimension dimension, int held) {
    Facet facet = dimension.facet();
    if (facet instanceof Facet.Held) {
      return Math.min(held, dimension.classes().size()) - 1;
    } else if (facet instanceof Facet.Unanswered) {
      return clock.progress().unansweredSince() != null ? 1 : 0;
    } else if (facet instanceof Facet.Remaining) {
      return remaining(dimension);
    } else if (facet instanceof Facet.Begun begun) {
      return begun.from() instanceof ContactFrom from
          ? begun(from)
          : begun((TargetFrom) begun.from());
    }
    return index(dimension, ((Facet.Answered) facet).about());
  }

  private int begun(ContactFrom from) {
    Instant begins = clock.begins(from);
    return begins != null && !begins.isAfter(at) ? 1 : 0;
  }

  private int begun(TargetFrom from) {
    Target target = decision.target(from.metric().toString()).orElse(null);
    if (target == null) {
      return 0;
    }
    Instant begins = clock.around(from, target.due(), target.within());
    Instant met = target.metAt();
    return !begins.isAfter(at) && (met == null || met.isAfter(begins)) ? 1 : 0;
  }

  private int remaining(Dimension dimension) {
    Instant needed = contact.neededBy();
    if (needed == null) {
      return 0;
    }
    Instant resolved = clock.progress().resolvedAt();
    Instant until = resolved == null || resolved.isAfter(at) ? at : resolved.minusNanos(1);
    Duration left = Duration.between(until, needed);
    int found = 0;
    for (int i = 1; i < dimension.classes().size(); i++) {
      Duration span = (Duration) Objects.requireNonNull(dimension.classes().get(i).plainest());
      found = left.compareTo(span) <= 0 ? i : found;
    }
    return found;
  }

  private int index(Dimension dimension, About about) {
    List<ValueClass> classes = dimension.classes();
    if (about instanceof About.Need) {
      return needed(classes);
    } else if (about instanceof About.OwnMoment own) {
      for (int i = 1; i < classes.size(); i++) {
        Duration span = (Duration) Objects.requireNonNull(classes.get(i).last());
        if (tiered.within(own.field(), new dev.usher.model.time.Elapsed(span))) {
          return i;
        }
      }
      return 0;
    } else if (about instanceof About.Sample) {
      for (int i = 0; i < classes.size(); i++) {
        if (tiered.inSample((Integer) Objects.requireNonNull(classes.get(i).last()))) {
          return i;
        }
      }
      throw new AssertionError("in no sample");
    } else if (about instanceof About.TimeOfDay) {
      ZonedDateTime local = contact.receivedAt().atZone(manifest.zone());
      return ordered(dimension, local.getHour() * 60 + local.getMinute());
    } else if (about instanceof About.Element element) {
      Set<?> texts = (Set<?>) Objects.requireNonNull(element.asked().answer(tiered));
      return choice(classes, texts.contains(element.text()));
    }
    Asked asked = ((About.Reply) about).asked();
    Case fact =
        Derived.isDerived(about, dev.usher.policy.rule.Question.TIERED)
                || (hangsOnTopic(asked) && !space.isSettled(dimension))
            ? intake
            : tiered;
    Object value = asked.answer(fact);
    return dimension.ordered() ? ordered(dimension, value) : choice(classes, value);
  }

  private static boolean hangsOnTopic(Asked asked) {
    return asked instanceof Asked.OfInquiry of
        && of.inquiry() == dev.usher.policy.rule.Inquiry.CONTACTS_ON_TOPIC_WITHIN;
  }

  private int needed(List<ValueClass> classes) {
    Instant needed = contact.neededBy();
    if (needed == null) {
      return 0;
    }
    Duration left = Duration.between(contact.receivedAt(), needed);
    if (left.isNegative()) {
      return 1;
    }
    for (int i = 3; i < classes.size(); i++) {
      if (left.compareTo((Duration) Objects.requireNonNull(classes.get(i).last())) <= 0) {
        return i;
      }
    }
    return 2;
  }

  private static int ordered(Dimension dimension, @Nullable Object value) {
    if (value == null) {
      return 0;
    }
    int found = dimension.firstPresent();
    for (int i = found; i < dimension.classes().size(); i++) {
      ValueClass each = dimension.classes().get(i);
      boolean reached =
          each.above() == null
              ? SpaceBuilder.ORDER.compare(Objects.requireNonNull(each.plainest()), value) <= 0
              : SpaceBuilder.ORDER.compare(each.above(), value) < 0;
      found = reached ? i : found;
    }
    return found;
  }

  private static int choice(List<ValueClass> classes, @Nullable Object value) {
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).values().contains(value)) {
        return i;
      }
    }
    for (int i = 0; i < classes.size(); i++) {
      for (Object each : classes.get(i).values()) {
        if (each instanceof TextSamples.Other other && isLike((String) value, other, classes)) {
          return i;
        }
      }
    }
    throw new AssertionError(value + " is in none of " + classes);
  }

  private static boolean isLike(String text, TextSamples.Other other, List<ValueClass> classes) {
    for (ValueClass one : classes) {
      for (Object each : one.values()) {
        if (each instanceof TextSamples.Other more) {
          for (TextSamples.Expression expression : more.matched()) {
            if (Pattern.matches(expression.text(), text) != other.matched().contains(expression)) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  static boolean isAfter(TargetFrom from) {
    return from instanceof AfterTarget;
  }
}
