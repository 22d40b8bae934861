package dev.usher.desk.answer;

import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.FieldValue;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import dev.usher.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a contact that rules of a policy compare, and what they compare it with. Immutable.
 *
 * @param field its path in a contact, such as {@code refund} or {@code fields.order-total}
 * @param property the property that stands for it, or null for a field of the policy's own
 * @param kind what it counts: an amount, a whole number, a share or a number
 * @param label what it is called, such as {@code refund}
 * @param thresholds what rules compare it with
 * @param manifest the policy's
 */
public record ComparedFigure(
    String field,
    @Nullable Property property,
    Domain.Kind kind,
    String label,
    NavigableSet<BigDecimal> thresholds,
    Manifest manifest) {

  /** Between two whole numbers there are others. */
  private static final int DECIMALS = 2;

  private static final List<Property> PROPERTIES =
      List.of(
          Property.REFUND,
          Property.DISPUTE,
          Property.SHIPPING_COST,
          Property.ATTEMPTS,
          Property.ACCOUNT_ANNUAL_REVENUE,
          Property.ACCOUNT_PROJECTED_REVENUE,
          Property.IMPACT_USERS_AFFECTED_PERCENT);

  /** Returns all of a policy, by their paths; the refund first, and the policy's own last. */
  public static Map<String, ComparedFigure> of(Policy policy) {
    Map<String, ComparedFigure> figures = new LinkedHashMap<>();
    Manifest manifest = policy.manifest();
    Sentences sentences = Sentences.of(manifest);
    for (Property property : PROPERTIES) {
      String label = sentences.subject(property, true).replaceFirst("^the ", "");
      add(figures, property.key(), property, property.domain().kind(), label, manifest);
    }
    manifest
        .fields()
        .forEach(
            (name, type) -> {
              switch (type.kind()) {
                case NUMBER ->
                    add(figures, own(name), null, Domain.Kind.NUMBER, PartNames.of(name), manifest);
                case AMOUNT ->
                    add(figures, own(name), null, Domain.Kind.AMOUNT, PartNames.of(name), manifest);
                case YES_NO, TEXT, TEXTS, MOMENT -> {}
              }
            });
    for (Rule rule : policy.rules()) {
      if (rule.isEnabled()) {
        rule.atoms().forEach(atom -> compared(figures, atom));
        rule.proposals().forEach(each -> granted(figures, each));
      }
    }
    figures.values().removeIf(figure -> figure.thresholds.isEmpty());
    return figures;
  }

  private static String own(String name) {
    return "fields." + name;
  }

  private static void add(
      Map<String, ComparedFigure> figures,
      String field,
      @Nullable Property property,
      Domain.Kind kind,
      String label,
      Manifest manifest) {
    figures.put(field, new ComparedFigure(field, property, kind, label, new TreeSet<>(), manifest));
  }

  private static void compared(Map<String, ComparedFigure> figures, Atom atom) {
    ComparedFigure figure = figures.get(path(atom.subject()));
    if (figure != null) {
      for (Literal literal : atom.literals()) {
        literal.value().flatMap(ComparedFigure::number).ifPresent(figure.thresholds::add);
      }
    }
  }

  /** Returns whether a rule compares it. */
  public boolean isComparedBy(Rule rule) {
    return rule.atoms().stream().anyMatch(atom -> path(atom.subject()).equals(field));
  }

  /** What refunds add up to turns on this one too. */
  private static String path(Subject subject) {
    if (subject instanceof Subject.Named named) {
      return named.property().key();
    }
    Subject.Inquired asked = (Subject.Inquired) subject;
    if (asked.inquiry() == Inquiry.REFUNDS_WITHIN) {
      return Property.REFUND.key();
    }
    return asked.inquiry() == Inquiry.NUMBER || asked.inquiry() == Inquiry.AMOUNT
        ? asked.arguments().stream()
            .findFirst()
            .flatMap(Argument::value)
            .map(name -> own(name.toString()))
            .orElse("")
        : "";
  }

  private static void granted(Map<String, ComparedFigure> figures, Proposed proposed) {
    ComparedFigure refund = figures.get(Property.REFUND.key());
    if (refund != null && (proposed.verb() == Verb.CAP || proposed.verb() == Verb.GRANT)) {
      Argument.values(proposed.arguments())
          .orElse(List.of())
          .forEach(amount -> number(amount).ifPresent(refund.thresholds::add));
    }
  }

  private static Optional<BigDecimal> number(Object value) {
    return value instanceof BigDecimal figure
        ? Optional.of(figure)
        : value instanceof Integer whole
            ? Optional.of(BigDecimal.valueOf(whole))
            : Optional.empty();
  }

  /** Returns the smallest step that makes a difference. */
  public BigDecimal step() {
    int digits =
        switch (kind) {
          case AMOUNT -> Math.max(0, manifest.currency().getDefaultFractionDigits());
          case SHARE, NUMBER ->
              thresholds.stream()
                  .mapToInt(each -> each.stripTrailingZeros().scale())
                  .reduce(DECIMALS, Math::max);
          case WHOLE, TEXT, TEXTS, YES_NO, CONSTANT -> 0;
        };
    return BigDecimal.ONE.movePointLeft(Math.max(0, digits));
  }

  /** Returns the greatest value there can be, or null if there is none. */
  public @Nullable BigDecimal most() {
    return kind == Domain.Kind.SHARE ? BigDecimal.valueOf(100) : null;
  }

  /** Returns what a contact says, amounts in the policy's currency; null if it says nothing. */
  public @Nullable BigDecimal in(Contact contact) {
    if (property == null) {
      FieldValue value = contact.fields().get(field.substring(own("").length()));
      return value instanceof FieldValue.OfNumber number
          ? number.number()
          : value instanceof FieldValue.OfText text ? amount(text.text()) : null;
    }
    return switch (property) {
      case REFUND -> amount(contact.refund());
      case DISPUTE -> amount(contact.dispute());
      case SHIPPING_COST -> amount(contact.shippingCost());
      case ATTEMPTS -> BigDecimal.valueOf(contact.attempts());
      case ACCOUNT_ANNUAL_REVENUE -> amount(contact.account().annualRevenue());
      case ACCOUNT_PROJECTED_REVENUE -> amount(contact.account().projectedRevenue());
      case IMPACT_USERS_AFFECTED_PERCENT -> contact.impact().usersAffectedPercent();
      default -> null;
    };
  }

  private @Nullable BigDecimal amount(String text) {
    try {
      return amount(Money.parse(text));
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private @Nullable BigDecimal amount(@Nullable Money money) {
    if (money == null || money.currency().equals(manifest.currency())) {
      return money == null ? null : money.amount();
    }
    BigDecimal rate = manifest.rates().get(money.currency());
    return rate == null
        ? null
        : money
            .amount()
            .multiply(rate)
            .setScale(manifest.currency().getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
  }

  /** Returns a contact that says something else. */
  public Contact with(Contact contact, BigDecimal value) {
    ContactBuilder changed = contact.toBuilder();
    if (property == null) {
      return changed.field(field.substring(own("").length()), value).build();
    }
    Impact impact = contact.impact();
    switch (property) {
      case REFUND -> changed.refund(money(value));
      case DISPUTE -> changed.dispute(money(value));
      case SHIPPING_COST -> changed.shippingCost(money(value));
      case ATTEMPTS -> changed.attempts(value.intValueExact());
      case ACCOUNT_ANNUAL_REVENUE ->
          changed.account(contact.account().toBuilder().annualRevenue(money(value)).build());
      case ACCOUNT_PROJECTED_REVENUE ->
          changed.account(contact.account().toBuilder().projectedRevenue(money(value)).build());
      case IMPACT_USERS_AFFECTED_PERCENT ->
          changed.impact(
              new Impact(
                  impact.outage(),
                  impact.fundsAtRisk(),
                  impact.businessImpact(),
                  impact.largeClientAffected(),
                  value));
      default -> throw new IllegalStateException(property + " is no figure of a contact");
    }
    return changed.build();
  }

  private Money money(BigDecimal amount) {
    return new Money(amount, manifest.currency());
  }
}
