package dev.usher.internal.engine;

import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Severity;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.CaseMessage;
import dev.usher.model.rule.Classified;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.ProposalSink;
import dev.usher.model.rule.Tiered;
import dev.usher.policy.rule.Question;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Asks a new network once, so that every class is loaded and every call is linked when a policy
 * opens: what an interrupt or a full stack breaks while that goes on stays broken.
 */
final class Trial {
  private static final Instant RECEIVED = Instant.parse("2026-01-05T09:00:00Z");
  private static final ProposalSink NOBODY = proposal -> {};

  private Trial() {}

  static void of(RuleNetwork network, List<RuleEvaluator> evaluators) {
    AtReceipt receipt =
        new AtReceipt(
            Contact.builder("trial", RECEIVED, Channel.EMAIL).topic("trial").build(),
            ZoneOffset.UTC,
            true,
            "trial",
            CaseMessage.EMPTY);
    for (Question question : network.questions()) {
      Case fact = fact(question, receipt);
      tried(() -> network.ask(fact, (rule, proposals) -> {}));
      evaluators.stream()
          .filter(evaluator -> evaluator.rule().question() == question)
          .forEach(evaluator -> tried(() -> evaluator.evaluate(fact)));
    }
  }

  private static void tried(Runnable attempt) {
    try {
      attempt.run();
    } catch (RuntimeException failure) {
      // A rule that fails says so when a contact asks for it; the others are tried all the same.
    }
  }

  private static Case fact(Question question, AtReceipt receipt) {
    Assessment assessment = new Assessment(Severity.NORMAL, false, false, Set.of());
    return switch (question) {
      case INTAKE -> new Intake(receipt, NOBODY);
      case CLASSIFIED -> new Classified(receipt, "trial", NOBODY);
      case ASSESSED -> new Assessed(receipt, "trial", assessment, NOBODY);
      case TIERED -> new Tiered(receipt, "trial", assessment, 1, NOBODY);
    };
  }
}
