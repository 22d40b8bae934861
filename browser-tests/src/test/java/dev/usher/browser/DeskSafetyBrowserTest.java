package dev.usher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who does not come with the key, or comes from elsewhere, is told so and gets nothing. */
class DeskSafetyBrowserTest {
  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path copy) {
    desk = OpenDesk.ofKyndof(copy);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void withoutTheKey_thePageSaysWhereItIs() {
    Page page = desk.at(desk.origin() + "/");

    assertThat(page.getByRole(AriaRole.ALERT))
        .containsText("open the address that usher desk has printed");
  }

  @Test
  void anotherPage_getsNothing() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          exchange.close();
        });
    other.start();
    try {
      Page page = desk.at("http://127.0.0.1:" + other.getAddress().getPort() + "/");

      Object asked =
          page.evaluate(
              "address => fetch(address + '/api/policy', {headers: {'X-Usher-Key': 'x'}})"
                  + ".then(reply => reply.text(), failure => 'refused')",
              desk.origin());
      Object framed =
          page.evaluate(
              "address => new Promise(done => { const frame = document.createElement('iframe');"
                  + " frame.src = address + '/'; frame.onload = () => { try {"
                  + " done(frame.contentDocument ? 'seen' : 'refused'); } catch { done('refused'); } };"
                  + " document.body.append(frame); })",
              desk.origin());

      assertThat(asked).isEqualTo("refused");
      assertThat(framed).isEqualTo("refused");
    } finally {
      other.stop(0);
    }
  }
}
