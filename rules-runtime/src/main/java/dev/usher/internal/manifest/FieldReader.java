package dev.usher.internal.manifest;

import dev.usher.internal.bounds.Bound;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.internal.names.FreeName;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the fields that a policy declares for itself. */
final class FieldReader {
  private static final int LONGEST = 1_000;
  private static final List<String> KINDS =
      Arrays.stream(FieldType.Kind.values()).map(FieldType.Kind::key).toList();

  private final Faults faults;

  FieldReader(Faults faults) {
    this.faults = faults;
  }

  /** The types by name, in the manifest's order, without those that are refused. */
  Map<String, FieldType> read(Fields manifest) {
    Map<String, FieldType> types = new LinkedHashMap<>();
    List<Fields.Member> members =
        new DeclaredNames(faults).members(manifest, "fields", Bound.FIELDS);
    for (Fields.Member field : members) {
      faults
          .attempt(() -> type(field.value()))
          .ifPresent(type -> types.put(field.name().text(), type));
    }
    return types;
  }

  private FieldType type(Value value) {
    if (value.isList()) {
      return new FieldType(FieldType.Kind.TEXT, values(value));
    }
    if (!value.isText()) {
      throw value.wrong(DiagnosticCode.UNKNOWN_FIELD_TYPE, allowed());
    }
    String written = value.text();
    return FieldType.Kind.find(written)
        .map(FieldType::of)
        .orElseThrow(
            () ->
                value.wrong(
                    DiagnosticCode.UNKNOWN_FIELD_TYPE,
                    allowed(),
                    FieldKindHint.of(written, KINDS)));
  }

  private static String allowed() {
    return String.join(", ", KINDS) + ", or a list of texts such as [basic, economy] is allowed";
  }

  private List<String> values(Value list) {
    List<Value> items = list.items();
    if (items.isEmpty()) {
      throw list.fault(
          DiagnosticCode.EMPTY_LIST, list.path() + " is empty: at least one text is needed", null);
    }
    Set<String> values = new LinkedHashSet<>();
    for (Value item : new DeclaredNames(faults).atMost(Bound.FIELD_VALUES, items)) {
      faults.attempt(() -> DeclaredNames.fresh(item, text(item), values));
    }
    return new ArrayList<>(values);
  }

  private static String text(Value value) {
    String text = value.text();
    if (text.length() > LONGEST) {
      throw value.wrong(
          DiagnosticCode.LIMIT_EXCEEDED, "at most " + LONGEST + " characters are allowed");
    }
    FreeName.objectionTo(text)
        .ifPresent(
            objection -> {
              throw value.wrong(DiagnosticCode.MALFORMED_NAME, "it " + objection);
            });
    return text;
  }
}
