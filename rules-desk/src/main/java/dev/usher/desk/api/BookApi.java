package dev.usher.desk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.desk.http.RequestException;
import dev.usher.desk.http.WebReply;
import dev.usher.desk.http.WebRequest;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.book.PolicyBook;
import dev.usher.policy.rule.Place;
import java.net.URLEncoder;

/**
 * {@code GET /api/book?version=&format=}: the policy as a book, as {@code usher book} writes it
 * ({@code html} or {@code markdown}), or as a {@code fragment} of the page whose rules lead to the
 * editor.
 */
final class BookApi {
  private static final String HTML = "text/html; charset=utf-8";

  private final Workspace workspace;

  BookApi(Workspace workspace) {
    this.workspace = workspace;
  }

  WebReply answer(WebRequest request) {
    DeskVersion version = workspace.find(request.parameter("version").orElse(Workspace.SAVED));
    String format = request.parameter("format").orElse("html");
    return switch (format) {
      case "html" -> reply(HTML, PolicyBook.of(version.analysis(), place -> null).page());
      case "fragment" -> reply(HTML, PolicyBook.of(version.analysis(), BookApi::editor).fragment());
      case "markdown" ->
          reply(
              "text/markdown; charset=utf-8",
              PolicyBook.of(version.analysis(), place -> null).markdown());
      default ->
          throw RequestException.wrong(
              "\"" + format + "\" is no format of the book: html, fragment or markdown");
    };
  }

  /** Returns what {@link PolicyBook#fragment} looks like. */
  static WebReply style(WebRequest request) {
    return reply("text/css; charset=utf-8", PolicyBook.style());
  }

  private static String editor(Place place) {
    return "#tab=edit&file=" + URLEncoder.encode(place.file(), UTF_8) + "&line=" + place.line();
  }

  private static WebReply reply(String type, String text) {
    return WebReply.of(200, type, text.getBytes(UTF_8));
  }
}
