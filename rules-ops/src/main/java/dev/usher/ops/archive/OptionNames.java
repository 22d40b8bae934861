package dev.usher.ops.archive;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** How an option may be written. */
final class OptionNames {
  private OptionNames() {}

  /** Returns the names of an option, that of its opposite last if it has one. */
  static List<String> of(OptionSpec option) {
    List<String> names = new ArrayList<>(List.of(option.names()));
    if (option.negatable()) {
      names.add(option.longestName().replaceFirst("^--", "--no-"));
    }
    return names;
  }
}
