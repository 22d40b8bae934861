package dev.usher.scenario;

import dev.usher.internal.decide.FieldFit;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.internal.form.DecidedNames;
import dev.usher.internal.text.AmountHint;
import dev.usher.internal.text.KnownNames;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.FieldValue;
import dev.usher.model.Money;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a scenario's contact with the policy that it is for, as a decision would. */
final class ContactFit {
  private final Manifest manifest;
  private final FieldFit fit;
  private final DecidedNames names;

  ContactFit(Manifest manifest) {
    this.manifest = manifest;
    this.fit = new FieldFit(manifest);
    this.names = new DecidedNames(manifest);
  }

  /** Refuses a field of the policy's own that stands beside those of every contact. */
  void requireOwnFieldsInside(Value contact) {
    for (Fields.Member member : contact.fields().members()) {
      String name = member.name().text();
      if (manifest.fields().containsKey(name)) {
        throw member
            .name()
            .fault(
                DiagnosticCode.UNKNOWN_KEY,
                member.name().path() + " is no field of every contact, but one of the policy's own",
                "write it under fields: fields: {" + name + ": …}");
      }
    }
  }

  /** Hands on everything of a contact that the policy cannot take. */
  void check(Value written, Contact contact, Faults faults) {
    Fields fields = written.fields();
    fields.find("topic").ifPresent(value -> faults.attempt(() -> names.topic(value)));
    within(fields, "account", "desk").ifPresent(value -> faults.attempt(() -> names.desk(value)));
    within(fields, "progress", "tier").ifPresent(value -> faults.attempt(() -> names.tier(value)));
    fields
        .find("fields")
        .ifPresent(own -> own.fields().members().forEach(each -> field(each, contact, faults)));
    amount(fields.get("refund"), contact.refund(), faults);
    amount(fields.get("dispute"), contact.dispute(), faults);
    amount(fields.get("shippingCost"), contact.shippingCost(), faults);
    amount(
        within(fields, "account", "annualRevenue").orElse(null),
        contact.account().annualRevenue(),
        faults);
    amount(
        within(fields, "account", "projectedRevenue").orElse(null),
        contact.account().projectedRevenue(),
        faults);
    fields
        .find("history")
        .ifPresent(
            history -> {
              for (int i = 0; i < contact.history().size(); i++) {
                amount(
                    history.items().get(i).fields().get("refund"),
                    contact.history().get(i).refund(),
                    faults);
              }
            });
  }

  private static Optional<Value> within(Fields fields, String group, String name) {
    return fields.find(group).flatMap(value -> value.fields().find(name));
  }

  private void field(Fields.Member member, Contact contact, Faults faults) {
    String name = member.name().text();
    FieldValue said = contact.fields().get(name);
    FieldType type = manifest.fields().get(name);
    if (type == null) {
      faults.accept(undeclared(member.name()).fault());
    } else if (said != null) {
      try {
        fit.check(name, said);
        if (type.kind() == FieldType.Kind.AMOUNT && said instanceof FieldValue.OfText text) {
          amount(member.value(), Money.parse(text.text()), faults);
        }
      } catch (ContactException refused) {
        faults.accept(refusal(member.value(), type, refused).fault());
      }
    }
  }

  private FaultException undeclared(Value name) {
    Optional<String> meant = Nearest.to(name.text(), manifest.fields().keySet());
    return name.fault(
        DiagnosticCode.UNDECLARED_NAME,
        name.path()
            + " is not declared: a field that policy.yaml declares is allowed"
            + (meant.isPresent()
                ? ""
                : KnownNames.among(manifest.fields().keySet(), "; there are none")),
        meant.map(Meant::hint).orElse(null));
  }

  private FaultException refusal(Value value, FieldType type, ContactException refused) {
    String words = refused.problem();
    String message = value.path() + words.substring(refused.field().length());
    int hinted = Math.max(message.indexOf(" (did you mean"), message.indexOf(" (write "));
    return hinted < 0
        ? value.fault(code(type, value), message, hint(type, value))
        : value.fault(
            code(type, value),
            message.substring(0, hinted),
            message.substring(hinted + 2, message.length() - 1));
  }

  private @Nullable String hint(FieldType type, Value value) {
    return switch (type.kind()) {
      case NUMBER -> hint(value::number);
      case AMOUNT ->
          value.isText()
              ? AmountHint.of(value.text(), manifest.currency().getCurrencyCode())
                  .filter(amount -> !amount.equals(value.text()))
                  .map("write "::concat)
                  .orElse(null)
              : null;
      case YES_NO -> hint(value::flag);
      case TEXT -> value.isNumber() || value.isFlag() ? "put it in quotes" : null;
      case TEXTS -> hint(value::items);
      case MOMENT -> hint(() -> Moments.read(value));
    };
  }

  /** What a reading that refuses the value says to write instead. */
  private static @Nullable String hint(Runnable reading) {
    try {
      reading.run();
      return null;
    } catch (FaultException refused) {
      return refused.fault().hint();
    }
  }

  private static DiagnosticCode code(FieldType type, Value value) {
    return switch (type.kind()) {
      case AMOUNT -> DiagnosticCode.MALFORMED_AMOUNT;
      case MOMENT -> DiagnosticCode.MALFORMED_MOMENT;
      case TEXT ->
          value.isText() && !value.isNumber() && !value.isFlag()
              ? DiagnosticCode.UNKNOWN_FIELD_VALUE
              : DiagnosticCode.UNSUITABLE_VALUE;
      case NUMBER, YES_NO, TEXTS -> DiagnosticCode.UNSUITABLE_VALUE;
    };
  }

  /** A host may bring a converter of its own, so that such an amount is no error. */
  private void amount(@Nullable Value place, @Nullable Money amount, Faults faults) {
    if (place == null
        || amount == null
        || amount.currency().equals(manifest.currency())
        || manifest.rates().containsKey(amount.currency())) {
      return;
    }
    faults.accept(
        place
            .fault(
                DiagnosticCode.UNCONVERTED_CURRENCY,
                place.path()
                    + " is "
                    + amount
                    + ": amounts in "
                    + manifest.currency()
                    + " are allowed, and in currencies that policy.yaml gives a rate for",
                "write a rate in policy.yaml, as in rates: {" + amount.currency() + ": 1.08}")
            .fault());
  }
}
