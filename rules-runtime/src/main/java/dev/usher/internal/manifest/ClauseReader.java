package dev.usher.internal.manifest;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.internal.names.ClauseId;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.KeptClauses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which clauses of the policy document need no rule. */
final class ClauseReader {
  private static final String STATED_SEVERITY = "stated-severity";
  private static final String RECORDED_TIER = "recorded-tier";

  private final Faults faults;

  ClauseReader(Faults faults) {
    this.faults = faults;
  }

  KeptClauses read(Fields manifest) {
    return manifest
        .find("clauses")
        .flatMap(value -> faults.attempt(value::fields))
        .map(clauses -> clauses.check(List.of(STATED_SEVERITY, RECORDED_TIER), faults))
        .map(clauses -> new KeptClauses(id(clauses, STATED_SEVERITY), id(clauses, RECORDED_TIER)))
        .orElse(KeptClauses.NONE);
  }

  private @Nullable String id(Fields clauses, String key) {
    return clauses.find(key).flatMap(value -> faults.attempt(() -> id(value))).orElse(null);
  }

  private static String id(Value value) {
    String id = value.text();
    if (!ClauseId.isOne(id)) {
      throw value.wrong(DiagnosticCode.MALFORMED_CLAUSE, "a clause such as KY-T10 is allowed");
    }
    return id;
  }
}
