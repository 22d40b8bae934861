package dev.usher.internal.lint;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Annotation;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds clauses that rules of two files encode, so that neither file has all of one. */
final class ScatteredClauses {
  private ScatteredClauses() {}

  static void check(List<RuleFile> files, Consumer<Diagnostic> found) {
    Map<String, Annotation> first = new HashMap<>();
    for (RuleFile file : files) {
      Set<String> here = new HashSet<>();
      for (Rule rule : file.rules()) {
        for (Annotation annotation : rule.annotations()) {
          String clause = annotation.value();
          if (annotation.name().equals(Annotation.CLAUSE) && clause != null && here.add(clause)) {
            Annotation before = first.putIfAbsent(clause, annotation);
            if (before != null) {
              found.accept(scattered(clause, annotation, before));
            }
          }
        }
      }
    }
  }

  private static Diagnostic scattered(String clause, Annotation here, Annotation before) {
    return Diagnostic.of(
            DiagnosticCode.SCATTERED_CLAUSE,
            here.place(),
            "clause " + clause + " has rules in " + before.place().file() + ", too")
        .hinted("keep the rules of a clause in one file, or check the clause")
        .related(before.place(), "a rule of the same clause");
  }
}
