package dev.usher.ops.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An unpacked archive of the command, without its jars. */
public final class Installation {
  private static final Path LAUNCHER = Path.of("../distribution/src/main/launcher");

  private final Path home;
  private final Map<String, String> environment =
      new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "USHER_ARCHIVE", "no"));

  private Installation(Path home) {
    this.home = home;
  }

  /** Lays one out in a folder. */
  public static Installation in(Path folder) {
    try {
      Path home = Files.createDirectories(folder).toRealPath();
      Files.createDirectories(home.resolve("bin"));
      Files.createDirectories(home.resolve("lib"));
      Files.copy(LAUNCHER.resolve("usher"), home.resolve("bin/usher"));
      Files.copy(LAUNCHER.resolve("launch.sh"), home.resolve("lib/launch.sh"));
      home.resolve("bin/usher").toFile().setExecutable(true);
      return new Installation(home).withJars("one");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Puts other jars in the place of those that are there, as old and as long as they are. */
  public Installation withJars(String id) {
    Samples.write(home.resolve("lib/jars.id"), id + "\n");
    return this;
  }

  /** Sets a variable of the environment for later runs. */
  public Installation set(String name, Object value) {
    environment.put(name, value.toString());
    return this;
  }

  /** Returns the folder. */
  public Path home() {
    return home;
  }

  /** Runs the command by its own name. */
  public CommandRun usher(String... arguments) {
    return usher(home.resolve("bin/usher"), arguments);
  }

  /** Runs the command by another name. */
  public CommandRun usher(Path name, String... arguments) {
    List<String> command = new ArrayList<>(List.of(name.toString()));
    command.addAll(List.of(arguments));
    return ProcessRun.in(home.getParent(), environment, command);
  }

  /** Returns the archives of classes below a folder. */
  public static List<Path> archives(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith("usher.jsa")).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
