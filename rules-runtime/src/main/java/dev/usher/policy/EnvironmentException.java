package dev.usher.policy;

import org.jspecify.annotations.Nullable;

/**
 * What Usher needs around it is missing, incomplete or of another version, so that even rules that
 * are known to be right do not do what they say. No policy is to blame, and none can be opened
 * until the class path is mended; the message says what was met.
 */
public final class EnvironmentException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a refusal.
   *
   * @param message what was met, and what is needed
   * @param cause what was thrown, or null if rules were answered wrongly
   */
  public EnvironmentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
