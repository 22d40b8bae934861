package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.TracedFact;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.Cuts;
import dev.usher.internal.space.TextSamples;
import dev.usher.internal.space.ValueClass;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.Tiered;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.TargetFrom;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the combinations that a case goes through, as the engine sees it: what its facts answer,
 * and which moments have come by its clock.
 */
public final class Located {
  private final Space space;
  private final Contact contact;
  private final Decision decision;
  private final Case intake;
  private final Case tiered;
  private final CaseClock clock;
  private final Manifest manifest;
  private final int[] lasting;

  /** Those that hang on the moment. */
  private final List<Dimension> passing = new ArrayList<>();

  /** Looks at a case of a policy. */
  public Located(PolicyModel model, CaseTrace trace, CaseClock clock) {
    this.space = model.space();
    this.manifest = model.policy().manifest();
    this.contact = trace.contact();
    this.decision = trace.decision();
    this.clock = clock;
    this.intake = fact(trace, Intake.class);
    this.tiered = fact(trace, Tiered.class);
    this.lasting = new int[space.dimensions().size()];
    for (Dimension each : space.dimensions()) {
      if (each.version() != 0 && each.version() != model.version()) {
        continue;
      }
      if (each.facet() instanceof Facet.Answered asked) {
        lasting[each.number()] = index(each, asked.about());
      } else if (each.facet() instanceof Facet.Unanswered) {
        lasting[each.number()] = clock.progress().unansweredSince() != null ? 1 : 0;
      } else {
        passing.add(each);
      }
    }
  }

  private static Case fact(CaseTrace trace, Class<? extends Case> kind) {
    return trace.facts().stream()
        .filter(each -> each.phase() == TracedFact.When.PRESENT)
        .map(TracedFact::fact)
        .filter(kind::isInstance)
        .findFirst()
        .orElseThrow();
  }

  CaseClock clock() {
    return clock;
  }

  /** Returns the fact of the last question. */
  Case tiered() {
    return tiered;
  }

  /** Returns how many digits the policy's currency has. */
  int digits() {
    return Math.max(0, manifest.currency().getDefaultFractionDigits());
  }

  /** Returns the tier that is recorded, or 0 if none is known. */
  int recorded() {
    return clock.progress().tier();
  }

  /** Returns from when the recorded tier counts. */
  Instant recordedAt() {
    Instant since = contact.progress().tierSince();
    return since == null ? contact.receivedAt() : since;
  }

  /**
   * Returns the combination at a moment.
   *
   * @param held the tier that the case has come to before
   */
  public Combination combination(Instant moment, int held) {
    int[] classes = lasting.clone();
    for (Dimension each : passing) {
      classes[each.number()] = index(each, moment, held);
    }
    return Combination.of(classes);
  }

  private int index(Dimension dimension, Instant moment, int held) {
    if (dimension.facet() instanceof Facet.Held) {
      return held - 1;
    } else if (dimension.facet() instanceof Facet.Remaining) {
      return remaining(dimension, moment);
    }
    Facet.Begun begun = (Facet.Begun) dimension.facet();
    boolean holds =
        begun.from() instanceof ContactFrom from
            ? begins(from, moment)
            : begins((TargetFrom) begun.from(), moment);
    return holds ? 1 : 0;
  }

  private boolean begins(ContactFrom from, Instant moment) {
    Instant begins = clock.begins(from);
    return begins != null && !begins.isAfter(moment);
  }

  private boolean begins(TargetFrom from, Instant moment) {
    Target target = decision.target(from.metric().key()).orElse(null);
    if (target == null) {
      return false;
    }
    Instant begins = clock.around(from, target.due(), target.within());
    Instant met = target.metAt();
    return !begins.isAfter(moment) && (met == null || met.isAfter(begins));
  }

  private int remaining(Dimension dimension, Instant moment) {
    Instant needed = contact.neededBy();
    if (needed == null) {
      return 0;
    }
    Instant resolved = clock.progress().resolvedAt();
    // What is up at the very moment of the resolution does not begin.
    boolean open = resolved == null || moment.isBefore(resolved);
    Duration left = Duration.between(open ? moment : resolved.minusNanos(1), needed);
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
        if (tiered.within(own.field(), new Elapsed(span))) {
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
        Derived.isDerived(about, Question.TIERED)
                || (hangsOnTopic(asked) && !space.isSettled(dimension))
            ? intake
            : tiered;
    Object value = asked.answer(fact);
    return dimension.ordered() ? ordered(dimension, value) : choice(classes, value);
  }

  private static boolean hangsOnTopic(Asked asked) {
    return asked instanceof Asked.OfInquiry of && of.inquiry() == Inquiry.CONTACTS_ON_TOPIC_WITHIN;
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
              ? Cuts.ORDER.compare(Objects.requireNonNull(each.plainest()), value) <= 0
              : Cuts.ORDER.compare(each.above(), value) < 0;
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
}
