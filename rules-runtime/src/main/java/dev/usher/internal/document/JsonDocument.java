package dev.usher.internal.document;

import dev.usher.policy.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON, strictly as the standard has it and within bounds: length, depth, number of values.
 * No refusal shows a piece of the text, which may be a customer's.
 */
public final class JsonDocument {
  /** The longest text taken, in characters. */
  static final int MAX_LENGTH = 20_000_000;

  /** The longest name taken, in characters. */
  static final int MAX_NAME = 10_000;

  /** The longest number taken, in characters. */
  static final int MAX_NUMBER = 1_000;

  /** How deep values may be nested, the whole included. */
  static final int MAX_DEPTH = 20;

  /** The most values taken, the whole and each list and group included. */
  static final int MAX_VALUES = 1_000_000;

  private JsonDocument() {}

  /**
   * Reads one JSON text.
   *
   * @throws FaultException if it is empty, no JSON, out of its bounds, or more than one
   */
  public static Value read(String json) {
    return read(json, FieldNames.NONE);
  }

  /**
   * Reads one JSON text like {@link #read(String)}, and sooner where it uses these names.
   *
   * @param names the names that are probably in it; others are read as well
   * @throws FaultException if it is empty, no JSON, out of its bounds, or more than one
   */
  public static Value read(String json, FieldNames names) {
    String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
    if (text.length() > MAX_LENGTH) {
      String message = "it is " + text.length() + " characters long: at most " + MAX_LENGTH;
      throw new Fault(DiagnosticCode.LIMIT_EXCEEDED, "", 1, 1, 0, message + " are allowed", null)
          .exception();
    }
    @Nullable DocumentNode root = JsonScanner.read(text, names);
    return Value.of("", root == null ? JsonDiagnosis.read(text) : root);
  }
}
