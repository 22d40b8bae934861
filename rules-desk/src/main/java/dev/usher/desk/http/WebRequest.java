package dev.usher.desk.http;

import java.util.Map;
import java.util.Optional;

/** What the page asks for. Immutable. */
public final class WebRequest {
  private final String method;
  private final String path;
  private final Map<String, String> query;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * Makes a request.
   *
   * @param method such as {@code POST}
   * @param path without the query, decoded
   * @param query its parameters, decoded; of two of a name the first
   * @param headers the first value of each, by its name in lower case
   * @param body as it came; empty where there is none
   */
  public WebRequest(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      byte[] body) {
    this.method = method;
    this.path = path;
    this.query = Map.copyOf(query);
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  /** Returns it with its body. */
  WebRequest with(byte[] content) {
    return new WebRequest(method, path, query, headers, content);
  }

  /** Returns the method, such as {@code POST}. */
  public String method() {
    return method;
  }

  /** Returns the path without the query, decoded. */
  public String path() {
    return path;
  }

  /** Returns the value of a header, if there is one. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Returns the value of a parameter, if there is one. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** Returns the body as it came. */
  public byte[] body() {
    return body.clone();
  }
}
