package dev.usher.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessGuardTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final AccessGuard GUARD = new AccessGuard(7531, KEY);

  private static WebRequest asking(String path, Map<String, String> headers) {
    return new WebRequest("GET", path, Map.of(), headers, new byte[0]);
  }

  private static int status(String path, Map<String, String> headers) {
    return GUARD.refusal(asking(path, headers)).map(RequestException::status).orElse(200);
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> headers =
        new HashMap<>(Map.of("host", "127.0.0.1:7531", "x-usher-key", KEY));
    headers.put(name, value);
    return headers;
  }

  @Test
  void whoKnowsTheKey_isLetIn() {
    assertThat(status("/api/policy", with("origin", "http://localhost:7531"))).isEqualTo(200);
  }

  @Test
  void keyOfOneCharacterMoreOrLess_isRefused() {
    assertThat(status("/api/policy", with("x-usher-key", KEY + "0"))).isEqualTo(401);
    assertThat(status("/api/policy", with("x-usher-key", KEY.substring(1)))).isEqualTo(401);
    assertThat(status("/api/policy", with("x-usher-key", KEY.toUpperCase(Locale.ROOT))))
        .isEqualTo(401);
  }

  @Test
  void portOfAnother_isRefused() {
    assertThat(status("/", with("host", "127.0.0.1:7532"))).isEqualTo(403);
    assertThat(status("/", with("origin", "http://127.0.0.1:7532"))).isEqualTo(403);
  }

  @Test
  void missingHost_isRefused() {
    assertThat(status("/", Map.of("x-usher-key", KEY))).isEqualTo(403);
  }

  @Test
  void pageOfTheSameSite_isLetIn() {
    assertThat(status("/api/policy", with("sec-fetch-site", "same-origin"))).isEqualTo(200);
  }
}
