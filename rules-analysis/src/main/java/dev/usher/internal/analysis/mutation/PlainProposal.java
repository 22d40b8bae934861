package dev.usher.internal.analysis.mutation;

import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Proposed;
import java.util.List;

/**
 * A proposal in a form in which some ways of saying the same are one: hours before or after a
 * target are counted on the target's clock, whichever hours they are.
 */
final class PlainProposal {
  private PlainProposal() {}

  static Proposed of(Proposed proposed) {
    return new Proposed(
        proposed.verb(),
        proposed.arguments().stream().map(PlainProposal::of).toList(),
        proposed.comments(),
        proposed.place(),
        proposed.close());
  }

  private static Argument of(Argument argument) {
    return argument instanceof Argument.Call call
            && (call.word() == HelperWord.BEFORE_TARGET || call.word() == HelperWord.AFTER_TARGET)
            && call.arguments().get(1) instanceof Argument.Call span
        ? with(call, call.word(), Altered.with(call.arguments(), 1, onAnyClock(span)))
        : argument;
  }

  private static Argument onAnyClock(Argument.Call span) {
    List<Argument> length = span.arguments().subList(0, 1);
    return switch (span.word()) {
      case BUSINESS_HOURS -> with(span, HelperWord.HOURS, length);
      case BUSINESS_MINUTES -> with(span, HelperWord.MINUTES, length);
      // On the watch a close of business is that of the desk that it names.
      case AFTER_TARGET,
          AT_TIER,
          BEFORE_NEEDED,
          BEFORE_TARGET,
          BUSINESS_DAYS,
          BY_NEEDED,
          BY_TARGET,
          CLOSE_OF_BUSINESS,
          DAYS,
          HOURS,
          IF_UNANSWERED,
          MINUTES,
          SECONDS,
          SINCE_EMERGENCY,
          SINCE_REOPENED,
          SINCE_TIER,
          SINCE_TIER_AND_EMERGENCY,
          SINCE_UNANSWERED ->
          span;
    };
  }

  private static Argument.Call with(
      Argument.Call call, HelperWord word, List<? extends Argument> arguments) {
    return new Argument.Call(word, List.copyOf(arguments), call.place(), call.close());
  }
}
