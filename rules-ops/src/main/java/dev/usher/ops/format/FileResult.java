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
 * @param diagnostics the mistakes that keep it from being read
 * @param failure why it could not be read or written; null if it could
 */
record FileResult(
    String file,
    FileState state,
    @Nullable Change change,
    List<Diagnostic> diagnostics,
    @Nullable String failure) {

  static FileResult inForm(String file) {
    return new FileResult(file, FileState.IN_FORM, null, List.of(), null);
  }

  static FileResult changed(String file, FileState state, Change change) {
    return new FileResult(file, state, change, List.of(), null);
  }

  static FileResult mistaken(String file, List<Diagnostic> diagnostics) {
    return new FileResult(file, FileState.MISTAKEN, null, diagnostics, null);
  }

  static FileResult failed(String file, String why) {
    return new FileResult(file, FileState.FAILED, null, List.of(), why);
  }
}
