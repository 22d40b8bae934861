package dev.usher.examples.benchmark.byhand;

import dev.usher.model.Contact;
import dev.usher.model.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far up must it go, and who must agree? Clauses KY-T and KY-P6. */
record Ascent(int tier, List<String> approvals) {
  private static final List<String> ROLES =
      List.of("support-specialist", "client-success-manager", "cs-lead", "executive");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FIVE_HUNDRED = BigDecimal.valueOf(500);
  private static final BigDecimal TWO_THOUSAND = BigDecimal.valueOf(2_000);

  static Ascent of(Facts facts, Seriousness serious) {
    int granter = granter(facts.contact().refund());
    int tier = Math.max(Math.max(granter, byTopic(facts)), byCircumstances(facts, serious));
    boolean finance =
        serious.emergency() && Facts.above(facts.contact().shippingCost(), FIVE_HUNDRED);
    return new Ascent(tier, approvals(granter, finance));
  }

  String owner() {
    return ROLES.get(tier - 1);
  }

  /** The tier that grants a refund; at tier 1 without being asked. */
  private static int granter(@Nullable Money refund) {
    if (refund == null || refund.amount().compareTo(HUNDRED) < 0) {
      return 1;
    }
    if (refund.amount().compareTo(FIVE_HUNDRED) < 0) {
      return 2;
    }
    return refund.amount().compareTo(TWO_THOUSAND) <= 0 ? 3 : 4;
  }

  private static int byTopic(Facts facts) {
    return switch (facts.topic()) {
      case "return-exchange" -> facts.labelled("outside-policy") ? 3 : 1;
      case "rush-order", "quality-concern", "custom-design", "pricing" -> 2;
      case "policy-exception", "coordination-failure" -> 3;
      case "major-quality-failure", "contract-dispute", "legal-risk" -> 4;
      default -> facts.late() ? 2 : 1;
    };
  }

  private static int byCircumstances(Facts facts, Seriousness serious) {
    Contact contact = facts.contact();
    if ((serious.vip() && contact.account().atRisk()) || LegalWords.in(contact.message())) {
      return 4;
    }
    if (contact.attempts() >= 2 || serious.pattern()) {
      return 3;
    }
    return serious.vip() || facts.labelled("express-shipping") ? 2 : 1;
  }

  private static List<String> approvals(int granter, boolean finance) {
    if (granter == 1) {
      return finance ? List.of("finance") : List.of();
    }
    String role = ROLES.get(granter - 1);
    if (!finance) {
      return List.of(role);
    }
    return role.compareTo("finance") < 0 ? List.of(role, "finance") : List.of("finance", role);
  }
}
