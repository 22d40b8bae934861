package dev.usher.desk.api;

import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.Workspace;
import dev.usher.desk.words.PolicyNames;
import dev.usher.desk.words.VocabularyWord;
import dev.usher.desk.words.WordSignature;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Domain;
import dev.usher.sentence.Sentences;

/**
 * {@code GET /api/vocabulary?version=}: every word that rules are written with, and the names that
 * a version of the policy has for topics, roles and the like; without names where it has mistakes.
 */
final class VocabularyApi {
  private final Workspace workspace;

  VocabularyApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    String name = request.parameter("version").orElse(Workspace.SAVED);
    Policy policy = workspace.find(name).rules().policy().orElse(null);
    Sentences sentences = policy == null ? null : Sentences.of(policy.manifest());
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .objects("words", VocabularyWord.all(sentences), VocabularyApi::word)
                    .object(
                        "names",
                        self ->
                            (policy == null ? PolicyNames.none() : PolicyNames.of(policy))
                                .forEach((meaning, names) -> self.texts(meaning.name(), names)))));
  }

  private static void word(JsonMembers json, VocabularyWord word) {
    Domain domain = word.domain();
    json.text("kind", word.kind().key())
        .text("name", word.name())
        .texts("facts", word.facts())
        .text("sentence", word.sentence())
        .objects("signatures", word.signatures(), VocabularyApi::signature);
    if (domain != null) {
      json.text("type", domain.words())
          .text("meaning", domain.meaning().name())
          .flag("optional", word.optional())
          .texts(
              "constants",
              domain.members().stream()
                  .map(each -> each.getDeclaringClass().getSimpleName() + "." + each.name())
                  .toList());
    }
  }

  private static void signature(JsonMembers json, WordSignature signature) {
    json.text("text", signature.text())
        .flag("open", signature.open())
        .objects(
            "takes",
            signature.takes(),
            (self, each) ->
                self.text("name", each.name())
                    .text("meaning", each.meaning().name())
                    .flag("quoted", each.quoted())
                    .texts("words", each.words()));
  }
}
