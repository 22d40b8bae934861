package dev.usher.desk.api;

import dev.usher.data.DiagnosticWriter;
import dev.usher.desk.policy.DeskVersion;
import java.util.List;

/** What is said about a version, as JSON like everywhere else. */
final class Diagnostics {
  private Diagnostics() {}

  /**
   * Returns it.
   *
   * @param quick whether of all but the scenarios only, which is known at once
   */
  static List<String> of(DeskVersion version, boolean quick) {
    DiagnosticWriter writer = new DiagnosticWriter();
    return version.diagnostics(quick).stream().map(writer::toJson).toList();
  }
}
