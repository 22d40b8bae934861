package dev.usher.internal.form;

import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.decision.Conflict;
import java.util.LinkedHashSet;
import java.util.List;

/** A conflict: its values, and by value the rules that propose it. */
final class ConflictForm {
  static final FieldNames NAMES = FieldNames.of("attribute", "values", "rules");

  private ConflictForm() {}

  static void write(JsonText json, Conflict conflict) {
    json.text("attribute", conflict.attribute());
    json.texts("values", conflict.values());
    json.object(
        "rules",
        rules -> {
          for (Conflict.Side side : conflict.sides()) {
            rules.textsByAnyName(side.value(), side.rules());
          }
        });
  }

  static Conflict read(Value value) {
    Fields fields = CheckedReading.fields(value, NAMES);
    List<String> values = fields.texts("values");
    Fields rules = CheckedReading.fields(fields.need("rules"), new LinkedHashSet<>(values));
    return CheckedReading.made(
        value,
        () ->
            new Conflict(
                fields.need("attribute").text(),
                values.stream().map(each -> new Conflict.Side(each, rules.texts(each))).toList()));
  }
}
