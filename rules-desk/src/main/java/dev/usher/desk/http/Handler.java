package dev.usher.desk.http;

/** Answers what is asked at one address. Called by several threads at once. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers.
   *
   * @throws RequestException if it cannot be granted
   */
  WebReply answer(WebRequest request);
}
