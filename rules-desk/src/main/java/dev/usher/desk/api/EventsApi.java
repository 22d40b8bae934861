package dev.usher.desk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.VersionTexts;
import dev.usher.desk.policy.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * {@code GET /api/events}: a stream of lines of JSON, one at the beginning and one whenever the
 * files on disk have changed, each with what is there. Empty lines in between mean nothing.
 */
final class EventsApi {
  private final Workspace workspace;

  EventsApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    return new WebReply(200, "application/x-ndjson", Map.of(), this::tell);
  }

  /** Ends when nobody reads any more, which writing to them tells, or when the desk is closed. */
  private void tell(OutputStream out) throws IOException {
    DeskVersion known = workspace.saved();
    say(out, event("open", known));
    try {
      while (true) {
        DeskVersion saved = workspace.savedAfter(known.id());
        say(out, saved.id().equals(known.id()) ? "" : event("changed", saved));
        known = saved;
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(UTF_8));
    out.flush();
  }

  private static String event(String what, DeskVersion version) {
    return JsonMembers.object(
        json ->
            json.number("formatVersion", 1)
                .text("event", what)
                .text("version", version.id())
                .flag("decides", version.decides())
                .objects(
                    "files",
                    version.texts().files().entrySet(),
                    (file, each) ->
                        file.text("path", each.getKey())
                            .text("tag", VersionTexts.tag(each.getValue()))));
  }
}
