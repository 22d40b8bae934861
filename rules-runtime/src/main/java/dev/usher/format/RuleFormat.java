package dev.usher.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.usher.internal.files.Utf8;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings rule files into the one form in which all of them are printed. What a file says stays the
 * same, every comment of it is kept, and what is in the form already stays as it is. The file is
 * taken by itself: a name that its policy does not declare is no matter here.
 */
public final class RuleFormat {
  /** The longest file that is formatted, in bytes, as it is the longest that a policy may have. */
  public static final int MOST_BYTES = RuleFileReader.LONGEST;

  private RuleFormat() {}

  /**
   * Formats a file. Lines end with a line feed, and there is no byte order mark, however it was
   * written.
   *
   * @param file its name, for diagnostics
   * @param bytes its content, UTF-8, at most {@link #MOST_BYTES} bytes
   * @return its content in the one form, or what keeps it from being read
   * @throws IllegalStateException if the form would say something else, which is our mistake
   */
  public static FormattedRules of(String file, byte[] bytes) {
    requireNonNull(file, "file");
    if (bytes.length > MOST_BYTES) {
      return tooLong(file, "has more than " + MOST_BYTES + " bytes");
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    String text = Utf8.text(file, bytes, diagnostics);
    if (diagnostics.isEmpty()) {
      RuleDiagnostics found = new RuleDiagnostics(file);
      RuleFile tree = RuleFileReader.read(file, text, found);
      found.sorted().stream().filter(Diagnostic::isError).forEach(diagnostics::add);
      if (diagnostics.isEmpty()) {
        return same(tree);
      }
    }
    return new FormattedRules(file, null, diagnostics);
  }

  /** An author's file is too dear to be replaced by what has not been read back. */
  private static FormattedRules same(RuleFile tree) {
    String printed = tree.toDrl();
    if (printed.getBytes(UTF_8).length > MOST_BYTES) {
      return tooLong(tree.file(), "would have more than " + MOST_BYTES + " bytes once formatted");
    }
    RuleDiagnostics none = new RuleDiagnostics(tree.file());
    RuleFile again = RuleFileReader.read(tree.file(), printed, none);
    boolean read = none.sorted().stream().noneMatch(Diagnostic::isError);
    if (!read || !again.unplaced().equals(tree.unplaced())) {
      throw new IllegalStateException(tree.file() + " would say something else once formatted");
    }
    return new FormattedRules(tree.file(), printed, List.of());
  }

  private static FormattedRules tooLong(String file, String message) {
    return new FormattedRules(
        file, null, List.of(Diagnostic.ofFile(DiagnosticCode.LIMIT_EXCEEDED, file, message)));
  }
}
