package dev.usher.examples.benchmark;

import dev.usher.Answer;
import dev.usher.model.decision.Decision;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Looks at every part of a decision, so that one that were worked out only when somebody asks would
 * be measured too.
 */
final class Read {
  private Read() {}

  static void all(List<Answer> answers, Blackhole hole) {
    for (Answer answer : answers) {
      all(((Answer.Decided) answer).decision(), hole);
    }
  }

  static void all(Decision decision, Blackhole hole) {
    hole.consume(decision);
    hole.consume(
        decision.signals().size()
            + decision.approvals().size()
            + decision.holds().size()
            + decision.targets().size()
            + decision.actions().size()
            + decision.escalations().size()
            + decision.conflicts().size()
            + decision.reasons().size()
            + decision.timeline().size());
    hole.consume(decision.nextReview());
  }
}
