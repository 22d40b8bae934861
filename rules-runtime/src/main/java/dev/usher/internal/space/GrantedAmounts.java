package dev.usher.internal.space;

import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Verb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The amounts that rules grant or limit a refund to, at which what is granted may turn. */
public final class GrantedAmounts {
  private GrantedAmounts() {}

  /** Returns those of a proposal, in the policy's currency; empty if it names none. */
  public static List<BigDecimal> of(Proposed proposed) {
    return proposed.verb() == Verb.CAP || proposed.verb() == Verb.GRANT
        ? figures(Argument.values(proposed.arguments()).orElse(List.of()))
        : List.of();
  }

  /** Returns those of some values that are figures. */
  public static List<BigDecimal> figures(List<?> values) {
    List<BigDecimal> figures = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof BigDecimal figure) {
        figures.add(figure);
      } else if (value instanceof Integer whole) {
        figures.add(BigDecimal.valueOf(whole));
      }
    }
    return figures;
  }
}
