package dev.usher.ops.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.data.DiagnosticWriter;
import dev.usher.policy.Diagnostic;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What came of the files as one line of JSON. */
final class FormatJson {
  /** Grows when a program that reads the former one would no longer be right. */
  private static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private FormatJson() {}

  static String of(List<FileResult> results, boolean well) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", VERSION);
      json.writeArrayFieldStart("files");
      for (FileResult each : results) {
        write(each, json);
      }
      json.writeEndArray();
      json.writeBooleanField("ok", well);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return text.toString();
  }

  private static void write(FileResult result, JsonGenerator json) throws IOException {
    DiagnosticWriter writer = new DiagnosticWriter();
    json.writeStartObject();
    json.writeStringField("file", result.file());
    json.writeStringField("state", result.state().key());
    if (result.change() != null) {
      json.writeNumberField("line", result.change().line());
    }
    if (result.failure() != null) {
      json.writeStringField("failure", result.failure());
    }
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic each : result.diagnostics()) {
      json.writeRawValue(writer.toJson(each));
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
