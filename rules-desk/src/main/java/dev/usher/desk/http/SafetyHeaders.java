package dev.usher.desk.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers of every reply of the desk; what is no request of HTTP at all the JDK refuses without
 * them, and says nothing of it. The page runs what this server serves, asks nobody else, and is
 * shown in no frame; nothing that it is told is kept by the browser.
 */
final class SafetyHeaders {
  /** Styles that the editor makes as it runs carry the page's nonce; see {@link Page}. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'%s; style-src 'self'%s; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private SafetyHeaders() {}

  /** Returns them, those of the reply itself last. */
  static Map<String, String> of(WebReply reply) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Content-Type", reply.type());
    all.put("Content-Security-Policy", POLICY.formatted("", ""));
    all.put("Cross-Origin-Opener-Policy", "same-origin");
    all.put("Cross-Origin-Resource-Policy", "same-origin");
    all.put("Referrer-Policy", "no-referrer");
    all.put("X-Content-Type-Options", "nosniff");
    all.put("X-Frame-Options", "DENY");
    all.put("Cache-Control", "no-store");
    all.putAll(reply.headers());
    return all;
  }

  /** Returns what a page may do whose own scripts and styles carry a nonce. */
  static String with(String nonce) {
    String carried = " 'nonce-" + nonce + "'";
    return POLICY.formatted(carried, carried);
  }
}
