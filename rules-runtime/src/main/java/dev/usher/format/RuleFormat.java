package dev.usher.format;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.files.Utf8;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings rule files into the one form in which all of them are printed. What a file says stays the
 * same, every comment of it is kept, and what is in the form already stays as it is. The file is
 * taken by itself: a name that its policy does not declare is no matter here.
 */
public final class RuleFormat {
  private RuleFormat() {}

  /**
   * Formats a file. Lines end with a line feed, and there is no byte order mark, however it was
   * written.
   *
   * @param file its name, for diagnostics
   * @param bytes its content, UTF-8, at most {@value RuleFileReader#LONGEST} characters
   * @return its content in the one form, or what keeps it from being read
   * @throws IllegalStateException if the form would say something else, which is our mistake
   */
  public static FormattedRules of(String file, byte[] bytes) {
    requireNonNull(file, "file");
    List<Diagnostic> diagnostics = new ArrayList<>();
    String text = Utf8.text(file, bytes, diagnostics);
    if (diagnostics.isEmpty()) {
      RuleDiagnostics found = new RuleDiagnostics(file);
      RuleFile tree = RuleFileReader.read(file, text, found);
      diagnostics.addAll(found.sorted());
      if (diagnostics.isEmpty()) {
        return new FormattedRules(file, same(tree), List.of());
      }
    }
    return new FormattedRules(file, null, diagnostics);
  }

  /** An author's file is too dear to be replaced by what has not been read back. */
  private static String same(RuleFile tree) {
    String printed = tree.toDrl();
    RuleDiagnostics none = new RuleDiagnostics(tree.file());
    RuleFile again = RuleFileReader.read(tree.file(), printed, none);
    if (!none.sorted().isEmpty() || !again.unplaced().equals(tree.unplaced())) {
      throw new IllegalStateException(tree.file() + " would say something else once formatted");
    }
    return printed;
  }
}
