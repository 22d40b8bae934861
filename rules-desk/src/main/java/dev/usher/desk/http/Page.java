package dev.usher.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * The page itself. Its import map and the styles of its editor are the only things in it that do
 * not come from an address of the desk's own: they carry a nonce, another one each time.
 */
final class Page {
  private static final String NONCE = "%NONCE%";
  private static final int NONCE_BYTES = 18;

  private final String html;
  private final RandomGenerator random;

  /**
   * Makes the page.
   *
   * @param html with {@code %NONCE%} where a nonce goes
   * @param random gives numbers that nobody can foretell
   */
  Page(String html, RandomGenerator random) {
    this.html = html;
    this.random = random;
  }

  WebReply reply() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    return WebReply.of(200, "text/html; charset=utf-8", html.replace(NONCE, nonce).getBytes(UTF_8))
        .with("Content-Security-Policy", SafetyHeaders.with(nonce));
  }
}
