package dev.usher.ops.scenario;

import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.FailureWords;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Finds scenario files: all of a policy's, or those that somebody names. */
final class ScenarioSelection {
  private static final long MOST_BYTES = 1_000_000;

  private final String policy;
  private final SortedMap<String, String> own;
  private final Map<String, String> found = new LinkedHashMap<>();

  private ScenarioSelection(PolicySource source) {
    this.policy = source.name();
    this.own = ScenarioFiles.texts(source);
  }

  /**
   * Returns texts by the name that messages call them.
   *
   * @param names files, folders, or paths within the policy such as {@code scenarios/refunds.yaml};
   *     all of the policy's scenarios if empty
   * @throws CommandException if something of that name is not there, or cannot be read
   */
  static Map<String, String> find(PolicySource source, List<String> names) {
    ScenarioSelection files = new ScenarioSelection(source);
    if (names.isEmpty()) {
      files.own.keySet().forEach(files::addOwn);
    }
    names.forEach(files::add);
    return files.found;
  }

  private void add(String name) {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        addFolder(path);
      } else if (Files.exists(path)) {
        addFile(path);
      } else if (own.containsKey(name)) {
        addOwn(name);
      } else {
        throw none(name);
      }
    } catch (InvalidPathException wrong) {
      throw none(name);
    } catch (IOException failure) {
      throw CommandException.wrongUse(name + " cannot be read: " + FailureWords.of(failure));
    }
  }

  private CommandException none(String name) {
    String known = own.isEmpty() ? "no scenarios" : String.join(", ", own.keySet());
    return CommandException.wrongUse(
        "there is no scenario file " + name + "; policy " + policy + " has " + known);
  }

  private void addOwn(String name) {
    found.put(Path.of(policy, name).toString(), own.getOrDefault(name, ""));
  }

  private void addFolder(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
    }
    if (files.isEmpty()) {
      throw CommandException.wrongUse("there is no scenario file in " + folder);
    }
    for (Path file : files) {
      addFile(file);
    }
  }

  private void addFile(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw CommandException.wrongUse(file + " is longer than " + MOST_BYTES + " bytes");
    }
    found.put(file.toString(), Files.readString(file));
  }
}
