package dev.usher.spring.boot;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with a policy that keeps the application from starting, and where. */
final class PolicyFailureAnalyzer extends AbstractFailureAnalyzer<PolicyException> {
  private static final int MOST = 50;

  @Override
  protected FailureAnalysis analyze(Throwable failure, PolicyException refused) {
    @Nullable UnopenedPolicyException unopened = findCause(failure, UnopenedPolicyException.class);
    return new FailureAnalysis(description(refused, unopened), action(refused, unopened), refused);
  }

  private static String description(
      PolicyException refused, @Nullable UnopenedPolicyException unopened) {
    int count = refused.diagnostics().size();
    StringBuilder text = new StringBuilder();
    text.append(
        unopened == null
            ? "A policy cannot be used"
            : "The policy " + unopened.name() + " cannot be used (" + unopened.place() + ")");
    text.append(count == 1 ? ". It has 1 problem:\n" : ". It has " + count + " problems:\n");
    refused.diagnostics().stream().limit(MOST).forEach(each -> append(text, each));
    if (count > MOST) {
      text.append("\n    and ").append(count - MOST).append(" more\n");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Diagnostic each) {
    text.append("\n    ").append(each.file());
    if (each.line() > 0) {
      text.append(':').append(each.line());
    }
    if (each.column() > 0) {
      text.append(':').append(each.column());
    }
    text.append(" [").append(each.code().id()).append("]\n        ").append(each.message());
    each.hint().ifPresent(hint -> text.append("\n        ").append(hint));
    text.append('\n');
  }

  private static String action(
      PolicyException refused, @Nullable UnopenedPolicyException unopened) {
    if (refused instanceof PolicyNotFoundException) {
      return MissingPolicy.action(refused, unopened);
    }
    return "Mend what is named above and start again. \"usher check\" with the policy's folder says"
        + " the same without a start, and docs/diagnostics explains each code.";
  }
}
