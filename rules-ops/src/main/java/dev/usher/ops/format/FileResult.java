package dev.usher.ops.format;

import dev.usher.policy.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param file its path, for messages
 * @param state what came of it
 * @param change what the form changes; null where it changes nothing or is not known
 * @param text its text, where it has mistakes; else null
 * @param diagnostics the mistakes that keep it from being read
 * @param failure why it could not be read or written; null if it could
 */
record FileResult(
    String file,
    FileState state,
    @Nullable Change change,
    @Nullable String text,
    List<Diagnostic> diagnostics,
    @Nullable String failure) {

  static FileResult inForm(String file) {
    return new FileResult(file, FileState.IN_FORM, null, null, List.of(), null);
  }

  static FileResult changed(String file, FileState state, Change change) {
    return new FileResult(file, state, change, null, List.of(), null);
  }

  static FileResult mistaken(String file, String text, List<Diagnostic> diagnostics) {
    return new FileResult(file, FileState.MISTAKEN, null, text, diagnostics, null);
  }

  static FileResult failed(String file, String why) {
    return new FileResult(file, FileState.FAILED, null, null, List.of(), why);
  }
}
