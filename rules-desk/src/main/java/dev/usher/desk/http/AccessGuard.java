package dev.usher.desk.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in the page that this desk has served, and nobody else: not another page that the same
 * browser shows, nor one that has had its own name point to this machine, nor another program that
 * does not know the key. Immutable.
 */
final class AccessGuard {
  /** The header with the key. A page of another origin cannot send it unasked. */
  static final String KEY = "x-usher-key";

  /** Where the paths begin that take the key. */
  static final String KEPT = "/api/";

  private final Set<String> hosts;
  private final Set<String> origins;
  private final byte[] key;

  /**
   * Makes the guard of a server.
   *
   * @param port where it listens
   * @param key what whoever asks for data must know
   */
  AccessGuard(int port, String key) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    this.origins = Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
    this.key = key.getBytes(US_ASCII);
  }

  /** Returns why a request is refused, or nothing if it is let in. */
  Optional<RequestException> refusal(WebRequest request) {
    String host = request.header("host").orElse("");
    if (!hosts.contains(host)) {
      return refused("the desk answers to 127.0.0.1 and localhost only");
    }
    Optional<String> origin = request.header("origin");
    if (origin.isPresent() && !origins.contains(origin.get())) {
      return refused("another page may not ask the desk anything");
    }
    String site = request.header("sec-fetch-site").orElse("none");
    if (site.equals("cross-site") && !request.path().equals("/")) {
      return refused("another page may not ask the desk anything");
    }
    boolean open = !request.path().startsWith(KEPT);
    if (!open && !isKey(request.header(KEY).orElse(""))) {
      return Optional.of(
          new RequestException(
              401, "the key is missing or wrong: open the address that usher desk has printed"));
    }
    return Optional.empty();
  }

  private static Optional<RequestException> refused(String why) {
    return Optional.of(new RequestException(403, why));
  }

  /** Takes as long for a key that is nearly right as for any other. */
  private boolean isKey(String given) {
    return MessageDigest.isEqual(key, given.getBytes(US_ASCII));
  }
}
