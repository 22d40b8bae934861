package dev.usher.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDK's server on the loopback address: guards, routes, and sends every reply with the headers
 * that keep a page to itself. Safe to share between threads.
 */
public final class DeskServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeskServer.class);

  /** More than any policy or file of contacts that a page may send. */
  static final int MOST_BYTES = 64_000_000;

  private final HttpServer server;
  private final ExecutorService threads;
  private final AccessGuard guard;
  private final Handler handler;

  private DeskServer(HttpServer server, String key, Handler handler) {
    this.server = server;
    this.handler = handler;
    this.guard = new AccessGuard(server.getAddress().getPort(), key);
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "usher-desk");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts one.
   *
   * @param port where it listens; 0 for a free one
   * @param key what whoever asks for data must know
   * @param handler answers whoever is let in
   * @throws IOException if nobody can listen there
   */
  public static DeskServer start(int port, String key, Handler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    DeskServer desk = new DeskServer(server, key, handler);
    server.setExecutor(desk.threads);
    server.createContext("/", desk::serve);
    server.start();
    return desk;
  }

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /** Returns the port that it listens at. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        send(exchange, reply(exchange));
      } catch (RequestException refused) {
        send(exchange, refusal(refused.status(), String.valueOf(refused.getMessage())));
      } catch (RuntimeException mistake) {
        LOG.error("the desk failed to answer {}", exchange.getRequestURI().getPath(), mistake);
        send(exchange, refusal(500, "this is a mistake in usher itself; its log has more"));
      }
    } catch (IOException gone) {
      LOG.debug("nobody reads the answer any more", gone);
    }
  }

  private WebReply reply(HttpExchange exchange) throws IOException {
    WebRequest head = request(exchange);
    guard
        .refusal(head)
        .ifPresent(
            refused -> {
              throw refused;
            });
    // Only whoever knows the key may have the desk keep anything.
    boolean keyed = head.path().startsWith(AccessGuard.KEPT);
    return handler.answer(keyed ? head.with(body(exchange)) : head);
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw new RequestException(413, "more than " + MOST_BYTES + " bytes are not read at once");
      }
      return body;
    }
  }

  private static WebRequest request(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!values.isEmpty()) {
                headers.put(name.toLowerCase(Locale.ROOT), values.get(0));
              }
            });
    return new WebRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        parameters(exchange.getRequestURI().getRawQuery()),
        headers,
        new byte[0]);
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> parameters = new HashMap<>();
    if (query == null) {
      return parameters;
    }
    for (String each : query.split("&", -1)) {
      int equal = each.indexOf('=');
      String name = equal < 0 ? each : each.substring(0, equal);
      String value = equal < 0 ? "" : each.substring(equal + 1);
      try {
        parameters.putIfAbsent(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
      } catch (IllegalArgumentException wrong) {
        throw RequestException.wrong("the address has a % that begins no character");
      }
    }
    return parameters;
  }

  private static WebReply refusal(int status, String message) {
    String text = JsonMembers.object(json -> json.text("error", message));
    return WebReply.of(status, "application/json", text.getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, WebReply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    SafetyHeaders.of(reply).forEach(headers::set);
    boolean silent = exchange.getRequestMethod().equals("HEAD") || reply.status() == 204;
    exchange.sendResponseHeaders(reply.status(), silent ? -1 : 0);
    if (!silent) {
      try (OutputStream out = exchange.getResponseBody()) {
        reply.body().writeTo(out);
      }
    }
  }

  /** Ends it; what is being answered is cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
