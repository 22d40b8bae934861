package dev.usher.ops.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.analysis.InvariantResult;
import dev.usher.data.ContactWriter;
import dev.usher.data.DiagnosticWriter;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticSeverity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Findings as one line of JSON. */
final class CheckJson {
  /** Grows when a program that reads the former one would no longer be right. */
  static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private CheckJson() {}

  static String of(CheckRun run) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", VERSION);
      json.writeBooleanField("ok", run.isWell());
      json.writeBooleanField("strict", run.isStrict());
      json.writeNumberField("errors", run.count(DiagnosticSeverity.ERROR));
      json.writeNumberField("warnings", run.count(DiagnosticSeverity.WARNING));
      json.writeNumberField("infos", run.count(DiagnosticSeverity.INFO));
      json.writeArrayFieldStart("policies");
      for (AnalysedPolicy policy : run.policies()) {
        write(json, policy);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, AnalysedPolicy policy) throws IOException {
    DiagnosticWriter writer = new DiagnosticWriter();
    json.writeStartObject();
    json.writeStringField("policy", policy.name());
    json.writeNumberField("files", policy.texts().size());
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic each : CheckRun.of(policy)) {
      json.writeRawValue(writer.toJson(each));
    }
    json.writeEndArray();
    if (!policy.invariants().isEmpty()) {
      json.writeArrayFieldStart("invariants");
      for (InvariantResult each : policy.invariants()) {
        write(json, each);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, InvariantResult result) throws IOException {
    ContactWriter contacts = new ContactWriter();
    json.writeStartObject();
    json.writeStringField("name", result.invariant().name());
    json.writeStringField("verdict", result.verdict().key());
    json.writeStringField("why", result.why());
    if (!result.shown().isEmpty()) {
      json.writeArrayFieldStart("contacts");
      for (InvariantResult.DecidedContact each : result.shown()) {
        json.writeRawValue(contacts.toJson(each.asked()));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
