package dev.usher.internal.space;

import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which values properties and answers can take under a manifest. */
public final class DomainSamples {
  private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(15);
  private static final BigDecimal MOST_SHARE = BigDecimal.valueOf(100);

  private final Manifest manifest;

  /** Makes what knows a manifest's values. */
  public DomainSamples(Manifest manifest) {
    this.manifest = manifest;
  }

  /** Returns which values something that conditions ask about can take. */
  public Samples of(Subject subject) {
    Domain domain = subject.domain();
    boolean optional = subject.isOptional();
    return switch (domain.kind()) {
      case TEXT -> text(subject);
      case TEXTS, YES_NO -> ChoiceSamples.YES_NO;
      case AMOUNT -> amount(subject);
      case WHOLE -> whole(subject);
      case SHARE -> new FigureSamples(BigDecimal.ZERO, MOST_SHARE, null, false, optional);
      case NUMBER -> new FigureSamples(null, null, null, false, optional);
      case CONSTANT ->
          new ChoiceSamples(
              List.copyOf(domain.members()), optional, false, "is one of those that there are");
    };
  }

  private Samples text(Subject subject) {
    Meaning meaning = subject.domain().meaning();
    boolean optional = subject.isOptional();
    if (meaning == Meaning.TOPIC) {
      return declared(manifest.topics(), "topics", optional);
    } else if (meaning == Meaning.DESK) {
      return declared(manifest.desks().keySet(), "desks", optional);
    } else if (subject instanceof Subject.Inquired inquired
        && inquired.inquiry() == Inquiry.TEXT
        && inquired.arguments().get(0) instanceof Literal.Text field) {
      FieldType type = manifest.fields().get(field.text());
      if (type != null && !type.values().isEmpty()) {
        return choices(type.values(), optional, "is " + type.words());
      }
    }
    return new TextSamples(optional);
  }

  private static Samples declared(Collection<String> names, String kind, boolean optional) {
    String words =
        names.isEmpty()
            ? "is absent, as policy.yaml declares no " + kind
            : "is one of the " + kind + " that policy.yaml declares, or absent";
    return choices(names, optional, words);
  }

  private static Samples choices(Collection<?> all, boolean optional, String words) {
    return new ChoiceSamples(new ArrayList<>(all), optional, true, words);
  }

  /** Amounts lie on the currency's smallest unit, whoever converts them; a sum knows no limit. */
  private Samples amount(Subject subject) {
    int digits = Math.max(0, manifest.currency().getDefaultFractionDigits());
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-digits);
    boolean sum =
        subject instanceof Subject.Inquired inquired
            && inquired.inquiry() == Inquiry.REFUNDS_WITHIN;
    BigDecimal most = sum ? null : MOST_MONEY.subtract(step);
    return new FigureSamples(BigDecimal.ZERO, most, step, false, subject.isOptional());
  }

  private Samples whole(Subject subject) {
    if (subject.domain().meaning() == Meaning.TIER) {
      return FigureSamples.whole(1, manifest.tiers().size());
    }
    // A contact is one of those that it counts.
    boolean itself =
        subject instanceof Subject.Inquired inquired
            && inquired.inquiry() == Inquiry.CONTACTS_WITHIN;
    return FigureSamples.whole(itself ? 1 : 0, Integer.MAX_VALUE);
  }
}
