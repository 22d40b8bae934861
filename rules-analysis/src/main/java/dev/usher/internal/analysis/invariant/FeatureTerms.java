package dev.usher.internal.analysis.invariant;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.Output;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.model.Severity;
import dev.usher.model.decision.Attribute;
import dev.usher.model.time.Metric;
import dev.usher.policy.invariant.Feature;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where decisions have what invariants name. */
final class FeatureTerms {
  private final StatedPolicy stated;
  private final PolicyModel model;
  private final Terms terms;

  FeatureTerms(StatedPolicy stated, PolicyModel model) {
    this.stated = stated;
    this.model = model;
    this.terms = model.space().terms();
  }

  /** Returns where a decision has something. */
  Term has(Feature feature) {
    String value = feature.value();
    return switch (feature.attribute()) {
      case TOPIC -> model.fires(stated.topicRule(value));
      case SEVERITY -> value == null ? terms.always() : model.severity(Severity.valueOf(value));
      case VIP -> model.vip();
      case EMERGENCY -> model.emergency();
      case TIER -> value == null ? terms.always() : model.isAtLeast(Integer.parseInt(value));
      case SIGNALS, OWNER, QUEUE, REPLY_VIA, APPROVALS, ANY_OF, HOLDS, REFUND, TARGETS, ACTIONS ->
          terms.or(
              named(feature.attribute()).entrySet().stream()
                  .filter(each -> value == null || each.getKey().equals(value))
                  .map(Map.Entry::getValue)
                  .toList());
    };
  }

  /** Returns what decisions may have of an attribute, each by its name, and where they do. */
  Map<String, Term> named(Attribute attribute) {
    return switch (attribute) {
      case SIGNALS -> model.signals();
      case REFUND -> said(attribute, Output.VERDICT, detail -> true);
      case TARGETS -> said(attribute, Output.DUE, detail -> detail instanceof List);
      case ACTIONS ->
          said(attribute, Output.VALUE, detail -> !StatedPolicy.isOwn(String.valueOf(detail)));
      case TOPIC,
          SEVERITY,
          VIP,
          EMERGENCY,
          TIER,
          OWNER,
          QUEUE,
          REPLY_VIA,
          APPROVALS,
          ANY_OF,
          HOLDS ->
          said(attribute, Output.VALUE, detail -> true);
    };
  }

  private Map<String, Term> said(Attribute attribute, String part, Predicate<Object> which) {
    Map<String, Term> said = new LinkedHashMap<>();
    model
        .outputs()
        .forEach(
            (output, when) -> {
              if (output.attribute() == attribute
                  && output.part().equals(part)
                  && which.test(output.detail())) {
                said.merge(name(output.detail()), when, terms::or);
              }
            });
    return said;
  }

  private static String name(Object detail) {
    Object named = detail instanceof List<?> list ? list.get(0) : detail;
    return named instanceof Enum<?> constant && !(named instanceof Metric)
        ? constant.name()
        : String.valueOf(named);
  }

  /** Returns where an invariant's condition holds. */
  Term when(Invariant invariant) {
    @Nullable Rule rule = stated.condition(invariant);
    return rule == null ? terms.always() : model.fires(rule);
  }
}
