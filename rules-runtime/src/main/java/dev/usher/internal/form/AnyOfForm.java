package dev.usher.internal.form;

import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.decision.AnyOf;

/** Authorities of whom some must agree, as text. */
public final class AnyOfForm {
  /** The names in it. */
  public static final FieldNames NAMES = FieldNames.of("need", "of");

  private AnyOfForm() {}

  static void write(JsonText json, AnyOf choice) {
    json.number("need", choice.need());
    json.texts("of", choice.of());
  }

  /**
   * Reads a choice.
   *
   * @throws dev.usher.internal.document.FaultException naming the first thing that is wrong
   */
  public static AnyOf read(Value value) {
    Fields fields = CheckedReading.fields(value, NAMES);
    return CheckedReading.made(value, () -> parts(fields));
  }

  /** Reads what is said of it in a larger group. */
  static AnyOf parts(Fields fields) {
    return new AnyOf(fields.need("need").integer(), fields.texts("of"));
  }
}
