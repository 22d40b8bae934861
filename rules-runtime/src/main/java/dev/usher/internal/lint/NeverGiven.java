package dev.usher.internal.lint;

import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Meaning;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds signals and targets that rules ask for and no rule gives. */
final class NeverGiven {
  private static final int MOST_PLACES = 10;

  private final NamesInRules names;
  private final Consumer<Diagnostic> found;

  NeverGiven(NamesInRules names, Consumer<Diagnostic> found) {
    this.names = names;
    this.found = found;
  }

  /** Checks signals; returns those that are asked for in vain, and those they are nearly. */
  Set<String> signals() {
    Set<String> reported = new HashSet<>();
    Map<String, List<NameUse>> given = given(Meaning.SIGNAL);
    for (List<NameUse> uses : inVain(Meaning.SIGNAL, given)) {
      NameUse use = uses.get(0);
      Optional<String> meant = Nearest.to(use.name(), given.keySet());
      reported.add(use.name());
      Diagnostic diagnostic =
          Diagnostic.of(
              DiagnosticCode.NEVER_GIVEN,
              use.place(),
              "no rule gives the signal \"" + use.name() + "\", so no case has it");
      found.accept(
          again(
              meant
                  .map(
                      name ->
                          diagnostic
                              .hinted(Meant.hint(name))
                              .related(
                                  given.getOrDefault(name, uses).get(0).place(),
                                  "a signal that is given"))
                  .orElse(diagnostic),
              uses));
    }
    return reported;
  }

  /** Checks targets that actions follow. */
  void targets() {
    for (List<NameUse> uses : inVain(Meaning.METRIC, given(Meaning.METRIC))) {
      NameUse use = uses.get(0);
      Diagnostic diagnostic =
          Diagnostic.of(
                  DiagnosticCode.NEVER_GIVEN,
                  use.place(),
                  "no rule sets a target for \"" + use.name() + "\", so there is nothing to follow")
              .hinted("set one, as in target(\"" + use.name() + "\", …)");
      found.accept(again(diagnostic, uses));
    }
  }

  /** Once is enough; the other places are beside it. */
  private static Diagnostic again(Diagnostic diagnostic, List<NameUse> uses) {
    Diagnostic all = diagnostic;
    for (NameUse use : uses.subList(1, Math.min(uses.size(), MOST_PLACES))) {
      all = all.related(use.place(), "asked for here, too");
    }
    return all;
  }

  private Map<String, List<NameUse>> given(Meaning meaning) {
    Map<String, List<NameUse>> given = new LinkedHashMap<>();
    names
        .of(meaning)
        .forEach(
            (name, uses) -> {
              List<NameUse> giving =
                  uses.stream().filter(use -> use.how() == NameUse.How.GIVEN).toList();
              if (!giving.isEmpty()) {
                given.put(name, giving);
              }
            });
    return given;
  }

  private List<List<NameUse>> inVain(Meaning meaning, Map<String, List<NameUse>> given) {
    return names.of(meaning).entrySet().stream()
        .filter(each -> !given.containsKey(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
