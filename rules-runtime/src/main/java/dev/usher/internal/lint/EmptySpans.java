package dev.usher.internal.lint;

import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Span;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds spans of nothing where one leaves no time at all. At the moment that something is needed,
 * as a target falls due, and for an action that is due at once, nothing is a fair span; and the
 * first closing of business is the one numbered 0.
 */
final class EmptySpans {
  private final Consumer<Diagnostic> found;

  EmptySpans(Consumer<Diagnostic> found) {
    this.found = found;
  }

  void check(Rule rule) {
    for (Atom atom : rule.atoms()) {
      if (atom.subject() instanceof Subject.Inquired inquired) {
        spans(inquired.arguments(), "looks at a single moment");
      }
    }
    for (Proposed proposed : rule.proposals()) {
      if (isTarget(proposed.verb())) {
        target(proposed.arguments());
      } else {
        from(proposed.arguments());
      }
    }
  }

  private static boolean isTarget(Verb verb) {
    return verb == Verb.RESPOND_WITHIN || verb == Verb.TARGET || verb == Verb.UPDATE_EVERY;
  }

  private void target(List<Argument> arguments) {
    for (Argument argument : arguments) {
      if (argument instanceof Argument.Call call && call.word() != HelperWord.BY_NEEDED) {
        boolean bare = Span.class.isAssignableFrom(call.word().type());
        spans(bare ? List.of(call) : call.arguments(), "leaves no time to meet the target");
      }
    }
  }

  private void from(List<Argument> arguments) {
    for (Argument argument : arguments) {
      if (argument instanceof Argument.Call call
          && (call.word() == HelperWord.AT_TIER || call.word() == HelperWord.IF_UNANSWERED)) {
        spans(call.arguments(), "waits for nothing, so leave out " + call.word().key());
      }
    }
  }

  private void spans(List<Argument> arguments, String what) {
    for (Argument argument : arguments) {
      if (argument instanceof Argument.Call call
          && call.value().orElse(null) instanceof Span span
          && !(span instanceof CloseOfBusiness)
          && span.length().isZero()) {
        found.accept(
            Diagnostic.of(
                DiagnosticCode.EMPTY_SPAN, Extent.of(call), DrlText.of(call) + " " + what));
      }
    }
  }
}
