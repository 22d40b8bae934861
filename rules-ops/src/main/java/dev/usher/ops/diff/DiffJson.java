package dev.usher.ops.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.analysis.AttributeDiff;
import dev.usher.analysis.Witness;
import dev.usher.compare.ChangeKind;
import dev.usher.compare.ChangedPart;
import dev.usher.compare.ManifestChange;
import dev.usher.compare.ManifestReach;
import dev.usher.data.ContactWriter;
import dev.usher.data.DecisionWriter;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.internal.ConstantName;
import dev.usher.ops.terminal.Terminal;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import dev.usher.sentence.Sentences;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as one object of JSON. What a file of contacts comes to is written into it as it is
 * read, by somebody else, so that it may be long.
 */
final class DiffJson {
  /** Grows when a program that reads the former one would no longer be right. */
  static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Terminal terminal;

  private DiffJson(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Part of the text. */
  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes what is known of the policies, and leaves the object open. */
  static DiffJson begin(Terminal terminal, PolicyComparison comparison) {
    String whole =
        object(
            json -> {
              json.writeNumberField("formatVersion", VERSION);
              policy(json, "before", comparison.oldName(), comparison.before().ref());
              policy(json, "after", comparison.newName(), comparison.after().ref());
              json.writeStringField("verdict", ConstantName.of(comparison.diff().verdict()));
              json.writeBooleanField("equal", comparison.isEqual());
              json.writeArrayFieldStart("attributes");
              for (AttributeDiff each : comparison.diff().attributes()) {
                attribute(json, each);
              }
              json.writeEndArray();
              rules(json, comparison);
              json.writeArrayFieldStart("manifest");
              for (ManifestChange each : comparison.manifest()) {
                manifest(json, each);
              }
              json.writeEndArray();
              witnesses(json, comparison);
              strings(json, "shown", comparison.shown().stream().map(ChangeKind::key).toList());
              strings(
                  json, "possible", comparison.possible().stream().map(ChangeKind::key).toList());
            });
    terminal.printText(whole.substring(0, whole.length() - 1));
    return new DiffJson(terminal);
  }

  /** Begins what a file of contacts comes to: an object, which the caller writes. */
  void against() {
    terminal.printText(",\"against\":");
  }

  /** Writes what has failed, and ends the object. */
  void end(List<FailedKind> failed, boolean ok) {
    String members =
        object(
            json -> {
              json.writeArrayFieldStart("failed");
              for (FailedKind each : failed) {
                json.writeStartObject();
                json.writeStringField("kind", each.group().key());
                json.writeStringField("how", ConstantName.of(each.how()));
                json.writeEndObject();
              }
              json.writeEndArray();
              json.writeBooleanField("ok", ok);
            });
    terminal.print("," + members.substring(1));
  }

  private static String object(Members members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return text.toString();
  }

  private static void policy(JsonGenerator json, String field, String source, PolicyRef ref)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("source", source);
    json.writeStringField("name", ref.name());
    json.writeStringField("version", ref.version());
    json.writeStringField("digest", ref.digest());
    json.writeEndObject();
  }

  private static void attribute(JsonGenerator json, AttributeDiff attribute) throws IOException {
    json.writeStartObject();
    json.writeStringField("attribute", attribute.attribute().key());
    json.writeStringField("verdict", ConstantName.of(attribute.equality()));
    strings(json, "rules", attribute.rules());
    text(json, "why", attribute.why());
    json.writeEndObject();
  }

  private static void rules(JsonGenerator json, PolicyComparison comparison) throws IOException {
    json.writeArrayFieldStart("rules");
    for (RuleChange each : comparison.rules()) {
      json.writeStartObject();
      json.writeStringField("name", each.rule().name());
      text(json, "clause", each.rule().clause());
      json.writeStringField("state", ConstantName.of(each.state()));
      rule(json, "before", comparison.before(), each.before());
      rule(json, "after", comparison.after(), each.after());
      strings(json, "noLonger", each.noLonger());
      strings(json, "nowAlso", each.nowAlso());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void rule(JsonGenerator json, String field, Policy policy, @Nullable Rule rule)
      throws IOException {
    if (rule != null) {
      json.writeObjectFieldStart(field);
      json.writeStringField("file", rule.file());
      json.writeNumberField("line", rule.line());
      json.writeStringField("sentence", Sentences.of(policy.manifest()).rule(rule));
      json.writeEndObject();
    }
  }

  private static void manifest(JsonGenerator json, ManifestChange change) throws IOException {
    json.writeStartObject();
    json.writeStringField("section", change.section().key());
    text(json, "key", change.key());
    text(json, "before", change.before());
    text(json, "after", change.after());
    json.writeStringField("sentence", change.sentence());
    ManifestReach reach = change.reach();
    json.writeObjectFieldStart("reach");
    json.writeBooleanField("acceptance", reach.acceptance());
    json.writeBooleanField("clock", reach.clock());
    strings(json, "attributes", reach.attributes().stream().map(Attribute::key).toList());
    strings(json, "properties", reach.properties().stream().map(Property::key).toList());
    strings(json, "inquiries", reach.inquiries().stream().map(Inquiry::key).toList());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void witnesses(JsonGenerator json, PolicyComparison comparison)
      throws IOException {
    ContactWriter contacts = ContactWriter.in(comparison.after().manifest().zone());
    DecisionWriter decisions = new DecisionWriter();
    json.writeArrayFieldStart("witnesses");
    for (Witness each : comparison.diff().witnesses()) {
      json.writeStartObject();
      json.writeFieldName("contact");
      json.writeRawValue(contacts.toJson(each.contact()));
      json.writeStringField(
          "at", each.at().atZone(each.after().policy().zone()).toOffsetDateTime().toString());
      strings(json, "kinds", each.difference().kinds().stream().map(ChangeKind::key).toList());
      json.writeArrayFieldStart("parts");
      for (ChangedPart part : each.difference().parts()) {
        json.writeStartObject();
        json.writeStringField("part", part.key());
        strings(json, "before", part.before());
        strings(json, "after", part.after());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeFieldName("before");
      json.writeRawValue(decisions.toJson(each.before()));
      json.writeFieldName("after");
      json.writeRawValue(decisions.toJson(each.after()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String field, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(field, text);
    }
  }

  private static void strings(JsonGenerator json, String field, Collection<String> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
