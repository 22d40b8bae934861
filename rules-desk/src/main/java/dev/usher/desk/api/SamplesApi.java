package dev.usher.desk.api;

import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.SampleCase;
import dev.usher.desk.policy.Workspace;

/**
 * {@code GET /api/samples}: the contacts to try the policy with, in their order; a number among
 * them is what an address of the page may call one.
 */
final class SamplesApi {
  private final Workspace workspace;

  SamplesApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    return WebReply.json(
        JsonMembers.object(
            json ->
                json.number("formatVersion", 1)
                    .objects(
                        "samples",
                        SampleCase.of(workspace.samples(), workspace.saved()),
                        (sample, each) ->
                            sample
                                .text("title", each.title())
                                .text("contact", each.contact())
                                .text("at", each.at()))));
  }
}
