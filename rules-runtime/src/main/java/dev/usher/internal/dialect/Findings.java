package dev.usher.internal.dialect;

import dev.usher.internal.text.Nearest;
import dev.usher.policy.Diagnostic;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The problems found in one file so far. Equal ones count once. */
final class Findings {
  /** More than this helps nobody, and a hostile file must not fill the memory. */
  static final int MOST = 200;

  private final String file;
  private final TreeSet<Diagnostic> problems = new TreeSet<>();

  Findings(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void add(Token at, String message) {
    add(at.line(), at.column(), message, null);
  }

  void add(Token at, String message, @Nullable String hint) {
    add(at.line(), at.column(), message, hint);
  }

  void add(int line, int column, String message, @Nullable String hint) {
    if (problems.size() < MOST) {
      problems.add(new Diagnostic(file, line, column, 0, message, hint));
    } else if (problems.size() == MOST) {
      problems.add(
          new Diagnostic(
              file,
              Integer.MAX_VALUE,
              0,
              0,
              "there are more problems than the " + MOST + " shown",
              null));
    }
  }

  boolean full() {
    return problems.size() > MOST;
  }

  int size() {
    return problems.size();
  }

  List<Diagnostic> sorted() {
    return problems.stream()
        .map(
            problem ->
                problem.line() == Integer.MAX_VALUE
                    ? new Diagnostic(file, 0, 0, 0, problem.message(), null)
                    : problem)
        .toList();
  }

  /** The hint that names what was probably meant, or null. */
  static @Nullable String didYouMean(String wanted, Collection<String> known) {
    return Nearest.to(wanted, known).map(name -> "did you mean \"" + name + "\"?").orElse(null);
  }
}
