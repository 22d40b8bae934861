package dev.usher.internal.decide;

import dev.usher.internal.document.Moments;
import dev.usher.internal.text.KnownNames;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.internal.text.SurplusDecimals;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.FieldValue;
import dev.usher.model.Money;
import dev.usher.model.internal.Parts;
import dev.usher.model.internal.ShownText;
import dev.usher.model.rule.CaseFields;
import dev.usher.model.time.SupportedTime;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Takes what a contact says of a policy's own fields as the policy declares them. */
public final class FieldFit {
  private final Manifest manifest;

  /** Makes a fit for the fields that a manifest declares. */
  public FieldFit(Manifest manifest) {
    this.manifest = manifest;
  }

  /**
   * Returns what the fields of a contact say.
   *
   * @param converted gives an amount in the policy's currency for the path of a field and its
   *     amount
   * @throws ContactException if a field is not declared, or does not say what is declared
   */
  public CaseFields fit(Contact contact, BiFunction<String, Money, Money> converted) {
    if (contact.fields().isEmpty()) {
      return CaseFields.NONE;
    }
    Map<String, Object> typed = new HashMap<>();
    for (Map.Entry<String, FieldValue> field : contact.fields().entrySet()) {
      FieldType type = manifest.fields().get(field.getKey());
      if (type == null) {
        throw undeclared(field.getKey());
      }
      typed.put(
          field.getKey(), typed("fields." + field.getKey(), field.getValue(), type, converted));
    }
    return new CaseFields(typed);
  }

  /**
   * Checks what a contact says of one field that is declared.
   *
   * @throws ContactException if it does not say what is declared
   */
  public void check(String name, FieldValue value) {
    FieldType type = manifest.fields().get(name);
    if (type == null) {
      throw undeclared(name);
    }
    typed("fields." + name, value, type, (field, amount) -> amount);
  }

  private Object typed(
      String path, FieldValue value, FieldType type, BiFunction<String, Money, Money> converted) {
    return switch (type.kind()) {
      case NUMBER -> number(path, value);
      case AMOUNT -> converted.apply(path, amount(path, value)).amount();
      case YES_NO -> yesNo(path, value);
      case TEXT -> text(path, value, type);
      case TEXTS -> texts(path, value);
      case MOMENT -> moment(path, value);
    };
  }

  private ContactException undeclared(String name) {
    Collection<String> declared = new TreeSet<>(manifest.fields().keySet());
    String path = "fields." + ShownText.excerpt(name);
    String hint =
        Nearest.to(name, declared)
            .map(near -> " (" + Meant.hint(near) + ")")
            .orElse(KnownNames.among(declared, "; there are none"));
    return new ContactException(
        path, path + " is not known: a field of policy " + manifest.name() + " is allowed" + hint);
  }

  private static BigDecimal number(String path, FieldValue value) {
    if (value instanceof FieldValue.OfNumber number) {
      return number.number();
    }
    throw refused(path, value, "a number is allowed, without quotes");
  }

  private static boolean yesNo(String path, FieldValue value) {
    if (value instanceof FieldValue.OfYesNo yesNo) {
      return yesNo.yes();
    }
    throw refused(path, value, "true or false is allowed, without quotes");
  }

  private static String text(String path, FieldValue value, FieldType type) {
    if (!(value instanceof FieldValue.OfText text)) {
      throw refused(path, value, type.words() + " is allowed, in quotes");
    }
    if (!type.allows(text.text())) {
      String hint =
          Nearest.to(text.text(), type.values())
              .map(near -> " (" + Meant.hint(near) + ")")
              .orElse("");
      throw refused(path, value, type.words() + " is allowed" + hint);
    }
    return text.text();
  }

  private static Object texts(String path, FieldValue value) {
    if (value instanceof FieldValue.OfTexts texts) {
      return texts.texts();
    }
    throw refused(path, value, "a list of texts is allowed");
  }

  private Money amount(String path, FieldValue value) {
    if (value instanceof FieldValue.OfNumber number) {
      return money(path, () -> new Money(number.number(), manifest.currency()));
    } else if (value instanceof FieldValue.OfText text) {
      requireNoSurplus(path, text);
      return money(path, () -> Money.parse(text.text()));
    }
    throw refused(
        path,
        value,
        "an amount and a currency such as \"750.00 USD\", or a number in " + manifest.currency());
  }

  private static void requireNoSurplus(String path, FieldValue.OfText text) {
    SurplusDecimals.in(text.text())
        .ifPresent(
            surplus -> {
              String hint = surplus.hint() == null ? "" : " (" + surplus.hint() + ")";
              throw refused(path, text, surplus.problem() + hint);
            });
  }

  /** A refusal of the model keeps its words, but its path becomes that of the field. */
  private static Money money(String path, Supplier<Money> money) {
    try {
      return money.get();
    } catch (ContactException refused) {
      String words = refused.problem();
      boolean whole = words.startsWith("money ");
      throw new ContactException(
          path, whole ? path + words.substring("money".length()) : path + ": " + words);
    }
  }

  private static Instant moment(String path, FieldValue value) {
    String text = value instanceof FieldValue.OfText written ? written.text() : "";
    Instant moment =
        Moments.find(text).orElseThrow(() -> refused(path, value, Moments.objection(text)));
    if (!SupportedTime.includes(moment)) {
      throw refused(path, value, SupportedTime.ALLOWED);
    }
    return moment;
  }

  private static ContactException refused(String path, FieldValue value, String allowed) {
    String words =
        value instanceof FieldValue.OfTexts
            ? path + " is a list: " + allowed
            : Parts.refusal(path, scalar(value), allowed);
    return new ContactException(path, words);
  }

  private static Object scalar(FieldValue value) {
    if (value instanceof FieldValue.OfNumber number) {
      return number.number();
    } else if (value instanceof FieldValue.OfYesNo yesNo) {
      return yesNo.yes();
    }
    return ((FieldValue.OfText) value).text();
  }
}
