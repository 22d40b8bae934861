package dev.usher.desk.api;

import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.VersionTexts;
import dev.usher.desk.policy.Workspace;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code GET /api/policy?version=}: what a version of the policy says of itself. */
final class PolicyApi {
  private final Workspace workspace;

  PolicyApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    DeskVersion version = workspace.find(request.parameter("version").orElse(Workspace.SAVED));
    return WebReply.json(
        JsonMembers.object(
            json -> {
              json.number("formatVersion", 1)
                  .text("place", workspace.name())
                  .text("version", version.id())
                  .flag("readOnly", workspace.files().isEmpty())
                  .flag("decides", version.decides())
                  .objects(
                      "files",
                      version.texts().files().entrySet(),
                      (file, each) ->
                          file.text("path", each.getKey())
                              .text("tag", VersionTexts.tag(each.getValue())))
                  .raws("diagnostics", Diagnostics.of(version, false));
              version.rules().policy().ifPresent(policy -> describe(json, policy));
            }));
  }

  private static void describe(JsonMembers json, Policy policy) {
    Manifest manifest = policy.manifest();
    Sentences sentences = Sentences.of(manifest);
    Map<String, String> fields = new TreeMap<>();
    manifest.fields().forEach((name, type) -> fields.put(name, type.toString()));
    json.object(
        "policy",
        self ->
            self.text("name", manifest.name())
                .text("version", manifest.version())
                .text("digest", policy.ref().digest())
                .text("source", manifest.source())
                .text("zone", manifest.zone().getId())
                .text("currency", manifest.currency().getCurrencyCode())
                .texts("tiers", manifest.tiers())
                .texts("roles", manifest.roles())
                .texts("topics", manifest.topics())
                .texts("desks", manifest.desks().keySet())
                .texts("currencies", currencies(manifest))
                .objects(
                    "fields",
                    fields.entrySet(),
                    (field, each) ->
                        field.text("name", each.getKey()).text("type", each.getValue()))
                .objects("rules", policy.rules(), (rule, each) -> describe(rule, each, sentences)));
  }

  private static List<String> currencies(Manifest manifest) {
    return manifest.rates().keySet().stream().map(Object::toString).sorted().toList();
  }

  private static void describe(JsonMembers json, Rule rule, Sentences sentences) {
    json.text("name", rule.name())
        .text("clause", rule.clause())
        .text("question", rule.question().name())
        .text("file", rule.file())
        .number("line", rule.line())
        .flag("assumed", rule.isAssumed())
        .flag("enabled", rule.isEnabled())
        .text("sentence", sentences.rule(rule));
  }
}
