package dev.usher.internal.analysis.mutation;

import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A helper word that is another one: on the other clock, without its desk, not counted from. */
final class CallChanges {
  private CallChanges() {}

  /** Returns what may stand where a helper word does. */
  static List<Argument> of(Argument.Call call, Parameter parameter) {
    List<Argument> others = new ArrayList<>();
    HelperWord other = onOtherClock(call.word());
    if (other != null) {
      List<Argument> span = List.of(call.arguments().get(0));
      add(others, new Argument.Call(other, span, call.place(), call.close()), parameter);
      if (call.arguments().size() > 1) {
        add(others, new Argument.Call(call.word(), span, call.place(), call.close()), parameter);
      }
    }
    if (isCounted(call.word()) && call.arguments().get(0) instanceof Argument.Call span) {
      add(
          others,
          new Argument.Call(span.word(), span.arguments(), call.place(), span.close()),
          parameter);
    }
    return others;
  }

  private static void add(List<Argument> others, Argument.Call other, Parameter parameter) {
    if (parameter.type().isAssignableFrom(other.word().type())) {
      others.add(other);
    }
  }

  /** The word for as long on the other clock; null where there is none. */
  private static @Nullable HelperWord onOtherClock(HelperWord word) {
    return switch (word) {
      case BUSINESS_DAYS -> HelperWord.DAYS;
      case BUSINESS_HOURS -> HelperWord.HOURS;
      case BUSINESS_MINUTES -> HelperWord.MINUTES;
      case DAYS -> HelperWord.BUSINESS_DAYS;
      case HOURS -> HelperWord.BUSINESS_HOURS;
      case MINUTES -> HelperWord.BUSINESS_MINUTES;
      case AFTER_TARGET,
          AT_TIER,
          BEFORE_NEEDED,
          BEFORE_TARGET,
          BY_NEEDED,
          BY_TARGET,
          CLOSE_OF_BUSINESS,
          IF_UNANSWERED,
          SECONDS,
          SINCE_EMERGENCY,
          SINCE_REOPENED,
          SINCE_TIER,
          SINCE_TIER_AND_EMERGENCY,
          SINCE_UNANSWERED ->
          null;
    };
  }

  /** Whether it says from when a span is counted, and may be left out. */
  private static boolean isCounted(HelperWord word) {
    return switch (word) {
      case SINCE_EMERGENCY,
          SINCE_REOPENED,
          SINCE_TIER,
          SINCE_TIER_AND_EMERGENCY,
          SINCE_UNANSWERED ->
          true;
      case AFTER_TARGET,
          AT_TIER,
          BEFORE_NEEDED,
          BEFORE_TARGET,
          BUSINESS_DAYS,
          BUSINESS_HOURS,
          BUSINESS_MINUTES,
          BY_NEEDED,
          BY_TARGET,
          CLOSE_OF_BUSINESS,
          DAYS,
          HOURS,
          IF_UNANSWERED,
          MINUTES,
          SECONDS ->
          false;
    };
  }
}
