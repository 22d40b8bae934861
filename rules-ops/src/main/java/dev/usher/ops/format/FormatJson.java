package dev.usher.ops.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.policy.Diagnostic;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What came of the files as one line of JSON. */
final class FormatJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private FormatJson() {}

  static String of(List<FileResult> results, boolean well) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
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
      json.writeStartObject();
      json.writeStringField("code", each.code().id());
      json.writeNumberField("line", each.line());
      json.writeNumberField("column", each.column());
      json.writeNumberField("length", each.length());
      json.writeStringField("message", each.message());
      if (each.hint().isPresent()) {
        json.writeStringField("hint", each.hint().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
