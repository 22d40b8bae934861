package dev.usher.internal.lint;

import dev.usher.internal.syntax.RuleText;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Meaning;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds names that nobody declares and that differ by a letter or two from another one. */
final class SimilarNames {
  private final PolicyWords known;
  private final Consumer<Diagnostic> found;

  SimilarNames(PolicyWords known, Consumer<Diagnostic> found) {
    this.known = known;
    this.found = found;
  }

  /**
   * Checks the names of every kind.
   *
   * @param reported signals that are reported for another reason
   */
  void check(NamesInRules names, Set<String> reported) {
    for (NameKind kind : names.kinds()) {
      if (kind.isFree()) {
        Set<String> before = kind.meaning() == Meaning.SIGNAL ? reported : Set.of();
        check(names.of(kind), new HashSet<>(before));
      }
    }
  }

  private void check(Map<String, List<NameUse>> names, Set<String> reported) {
    AlikeNames.pairs(
        List.copyOf(names.keySet()),
        (one, other) -> {
          if (!reported.contains(one) && !reported.contains(other)) {
            pair(
                names.getOrDefault(one, List.of()), names.getOrDefault(other, List.of()), reported);
          }
        });
  }

  private void pair(List<NameUse> one, List<NameUse> other, Set<String> reported) {
    Likeness.Variation variation = Likeness.between(name(one), name(other));
    if (variation == null || areBothMeant(one, other)) {
      return;
    }
    boolean oneKnown = known.contain(variation.one());
    boolean otherKnown = known.contain(variation.other());
    if (!variation.sure() && oneKnown && otherKnown) {
      return;
    }
    boolean otherSlipped =
        oneKnown == otherKnown ? other.size() <= one.size() : oneKnown && !otherKnown;
    List<NameUse> slipped = otherSlipped ? other : one;
    List<NameUse> meant = otherSlipped ? one : other;
    if (reported.add(name(slipped))) {
      report(slipped.get(0), meant);
    }
  }

  /** One condition that asks for both shows that its author knows both. */
  private static boolean areBothMeant(List<NameUse> one, List<NameUse> other) {
    Set<String> asking =
        one.stream()
            .filter(use -> use.how() == NameUse.How.ASKED)
            .map(use -> use.rule().name())
            .collect(Collectors.toSet());
    return other.stream()
        .anyMatch(use -> use.how() == NameUse.How.ASKED && asking.contains(use.rule().name()));
  }

  private static String name(List<NameUse> uses) {
    return uses.get(0).name();
  }

  private void report(NameUse slip, List<NameUse> meant) {
    String other = '"' + RuleText.cut(name(meant)) + '"';
    found.accept(
        Diagnostic.of(
                DiagnosticCode.SIMILAR_NAME,
                slip.place(),
                "the "
                    + slip.kind().words()
                    + " \""
                    + RuleText.cut(slip.name())
                    + "\" is nearly "
                    + other
                    + ", and they count as two")
            .hinted("if one is meant, write " + other)
            .related(meant.get(0).place(), "the other one"));
  }
}
