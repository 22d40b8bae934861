package dev.usher.desk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.desk.http.JsonMembers;
import dev.usher.desk.http.RequestException;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.SavedFiles;
import dev.usher.desk.policy.VersionTexts;
import dev.usher.desk.policy.Workspace;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * {@code GET} and {@code PUT /api/files/PATH}: the text of one of the policy's files on disk, and
 * its replacement by whoever knows the text that is replaced.
 */
final class FilesApi {
  static final String PATH = "/api/files/";

  private final Workspace workspace;

  FilesApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply read(WebRequest request) {
    String path = path(request);
    String text =
        workspace
            .files()
            .map(files -> files.read(path))
            .orElseGet(() -> Optional.ofNullable(workspace.saved().texts().files().get(path)))
            .orElseThrow(() -> RequestException.absent("the policy has no file " + path));
    return WebReply.of(200, "text/plain; charset=utf-8", text.getBytes(UTF_8))
        .with("ETag", VersionTexts.tag(text));
  }

  WebReply write(WebRequest request) {
    String path = path(request);
    SavedFiles files =
        workspace
            .files()
            .orElseThrow(
                () -> new RequestException(403, "this desk only reads: nothing was written"));
    String expected =
        request
            .header("if-match")
            .orElseThrow(
                () ->
                    new RequestException(
                        428, "say in If-Match which text is replaced: the file's ETag"));
    String text = text(request.body());
    files.write(path, text, expected);
    return WebReply.json(
        JsonMembers.object(json -> json.text("path", path).text("tag", VersionTexts.tag(text))));
  }

  private static String path(WebRequest request) {
    return request.path().substring(PATH.length());
  }

  private static String text(byte[] body) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException wrong) {
      throw RequestException.wrong("the text is no UTF-8; nothing was written");
    }
  }
}
