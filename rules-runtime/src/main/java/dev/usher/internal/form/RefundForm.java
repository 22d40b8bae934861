package dev.usher.internal.form;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.Money;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import org.jspecify.annotations.Nullable;

/** What a decision says of the money, as text. */
final class RefundForm {
  /** The names in it. */
  static final FieldNames NAMES = FieldNames.of("asked", "verdict", "amount", "refusals");

  private RefundForm() {}

  static void write(JsonText json, Refund refund) {
    json.text("asked", written(refund.asked()));
    json.constant("verdict", refund.verdict());
    json.text("amount", written(refund.amount()));
    json.texts("refusals", refund.refusals());
  }

  private static @Nullable String written(@Nullable Money money) {
    return money == null ? null : money.toString();
  }

  static Refund read(Value value) {
    Fields fields = CheckedReading.fields(value, NAMES);
    return CheckedReading.made(
        value,
        () ->
            new Refund(
                fields.read("asked", MoneyForm::written),
                Constants.read(fields.need("verdict"), RefundVerdict.class),
                fields.read("amount", MoneyForm::written),
                fields.texts("refusals")));
  }
}
