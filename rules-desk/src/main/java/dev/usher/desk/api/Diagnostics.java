package dev.usher.desk.api;

import dev.usher.check.CheckedPolicy;
import dev.usher.data.DiagnosticWriter;
import dev.usher.desk.policy.DeskVersion;
import java.util.List;

/** What is said about a version, as JSON like everywhere else. */
final class Diagnostics {
  private Diagnostics() {}

  static List<String> of(DeskVersion version) {
    return of(version.checked());
  }

  static List<String> of(CheckedPolicy checked) {
    DiagnosticWriter writer = new DiagnosticWriter();
    return checked.diagnostics().stream().map(writer::toJson).toList();
  }
}
