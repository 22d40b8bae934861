package dev.usher.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.desk.testing.DeskClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what every reply carries. */
class DeskServerTest {
  private static DeskClient desk;

  @BeforeAll
  static void open(@TempDir Path copy) {
    desk = DeskClient.of(DeskClient.POLICIES.resolve("kyndof"), List.of(), copy, true);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /** Returns a request without a key. */
  private static HttpRequest.Builder bare(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + path));
  }

  /** Says something that a client of HTTP would not, and returns the first line of the answer. */
  private static String raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return answer.lines().findFirst().orElse("");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String asking(String host, String path) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\nX-Usher-Key: %s\r\nConnection: close\r\n\r\n"
        .formatted(path, host, desk.key());
  }

  @Test
  void hostOfTheDesk_isAnswered() {
    assertThat(raw(asking("127.0.0.1:" + desk.port(), "/api/policy"))).contains(" 200 ");
    assertThat(raw(asking("localhost:" + desk.port(), "/api/policy"))).contains(" 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk.example", "127.0.0.1", "127.0.0.1:1", "localhost.example:80", "0"})
  void hostOfAnotherName_isRefused(String host) {
    assertThat(raw(asking(host, "/api/policy"))).contains(" 403 ");
    assertThat(raw(asking(host, "/"))).contains(" 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1"})
  void originOfAnotherPage_isRefused(String origin) {
    HttpResponse<String> reply =
        desk.send(bare("/api/policy").header("X-Usher-Key", desk.key()).header("Origin", origin));

    assertThat(reply.statusCode()).isEqualTo(403);
    assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void ownOrigin_isAnswered() {
    HttpResponse<String> reply =
        desk.send(
            bare("/api/policy")
                .header("X-Usher-Key", desk.key())
                .header("Origin", "http://127.0.0.1:" + desk.port()));

    assertThat(reply.statusCode()).isEqualTo(200);
  }

  @Test
  void anotherSite_mayLeadToThePageAndAskForNothingElse() {
    assertThat(desk.send(bare("/").header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(200);
    assertThat(desk.send(bare("/app/desk.js").header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "00000000000000000000000000000000"})
  void wrongKey_isRefusedWithWhatToDo(String key) {
    HttpResponse<String> reply = desk.send(bare("/api/policy").header("X-Usher-Key", key));

    assertThat(reply.statusCode()).isEqualTo(401);
    assertThat(DeskClient.json(reply).get("error").asText()).contains("usher desk has printed");
  }

  @Test
  void missingKey_isRefusedForDataAndNotForThePage() {
    assertThat(desk.send(bare("/api/samples")).statusCode()).isEqualTo(401);
    assertThat(desk.send(bare("/")).statusCode()).isEqualTo(200);
    assertThat(desk.send(bare("/app/desk.js")).statusCode()).isEqualTo(200);
  }

  @Test
  void otherMethod_isRefusedWithThoseThatAreAllowed() {
    HttpResponse<String> reply = desk.send(bare("/api/decide").header("X-Usher-Key", desk.key()));

    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(DeskClient.json(reply).get("error").asText())
        .isEqualTo("/api/decide is asked with POST");
    assertThat(
            desk.send(
                    bare("/api/samples")
                        .header("X-Usher-Key", desk.key())
                        .method("DELETE", HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(405);
  }

  @Test
  void head_hasHeadersAndNoBody() {
    HttpResponse<String> reply =
        desk.send(bare("/app/desk.js").method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    assertThat(reply.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/../desk.js",
        "/app/%2e%2e/desk.js",
        "/app/../../../../etc/passwd",
        "/webjars/../../dev/usher/desk/Desk.class",
        "/app//desk.js",
        "/app/",
        "/app/nothing.js",
        "/app/index.html.bak",
        "/nothing",
        "/api/nothing"
      })
  void pathThatIsNoPage_isNotFound(String path) {
    assertThat(raw(asking("127.0.0.1:" + desk.port(), path))).contains(" 404 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/app/desk.js", "/app/base.css", "/nothing", "/api/policy"})
  void everyReply_keepsThePageToItself(String path) {
    for (HttpResponse<String> reply : List.of(desk.get(path), desk.send(bare(path)))) {
      assertThat(reply.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(
              policy ->
                  assertThat(policy)
                      .contains(
                          "default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'")
                      .doesNotContain("unsafe", "*", "http:"));
      assertThat(reply.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(reply.headers().firstValue("X-Frame-Options")).contains("DENY");
      assertThat(reply.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(reply.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(reply.headers().firstValue("Cross-Origin-Resource-Policy"))
          .contains("same-origin");
    }
  }

  @Test
  void libraries_areKeptByTheBrowserForTheirVersion() {
    HttpResponse<String> reply = desk.send(bare("/webjars/lit-html/3.3.2/lit-html.js"));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(cache -> assertThat(cache).contains("immutable"));
  }

  @Test
  void page_hasAnotherNonceEachTime() {
    String one = desk.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
    String other = desk.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();

    assertThat(one).contains("'nonce-").isNotEqualTo(other);
    assertThat(desk.get("/").body()).doesNotContain("%NONCE%");
  }

  @Test
  void bodyThatIsTooLong_isRefused() {
    String body = "x".repeat(64_000_001);
    HttpResponse<String> reply =
        desk.send(
            bare("/api/decide")
                .header("X-Usher-Key", desk.key())
                .POST(HttpRequest.BodyPublishers.ofString(body)));

    assertThat(reply.statusCode()).isEqualTo(413);
    assertThat(DeskClient.json(reply).get("error").asText()).contains("64000000 bytes");
  }

  @Test
  void addressWithABrokenEscape_isToldSo() {
    assertThat(raw(asking("127.0.0.1:" + desk.port(), "/api/policy?version=%zz")))
        .contains(" 400 ");
  }
}
