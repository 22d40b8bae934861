package dev.usher.internal.document;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Place;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a text, and where, as long as nobody has said which file it is.
 *
 * @param code what kind of thing it is; never null
 * @param path the path of the value, such as {@code account.tier}; empty for the text as a whole
 * @param line the line, counted from 1
 * @param column the column in UTF-16 units, counted from 1
 * @param length how many UTF-16 units of that line it takes; 0 if that is not known
 * @param message what is wrong: path, value and what is allowed; never null
 * @param hint what was probably meant, or null
 */
public record Fault(
    DiagnosticCode code,
    String path,
    int line,
    int column,
    int length,
    String message,
    @Nullable String hint) {

  /** Returns the fault as something to throw. */
  public FaultException exception() {
    return new FaultException(this);
  }

  /** Returns what is wrong, the hint if there is one, and the place, in one line. */
  public String placed() {
    return message
        + (hint == null ? "" : " (" + hint + ")")
        + ", line "
        + line
        + ", column "
        + column;
  }

  /** Returns the fault as what is said about a policy's file. */
  public Diagnostic in(String file) {
    return Diagnostic.of(code, new Place(file, line, column, length), message).hinted(hint);
  }
}
