package dev.usher.ops.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What stands in the place of an option's value, or of an argument.
 *
 * @param kind what it is
 * @param words what is allowed, if it is one of some words
 */
record ExpectedValue(Kind kind, List<String> words) {
  /** What it is. */
  enum Kind {
    /** One of some words. */
    WORD,
    /** A policy: one that comes along, or a folder. */
    POLICY,
    /** A policy or a file. */
    POLICY_OR_FILE,
    /** A file. */
    FILE,
    /** A command. */
    COMMAND,
    /** Something that nobody can guess. */
    ANYTHING
  }

  /** Returns what an option or an argument takes, by what its help calls it. */
  static ExpectedValue of(ArgSpec argument) {
    Iterable<@Nullable String> candidates = argument.completionCandidates();
    if (candidates != null) {
      String more = Map.class.isAssignableFrom(argument.type()) ? "=" : "";
      return new ExpectedValue(
          Kind.WORD,
          StreamSupport.stream(candidates.spliterator(), false).map(each -> each + more).toList());
    }
    return new ExpectedValue(
        switch (argument.paramLabel()) {
          case "POLICY", "OLD", "NEW" -> Kind.POLICY;
          case "POLICY|FILE|-" -> Kind.POLICY_OR_FILE;
          case "FILE", "FILE ID", "CONTACT", "LOG", "SCENARIOS" -> Kind.FILE;
          case "COMMAND" -> Kind.COMMAND;
          default -> Kind.ANYTHING;
        },
        List.of());
  }
}
