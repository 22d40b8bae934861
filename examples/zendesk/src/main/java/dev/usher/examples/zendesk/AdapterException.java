package dev.usher.examples.zendesk;

/** What came in, or the mapping, cannot be right. The message says where, and what is allowed. */
public final class AdapterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a refusal.
   *
   * @param place where, such as {@code ticket.created_at}
   * @param problem what is wrong there and what is allowed; never what a customer wrote
   */
  public AdapterException(String place, String problem) {
    super(place + ": " + problem);
  }
}
