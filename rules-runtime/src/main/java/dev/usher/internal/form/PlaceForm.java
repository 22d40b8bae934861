package dev.usher.internal.form;

import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.policy.rule.Place;

/** Where something stands in a policy, among the values of what stands there. */
final class PlaceForm {
  static final FieldNames NAMES = FieldNames.of("file", "line", "column", "length");

  private PlaceForm() {}

  /** What is 0 is not known, and left out. */
  static void write(JsonText json, Place place) {
    json.text("file", place.file());
    json.number("line", place.line() == 0 ? null : place.line());
    json.number("column", place.column() == 0 ? null : place.column());
    json.number("length", place.length() == 0 ? null : place.length());
  }

  /**
   * Reads a place.
   *
   * @param value the group of values that it stands in
   */
  static Place read(Value value, Fields fields) {
    return CheckedReading.made(
        value,
        () ->
            new Place(
                fields.need("file").text(),
                fields.read("line", Value::integer, 0),
                fields.read("column", Value::integer, 0),
                fields.read("length", Value::integer, 0)));
  }
}
