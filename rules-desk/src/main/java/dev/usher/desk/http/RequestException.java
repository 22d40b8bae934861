package dev.usher.desk.http;

/** A request that is not granted. Its message is shown to whoever sits before the page. */
public final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Makes the refusal.
   *
   * @param status such as 404
   * @param message what is wrong, and what to do instead
   */
  public RequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Returns a refusal of what makes no sense. */
  public static RequestException wrong(String message) {
    return new RequestException(400, message);
  }

  /** Returns that something is not there. */
  public static RequestException absent(String message) {
    return new RequestException(404, message);
  }

  /** Returns the status of HTTP. */
  public int status() {
    return status;
  }
}
