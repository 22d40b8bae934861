package dev.usher.internal.analysis.model;

import dev.usher.model.Money;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Refund;
import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Property;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the model tells of the money, with the figures of the case put in. */
final class ToldRefund {
  private static final Pattern HANDED_ON =
      Pattern.compile("(grant|grantPer|cap)\\(([^,\"]+)(?:, \"(.*)\")?\\)");

  private final Telling now;
  private final int digits;
  private final Case fact;
  private final @Nullable Refund decided;
  private final @Nullable BigDecimal asked;
  private final List<BigDecimal> grants = new ArrayList<>();
  private final List<BigDecimal> caps = new ArrayList<>();

  ToldRefund(Telling now, Located located, Decision decision) {
    this.now = now;
    this.digits = located.digits();
    this.fact = located.tiered();
    this.decided = decision.refund();
    this.asked = (BigDecimal) Property.REFUND.of(fact);
  }

  void compare(Told.Same check) {
    Set<String> verdicts = new TreeSet<>();
    now.of(Attribute.REFUND, "verdict").forEach(each -> verdicts.add(each.detail().toString()));
    check.same(
        "verdict", verdicts, decided == null ? Set.of() : Set.of(decided.verdict().toString()));
    Set<String> reasons = new TreeSet<>();
    now.of(Attribute.REFUND, "reason").forEach(each -> reasons.add(each.detail().toString()));
    check.same("refusals", reasons, decided == null ? Set.of() : new TreeSet<>(decided.refusals()));
    if (decided != null) {
      Money amount = decided.amount();
      check.same("amount", amount(), amount == null ? Set.of() : Set.of(plain(amount.amount())));
    }
  }

  private BigDecimal plain(BigDecimal amount) {
    return rounded(amount).stripTrailingZeros();
  }

  /** Returns the amount, or several if the model tells several. */
  private Set<BigDecimal> amount() {
    Set<BigDecimal> amounts = new HashSet<>();
    for (Output each : now.of(Attribute.REFUND, "amount")) {
      amounts.add(
          plain(
              each.detail() instanceof BigDecimal figure ? figure : Objects.requireNonNull(asked)));
    }
    take();
    // What is handed on may come to nothing, and what is asked for stands.
    boolean handedOn = !now.of(Attribute.REFUND, "handed on").isEmpty();
    return grants.isEmpty() && caps.isEmpty() && !handedOn ? amounts : merged(amounts);
  }

  private void take() {
    for (Output each : now.of(Attribute.REFUND, "each")) {
      Proposal.Grant grant = (Proposal.Grant) each.detail();
      BigDecimal number = fact.number(Objects.requireNonNull(grant.per()));
      grants.add(
          rounded(Objects.requireNonNull(grant.amount()).multiply(Objects.requireNonNull(number))));
    }
    for (Output each : now.of(Attribute.REFUND, "at least")) {
      grants.add((BigDecimal) each.detail());
    }
    for (Output each : now.of(Attribute.REFUND, "at most")) {
      caps.add((BigDecimal) each.detail());
    }
    for (Output each : now.of(Attribute.REFUND, "handed on")) {
      Matcher said = HANDED_ON.matcher((String) each.detail());
      if (!said.matches()) {
        throw new AssertionError(each.detail() + " is not understood");
      }
      BigDecimal figure = (BigDecimal) Property.named(said.group(2)).orElseThrow().of(fact);
      handedOn(said.group(1), Objects.requireNonNull(figure), said.group(3));
    }
  }

  private void handedOn(String verb, BigDecimal figure, @Nullable String field) {
    if (verb.equals("cap")) {
      caps.add(figure);
    } else if (field == null) {
      grants.add(figure);
    } else {
      BigDecimal number = fact.number(field);
      if (number != null && number.signum() >= 0) {
        grants.add(rounded(figure.multiply(number)));
      }
    }
  }

  private BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(digits, RoundingMode.HALF_EVEN);
  }

  private Set<BigDecimal> merged(Set<BigDecimal> amounts) {
    if (!amounts.isEmpty() || decided == null || decided.amount() == null) {
      return amounts;
    }
    BigDecimal highest = grants.stream().max(BigDecimal::compareTo).orElse(asked);
    BigDecimal lowest = caps.stream().min(BigDecimal::compareTo).orElse(null);
    if (highest == null) {
      return Set.of();
    }
    return Set.of(plain(lowest == null ? highest : highest.min(lowest)));
  }
}
