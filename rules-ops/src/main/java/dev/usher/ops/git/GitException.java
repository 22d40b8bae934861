package dev.usher.ops.git;

/**
 * A policy cannot be read from git. The message says in a sentence why, and what to do about it.
 */
public final class GitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GitException(String message) {
    super(message);
  }
}
