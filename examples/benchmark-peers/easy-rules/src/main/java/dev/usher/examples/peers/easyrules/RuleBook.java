package dev.usher.examples.peers.easyrules;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.RuleBuilder;

/** Collects rules of Easy Rules, of three stages that follow one another. */
final class RuleBook {
  static final String CASE = "case";

  private static final int SERIOUSNESS = 1;
  private static final int ESCALATION = 2;
  private static final int HANDLING = 3;

  private final Rules rules = new Rules();

  void seriousness(String name, Predicate<EasyCase> when, Consumer<EasyCase> then) {
    add(SERIOUSNESS, name, when, then);
  }

  void escalation(String name, Predicate<EasyCase> when, Consumer<EasyCase> then) {
    add(ESCALATION, name, when, then);
  }

  void handling(String name, Predicate<EasyCase> when, Consumer<EasyCase> then) {
    add(HANDLING, name, when, then);
  }

  private void add(int stage, String name, Predicate<EasyCase> when, Consumer<EasyCase> then) {
    rules.register(
        new RuleBuilder()
            .name(name)
            .priority(stage)
            .when(facts -> when.test(facts.get(CASE)))
            .then(facts -> then.accept(facts.get(CASE)))
            .build());
  }

  Rules rules() {
    return rules;
  }
}
