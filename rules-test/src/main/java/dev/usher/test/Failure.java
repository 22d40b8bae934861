package dev.usher.test;

import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is shown where a decision is not as expected: both sides, and the reasons for the actual
 * one.
 *
 * @param expected what was expected, as shown
 * @param actual what the decision says, as shown
 * @param text the whole message
 */
record Failure(String expected, String actual, String text) {

  static Failure of(Decision decision, Aspect aspect, String prefix, @Nullable Object expected) {
    ZoneId zone = decision.policy().zone();
    String wanted = prefix + shown(expected, zone);
    String found = shown(aspect.value().apply(decision), zone);
    String text =
        """
        contact %s, decided by %s %s as of %s: %s
          expected: %s
          actual:   %s
          because:  %s"""
            .formatted(
                decision.contact(),
                decision.policy().name(),
                decision.policy().version(),
                shown(decision.at(), zone),
                aspect.name(),
                wanted,
                found,
                because(aspect.reasons(decision)));
    return new Failure(wanted, found, text);
  }

  private static String because(List<Reason> reasons) {
    return reasons.isEmpty()
        ? "no rule proposes anything here"
        : reasons.stream().map(Failure::line).collect(Collectors.joining("\n            "));
  }

  private static String line(Reason reason) {
    return "%s, by \"%s\"%s%s"
        .formatted(
            reason.proposal(),
            reason.rule(),
            reason.clause() == null ? "" : " (" + reason.clause() + ")",
            reason.effective() ? "" : ", without effect");
  }

  static String shown(@Nullable Object value, ZoneId zone) {
    if (value == null || (value instanceof Collection<?> none && none.isEmpty())) {
      return "none";
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(each -> shown(each, zone)).collect(Collectors.joining(", "));
    }
    if (value instanceof Instant moment) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }
    if (value instanceof Escalation escalation) {
      return "tier " + escalation.tier() + " at " + shown(escalation.at(), zone);
    }
    if (value instanceof Conflict conflict) {
      return conflict.attribute() + " " + String.join(" or ", conflict.values());
    }
    return value.toString();
  }
}
