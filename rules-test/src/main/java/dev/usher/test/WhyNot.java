package dev.usher.test;

import dev.usher.explain.ConditionExplanation;
import dev.usher.explain.Explanation;
import dev.usher.explain.Flip;
import dev.usher.explain.RuleExplanation;
import dev.usher.explain.RuleState;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Reason;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an aspect of a decision from being otherwise, and the smallest change that is enough.
 */
final class WhyNot {
  private final Explanation explanation;
  private final Aspect aspect;
  private final @Nullable Flip flip;

  private WhyNot(Explanation explanation, Aspect aspect) {
    this.explanation = explanation;
    this.aspect = aspect;
    this.flip =
        Arrays.stream(Attribute.values())
            .filter(each -> aspect.isOf(each.key()))
            .findFirst()
            .flatMap(explanation::flipOf)
            .orElse(null);
  }

  /** Returns the lines, each after a line break; none if there is nothing to say. */
  static String lines(Explanation explanation, Aspect aspect) {
    WhyNot why = new WhyNot(explanation, aspect);
    StringBuilder text = new StringBuilder();
    for (RuleExplanation rule : why.rules()) {
      text.append("\n  why not:  ").append(line(rule));
    }
    if (why.flip != null) {
      text.append("\n  changes:  ").append(why.line(why.flip));
    }
    return text.toString();
  }

  /** Those that the smallest change would make fire, and those that the aspect is about. */
  private List<RuleExplanation> rules() {
    Set<String> names = new LinkedHashSet<>();
    if (flip != null) {
      aspect.reasons(flip.decision()).stream()
          .filter(Reason::effective)
          .map(Reason::rule)
          .forEach(names::add);
    }
    return explanation.rules().stream()
        .filter(rule -> names.contains(rule.name()) || aspect.names(rule.name(), rule.clause()))
        .filter(rule -> rule.state() == RuleState.NOT_FIRED)
        .toList();
  }

  private static String line(RuleExplanation rule) {
    String clause = rule.clause() == null ? "" : " (" + rule.clause() + ")";
    return "\"%s\"%s: %s"
        .formatted(
            rule.name(),
            clause,
            rule.comparisons()
                .filter(each -> !each.holds())
                .map(WhyNot::missed)
                .collect(Collectors.joining("; ")));
  }

  private static String missed(ConditionExplanation comparison) {
    String by = comparison.missedBy() == null ? "" : ", " + comparison.missedBy();
    return "%s wanted, %s met%s".formatted(comparison.wanted(), comparison.met(), by);
  }

  private String line(Flip change) {
    ZoneId zone = explanation.decision().policy().zone();
    return "%s makes it %s"
        .formatted(change.change(), Failure.shown(aspect.value().apply(change.decision()), zone));
  }
}
