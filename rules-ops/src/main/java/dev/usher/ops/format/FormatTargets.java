package dev.usher.ops.format;

import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.FailureWords;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the rule files that somebody means by policies and files. */
final class FormatTargets {
  private final Set<Path> files = new LinkedHashSet<>();

  private FormatTargets() {}

  /**
   * Returns the rule files, those of each folder sorted.
   *
   * @throws CommandException if there are none, or what is meant is no folder and no rule file: a
   *     wrong use
   */
  static List<Path> of(List<String> names) {
    FormatTargets targets = new FormatTargets();
    names.forEach(targets::add);
    return List.copyOf(targets.files);
  }

  private void add(String name) {
    Path path = path(name);
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw none(name);
    } else if (String.valueOf(path.getFileName()).endsWith(".drl")) {
      files.add(path);
    } else {
      throw CommandException.wrongUse(
          name + " is no rule file: rule files end in .drl, and nothing else is formatted");
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException none) {
      throw CommandException.wrongUse("\"" + name + "\" is neither a folder nor a file");
    }
  }

  private void addFolder(Path folder) {
    List<Path> rules;
    try (Stream<Path> entries = Files.list(folder)) {
      rules = entries.filter(RuleFileOnDisk::isMeant).sorted().toList();
    } catch (IOException failure) {
      throw CommandException.wrongUse(folder + " cannot be read: " + FailureWords.of(failure));
    }
    if (rules.isEmpty()) {
      throw CommandException.wrongUse(
          folder + " has no rule files: they lie directly in the policy's folder and end in .drl");
    }
    files.addAll(rules);
  }

  /** Says why there is nothing to be formatted under a name. */
  private static CommandException none(String name) {
    if (name.endsWith(".drl")) {
      return CommandException.wrongUse("there is no file " + name);
    }
    try {
      ScenarioFiles.texts(PolicySource.of(name));
    } catch (PolicyNotFoundException none) {
      List<String> said = none.diagnostics().stream().map(Diagnostic::toString).toList();
      return CommandException.wrongUse(String.join("", said));
    } catch (PolicyException itIsThere) {
      // Whatever is wrong with it, it lies on the class path.
    }
    return CommandException.wrongUse(
        "policy "
            + name
            + " lies on the class path, where its files cannot be written; name the folder that"
            + " holds them, such as ./"
            + name);
  }
}
