package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the answers to earlier questions come to, as later ones know them. */
final class Derived {
  /**
   * A value that something may take.
   *
   * @param value the value; null for none
   * @param when where it takes it
   */
  record Possible(@Nullable Object value, Term when) {}

  private Derived() {}

  /** Returns whether the facts of a question know something by an earlier question's answer. */
  static boolean isDerived(About about, Question question) {
    Property property = property(about);
    if (property == null) {
      return false;
    }
    return switch (property) {
      case TOPIC -> question != Question.INTAKE;
      case SEVERITY, VIP, EMERGENCY, SIGNALS, TIER -> true;
      default -> false;
    };
  }

  /** Returns the property that something asks for, or null if it asks for something else. */
  static @Nullable Property property(About about) {
    Asked asked = null;
    if (about instanceof About.Reply reply) {
      asked = reply.asked();
    } else if (about instanceof About.Element element) {
      asked = element.asked();
    }
    return asked instanceof Asked.OfProperty of ? of.property() : null;
  }

  /** What answers are known by. */
  interface Answers {

    /** Returns the values that something may take, which is derived. */
    List<Possible> of(About about);
  }
}
