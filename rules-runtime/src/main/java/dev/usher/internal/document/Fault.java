package dev.usher.internal.document;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a text, and where.
 *
 * @param path the path of the value, such as {@code account.tier}; empty for the text as a whole
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 * @param message what is wrong: path, value and what is allowed; never null
 * @param hint what was probably meant, or null
 */
public record Fault(String path, int line, int column, String message, @Nullable String hint) {

  /** Returns the fault as something to throw. */
  public FaultException exception() {
    return new FaultException(this);
  }
}
