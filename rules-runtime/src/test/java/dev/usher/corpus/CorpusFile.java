package dev.usher.corpus;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of a broken policy.
 *
 * @param name its name in the policy's folder
 * @param isNamed whether the case writes its name, so that it is taken as it stands
 * @param isAbsent whether there is none of that name
 * @param lines as the case writes them, with escapes and without marks
 */
record CorpusFile(String name, boolean isNamed, boolean isAbsent, List<String> lines) {
  static final String RULES = "rules.drl";
  private static final String PACKAGE = "package costume_maker;\n";

  /** How many lines stand before those of the case: the package, unless it writes one. */
  int added() {
    return isNamed || lines.stream().anyMatch(line -> line.startsWith("package ")) ? 0 : 1;
  }

  /** The text; its last line ends as others do, unless a mark stands in the empty one behind it. */
  String text() {
    String text = lines.stream().map(Escapes::decoded).collect(Collectors.joining("\n"));
    boolean ended = lines.isEmpty() || lines.get(lines.size() - 1).isEmpty();
    return (added() == 0 ? "" : PACKAGE) + text + (ended ? "" : "\n");
  }
}
