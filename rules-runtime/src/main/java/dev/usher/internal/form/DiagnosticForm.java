package dev.usher.internal.form;

import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.DiagnosticSeverity;
import dev.usher.policy.RelatedPlace;
import dev.usher.policy.rule.Place;
import java.util.Arrays;
import java.util.List;

/** What is said about a policy, as text. */
public final class DiagnosticForm {
  private static final FieldNames DIAGNOSTIC =
      FieldNames.ofAll(
          FieldNames.of("code", "severity", "message", "hint", "related"), PlaceForm.NAMES);
  private static final FieldNames RELATED =
      FieldNames.ofAll(FieldNames.of("note"), PlaceForm.NAMES);

  /** The names in it. */
  public static final FieldNames NAMES = FieldNames.ofAll(DIAGNOSTIC, RELATED);

  private DiagnosticForm() {}

  /** Writes a diagnostic. */
  public static void write(JsonText json, Diagnostic diagnostic) {
    json.text("code", diagnostic.code().id());
    json.text("severity", diagnostic.severity().id());
    PlaceForm.write(json, diagnostic.place());
    json.text("message", diagnostic.message());
    json.text("hint", diagnostic.hint().orElse(null));
    if (!diagnostic.related().isEmpty()) {
      json.list("related", diagnostic.related(), DiagnosticForm::related);
    }
  }

  private static void related(JsonText json, RelatedPlace other) {
    PlaceForm.write(json, other.place());
    json.text("note", other.note());
  }

  /**
   * Reads a diagnostic. Its severity is its code's, whatever the text says.
   *
   * @throws dev.usher.internal.document.FaultException naming the first thing that is wrong
   */
  public static Diagnostic read(Value value) {
    Fields fields = CheckedReading.fields(value, DIAGNOSTIC);
    DiagnosticCode code = code(fields.need("code"));
    fields.find("severity").ifPresent(DiagnosticForm::severity);
    Place place = PlaceForm.read(value, fields);
    String message = fields.need("message").text();
    Diagnostic read =
        CheckedReading.made(value, () -> Diagnostic.of(code, place, message))
            .hinted(fields.text("hint"));
    List<Value> related = fields.read("related", Value::items, List.of());
    for (Value each : related) {
      Fields other = CheckedReading.fields(each, RELATED);
      read = read.related(PlaceForm.read(each, other), other.need("note").text());
    }
    return read;
  }

  private static DiagnosticCode code(Value value) {
    String id = value.text();
    return DiagnosticCode.find(id)
        .orElseThrow(
            () ->
                value.wrong(
                    "the code of a diagnostic is allowed",
                    Nearest.to(
                            id,
                            Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList())
                        .map(Meant::hint)
                        .orElse(null)));
  }

  private static void severity(Value value) {
    String id = value.text();
    if (Arrays.stream(DiagnosticSeverity.values()).noneMatch(each -> each.id().equals(id))) {
      throw value.wrong("error, warning or info is allowed");
    }
  }
}
