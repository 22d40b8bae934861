package dev.usher.ops.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.ops.terminal.Version;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.DiagnosticSeverity;
import dev.usher.policy.RelatedPlace;
import dev.usher.policy.rule.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Findings as a SARIF 2.1.0 log, as code hosts and editors read it. Lines and columns are those of
 * the diagnostics, as SARIF can count in UTF-16 units too.
 */
final class CheckSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final JsonFactory FACTORY = new JsonFactory();

  private final CheckRun run;
  private final FileUri files;
  private final JsonGenerator json;
  private final List<DiagnosticCode> codes;

  private CheckSarif(CheckRun run, FileUri files, JsonGenerator json) {
    this.run = run;
    this.files = files;
    this.json = json;
    TreeSet<DiagnosticCode> met = new TreeSet<>();
    run.diagnostics().forEach(each -> met.add(each.code()));
    this.codes = new ArrayList<>(met);
  }

  static String of(CheckRun run, FileUri files) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      new CheckSarif(run, files, json).write();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return text.toString();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    Fingerprints fingerprints = new Fingerprints(run::text);
    for (Diagnostic each : run.diagnostics()) {
      result(each, fingerprints.of(each));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "usher");
    Optional<String> version = Version.number();
    if (version.isPresent()) {
      json.writeStringField("version", version.get());
    }
    json.writeArrayFieldStart("rules");
    for (DiagnosticCode code : codes) {
      rule(code);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void rule(DiagnosticCode code) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", code.id());
    json.writeObjectFieldStart("shortDescription");
    json.writeStringField("text", code.title() + ".");
    json.writeEndObject();
    json.writeObjectFieldStart("help");
    json.writeStringField("text", code.title() + ". Examples: usher check --explain " + code.id());
    json.writeStringField("markdown", CodePages.page(code));
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(code.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(Diagnostic one, String fingerprint) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", one.code().id());
    json.writeNumberField("ruleIndex", codes.indexOf(one.code()));
    json.writeStringField("level", level(one.severity()));
    message(one.message() + one.hint().map(hint -> " (hint: " + hint + ")").orElse(""));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    location(one.place());
    json.writeEndObject();
    json.writeEndArray();
    if (!one.related().isEmpty()) {
      json.writeArrayFieldStart("relatedLocations");
      for (RelatedPlace other : one.related()) {
        json.writeStartObject();
        location(other.place());
        message(other.note());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("primaryLocationLineHash", fingerprint);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void message(String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  /** Where a file is meant as a whole, its first line stands for it: some readers need a line. */
  private void location(Place place) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", files.uri(run.file(place.file())));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", Math.max(place.line(), 1));
    if (place.column() > 0) {
      json.writeNumberField("startColumn", place.column());
      json.writeNumberField("endColumn", place.column() + place.length());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String level(DiagnosticSeverity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
