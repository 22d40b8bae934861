package dev.usher.internal.analysis.witness;

import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.model.ContactBuilder;
import dev.usher.model.FieldValue;
import dev.usher.model.Money;
import dev.usher.policy.rule.Inquiry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a contact says in the fields that a policy declares for itself. */
final class OwnFields {
  private final Wants wants;
  private final Map<String, FieldValue> values = new TreeMap<>();

  /** The fields that say a moment, each with how long before receipt. */
  private final Map<String, Duration> moments = new TreeMap<>();

  /**
   * Works them out.
   *
   * @throws NoExampleException if there is none that is as wanted
   */
  OwnFields(Wants wants, WantedAmounts amounts) {
    this.wants = wants;
    for (Want each : wants.inquiries(Inquiry.NUMBER)) {
      if (value(each) instanceof BigDecimal number) {
        put(each, Inquiry.NUMBER, FieldValue.of(number));
      }
    }
    for (Want each : wants.inquiries(Inquiry.AMOUNT)) {
      Money amount = amounts.of(Objects.requireNonNull(each.about()));
      if (amount != null) {
        put(each, Inquiry.AMOUNT, FieldValue.of(amount));
      }
    }
    for (Want each : wants.inquiries(Inquiry.YES)) {
      if (Boolean.TRUE.equals(value(each))) {
        put(each, Inquiry.YES, FieldValue.of(true));
      }
    }
    texts();
    sets();
    for (Want each : wants.with(want -> want.about() instanceof About.OwnMoment)) {
      if (each.wanted().last() instanceof Duration before) {
        moments.put(((About.OwnMoment) Objects.requireNonNull(each.about())).field(), before);
      }
    }
  }

  private @Nullable Object value(Want want) {
    return wants.value(Objects.requireNonNull(want.about()));
  }

  private void put(Want want, Inquiry inquiry, FieldValue value) {
    values.put(name(want, inquiry), value);
  }

  private static String name(Want want, Inquiry inquiry) {
    return (String) Objects.requireNonNull(Wants.arguments(want, inquiry)).get(0);
  }

  private void texts() {
    for (Want each : wants.inquiries(Inquiry.TEXT)) {
      String field = name(each, Inquiry.TEXT);
      List<Want> all = wants.about(Objects.requireNonNull(each.about()));
      String text = Texts.find("text of " + field, all, List.of("other"), any -> true);
      if (text != null) {
        values.put(field, FieldValue.of(text));
      }
    }
  }

  private void sets() {
    Set<String> fields = new TreeSet<>();
    for (Want each : wants.with(want -> want.about() instanceof About.Element)) {
      Asked asked = ((About.Element) Objects.requireNonNull(each.about())).asked();
      if (asked instanceof Asked.OfInquiry of && of.inquiry() == Inquiry.TEXTS) {
        fields.add((String) of.arguments().get(0));
      }
    }
    for (String field : fields) {
      Set<String> texts =
          wants.elements(
              asked ->
                  asked instanceof Asked.OfInquiry of
                      && of.inquiry() == Inquiry.TEXTS
                      && of.arguments().get(0).equals(field));
      if (!texts.isEmpty()) {
        values.put(field, FieldValue.of(texts));
      }
    }
  }

  /** Adds them to a contact that is received at a moment. */
  void addTo(ContactBuilder contact, Instant received) {
    values.forEach(contact::field);
    moments.forEach((field, before) -> contact.field(field, received.minus(before)));
  }
}
