package dev.usher.ops.book;

import dev.usher.model.time.Metric;
import dev.usher.policy.invariant.Growth;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.invariant.InvariantVisitor;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Domain;
import dev.usher.sentence.Sentences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What invariants state, in a sentence each. */
final class InvariantWords implements InvariantVisitor<String> {
  private final Sentences sentences;
  private final FeatureWords features;

  InvariantWords(Sentences sentences) {
    this.sentences = sentences;
    this.features = new FeatureWords(sentences);
  }

  @Override
  public String always(Invariant.Always always) {
    return when(always.when()) + listed(always.has().stream().map(features::has).toList()) + ".";
  }

  @Override
  public String never(Invariant.Never never) {
    return when(never.when())
        + "none of this: "
        + listed(never.has().stream().map(features::has).toList())
        + ".";
  }

  @Override
  public String neverFalls(Invariant.NeverFalls neverFalls) {
    List<String> what = neverFalls.of().stream().map(features::compared).toList();
    return grows(neverFalls.as()) + ", never less: " + listed(what) + of(neverFalls.when()) + ".";
  }

  @Override
  public String neverLater(Invariant.NeverLater neverLater) {
    List<String> what =
        neverLater.of().stream().map(Metric::key).map(key -> key.replace('-', ' ')).toList();
    return grows(neverLater.as())
        + ", never due later: "
        + listed(what)
        + of(neverLater.when())
        + ".";
  }

  private String when(@Nullable Condition when) {
    return when == null ? "Always: " : "When " + sentences.condition(when) + ": ";
  }

  private String of(@Nullable Condition when) {
    return when == null ? "" : ", when " + sentences.condition(when);
  }

  private String grows(Growth growth) {
    String subject = sentences.subject(growth.subject());
    Domain domain = growth.subject().domain();
    if (domain.kind() == Domain.Kind.YES_NO) {
      return "Once " + subject;
    }
    Enum<?> from = growth.from();
    Enum<?> to = growth.to();
    if (from != null && to != null) {
      return "As %s goes from %s to %s".formatted(subject, from.name(), to.name());
    }
    return "As " + subject + (domain.kind().isNumber() ? " grows" : " rises");
  }

  private static String listed(List<String> parts) {
    return String.join(parts.stream().anyMatch(each -> each.contains(",")) ? "; " : ", ", parts);
  }
}
