package dev.usher.internal.form;

import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.FieldValue;
import java.util.HashMap;
import java.util.Map;

/** What a contact says of a policy's own fields, whose names and types no form knows. */
final class FieldForm {
  private FieldForm() {}

  /** Reads the values by name; a name without a value is left out. */
  static Map<String, FieldValue> read(Value value) {
    Fields fields = CheckedReading.fieldsByAnyName(value);
    Map<String, FieldValue> read = new HashMap<>();
    for (Fields.Member field : fields.members()) {
      if (!field.value().isNothing()) {
        read.put(field.name().text(), one(field.value()));
      }
    }
    return read;
  }

  private static FieldValue one(Value value) {
    if (value.isNumber()) {
      return FieldValue.of(value.number());
    } else if (value.isFlag()) {
      return FieldValue.of(value.flag());
    } else if (value.isText()) {
      return FieldValue.of(value.text());
    } else if (value.isList()) {
      return FieldValue.of(value.each(Value::text));
    }
    throw value.wrong("a number, true or false, a text or a list of texts is allowed");
  }

  /** Writes the values by name into an object. */
  static void write(JsonText json, Map<String, FieldValue> fields) {
    fields.forEach((name, value) -> write(json, name, value));
  }

  private static void write(JsonText json, String name, FieldValue value) {
    if (value instanceof FieldValue.OfNumber number) {
      json.numberByAnyName(name, number.number());
    } else if (value instanceof FieldValue.OfYesNo yesNo) {
      json.flagByAnyName(name, yesNo.yes());
    } else if (value instanceof FieldValue.OfText text) {
      json.textByAnyName(name, text.text());
    } else if (value instanceof FieldValue.OfTexts texts) {
      json.textsByAnyName(name, texts.texts());
    }
  }
}
