package dev.usher.internal.invariant;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.invariant.Growth;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Subject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads what grows. */
final class GrowthReader {
  /** What else than one property a contact would have to differ in, for these to differ. */
  private static final Set<Property> OF_THE_MOMENT =
      EnumSet.of(Property.OPEN, Property.OPEN_DESK, Property.WEEKDAY);

  private static final Set<Inquiry> FIELDS =
      EnumSet.of(Inquiry.AMOUNT, Inquiry.NUMBER, Inquiry.YES);

  private final ConditionTexts texts;

  GrowthReader(ConditionTexts texts) {
    this.texts = texts;
  }

  /** Reads it; nothing if something is wrong with it, which has been reported. */
  Optional<Growth> read(Fields fields) {
    Value as = fields.need("as");
    return texts.subject(as).map(subject -> read(fields, as, subject));
  }

  private Growth read(Fields fields, Value as, Subject subject) {
    if (subject instanceof Subject.Inquired inquired) {
      requireField(as, inquired);
    } else if (subject instanceof Subject.Named named) {
      requireOwn(as, named.property());
    }
    return fields.has("from") || fields.has("to") ? choice(fields, subject) : ordered(as, subject);
  }

  private void requireField(Value as, Subject.Inquired inquired) {
    if (!FIELDS.contains(inquired.inquiry())) {
      throw as.wrong("a property is allowed, or a field as amount, number or yes ask for it");
    }
    texts.check(inquired);
  }

  private static void requireOwn(Value as, Property property) {
    if (!property.isKnownTo(Question.INTAKE)) {
      throw as.wrong("rules decide on it, and only what a contact says by itself is allowed");
    }
    if (OF_THE_MOMENT.contains(property)) {
      throw as.wrong("it follows from the moment of receipt, so nothing else would be equal");
    }
  }

  private static Growth ordered(Value as, Subject subject) {
    Domain domain = subject.domain();
    if (!domain.hasOrder() && domain.kind() != Domain.Kind.YES_NO) {
      boolean choice = domain.kind() == Domain.Kind.CONSTANT;
      throw as.wrong(
          "it is " + domain.words() + " and has no order, so it cannot grow",
          choice
              ? "name two to compare: from: "
                  + domain.members().get(0)
                  + ", to: "
                  + domain.members().get(1)
              : null);
    }
    return new Growth(subject, null, null);
  }

  private static Growth choice(Fields fields, Subject subject) {
    Value from = fields.need("from");
    Value to = fields.need("to");
    Domain domain = subject.domain();
    if (domain.constants() == null) {
      throw from.fault(
          DiagnosticCode.UNSUITABLE_VALUE,
          from.path() + " compares two of several choices, and " + subject.name() + " has none",
          "take from and to out; the condition when says where it must hold");
    }
    Enum<?> least = constant(from, domain);
    Enum<?> most = constant(to, domain);
    if (least == most) {
      throw to.wrong("another one than from is allowed");
    }
    return new Growth(subject, least, most);
  }

  private static Enum<?> constant(Value value, Domain domain) {
    return Constants.read(value, domain.members().get(0).getDeclaringClass());
  }
}
