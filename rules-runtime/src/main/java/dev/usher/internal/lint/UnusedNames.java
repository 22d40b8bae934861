package dev.usher.internal.lint;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Meaning;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what the manifest declares for rules alone and no rule asks for: word lists. Of topics,
 * desks and fields contacts may name those that are declared, and a host may record any tier; teams
 * often stand there because they do the work.
 */
final class UnusedNames {
  private UnusedNames() {}

  static void check(
      Manifest manifest, NamesInRules names, ManifestPlaces places, Consumer<Diagnostic> found) {
    Set<String> asked = names.of(Meaning.WORD_LIST).keySet();
    for (String list : manifest.words().keySet()) {
      if (!asked.contains(list)) {
        found.accept(
            Diagnostic.of(
                    DiagnosticCode.UNUSED_NAME,
                    places.declared("words", list),
                    "no rule asks for the word list \"" + list + '"')
                .hinted("ask for it, as in mentions(\"" + list + "\"), or leave it out"));
      }
    }
  }
}
