package dev.usher.distribution;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An archive of the command, unpacked for somebody who has neither Maven nor the sources. */
final class Unpacked {
  private static final Path BUILT = Path.of(System.getProperty("usher.archives"));

  private final Path home;
  private final Path user;
  private final Map<String, String> environment = new HashMap<>();

  private Unpacked(Path home, Path user) {
    this.home = home;
    this.user = user;
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", user.toString());
    environment.put("LC_ALL", "C.UTF-8");
  }

  /**
   * What a run of the command comes to.
   *
   * @param exit the exit code
   * @param out everything on standard output
   * @param err everything on standard error
   */
  record Ended(int exit, String out, String err) {}

  /** Unpacks the archive for tar into a new folder of some name. */
  static Unpacked in(Path folder, String name) {
    try {
      Path place = Files.createDirectories(folder.resolve(name));
      Path user = Files.createDirectories(folder.resolve("some body"));
      run(place, Map.of("PATH", "/usr/bin:/bin"), "tar", "xzf", archive(".tar.gz").toString());
      try (Stream<Path> found = Files.list(place)) {
        return new Unpacked(found.toList().get(0).toRealPath(), user);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the archive whose name ends so. */
  static Path archive(String end) {
    try (Stream<Path> found = Files.list(BUILT)) {
      return found
          .filter(each -> each.getFileName().toString().matches("usher-.*" + end))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Sets a variable of the environment for later runs. */
  Unpacked set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Returns the folder that has been unpacked. */
  Path home() {
    return home;
  }

  /** Returns the user's own folder. */
  Path user() {
    return user;
  }

  /** Runs the command to its end, in the user's folder. */
  Ended usher(String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/usher").toString()));
    command.addAll(List.of(arguments));
    return run(user, environment, command.toArray(String[]::new));
  }

  private static Ended run(Path folder, Map<String, String> environment, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Path out = Files.createTempFile("usher", ".out");
      Path err = Files.createTempFile("usher", ".err");
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.redirectInput(Redirect.from(new File("/dev/null")));
      int exit = builder.start().waitFor();
      Ended ended = new Ended(exit, Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return ended;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a program ran", stopped);
    }
  }
}
