package dev.usher.desk.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which handler answers where: the longest address that a path begins with. Immutable once used.
 */
public final class Routes implements Handler {
  private final Map<String, Map<String, Handler>> handlers = new LinkedHashMap<>();

  /** Makes an empty list. */
  public Routes() {}

  /**
   * Adds an address.
   *
   * @param method such as {@code POST}
   * @param path as a whole, or with a slash at its end everything below it
   */
  public Routes add(String method, String path, Handler handler) {
    handlers.computeIfAbsent(path, none -> new LinkedHashMap<>()).put(method, handler);
    return this;
  }

  @Override
  public WebReply answer(WebRequest request) {
    String best = null;
    for (String path : handlers.keySet()) {
      boolean fits =
          path.endsWith("/") ? request.path().startsWith(path) : request.path().equals(path);
      if (fits && (best == null || path.length() > best.length())) {
        best = path;
      }
    }
    if (best == null) {
      throw RequestException.absent("there is no page " + request.path());
    }
    Map<String, Handler> methods = handlers.getOrDefault(best, Map.of());
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    Handler handler = methods.get(method);
    if (handler == null) {
      String allowed = String.join(", ", new TreeSet<>(methods.keySet()));
      throw new RequestException(405, request.path() + " is asked with " + allowed);
    }
    return handler.answer(request);
  }
}
