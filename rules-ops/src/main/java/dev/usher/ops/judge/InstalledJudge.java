package dev.usher.ops.judge;

import dev.usher.ops.terminal.CommandException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the judge: in the folder {@code judge} beside the folder {@code lib} of the command's jars,
 * or on the class path.
 */
public final class InstalledJudge {
  private static final String JUDGE = "dev.usher.judge.Judge";

  private InstalledJudge() {}

  /**
   * Returns the judge.
   *
   * @throws CommandException if it is not installed
   */
  public static PolicyJudge find() {
    try {
      return beside(
          Path.of(
              InstalledJudge.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Returns the judge of a command whose own classes are in a jar among others, or a folder. */
  static PolicyJudge beside(Path command) {
    Path lib = command.toAbsolutePath().resolve("..").normalize();
    Path folder = lib.resolveSibling("judge");
    if (Files.isDirectory(folder)) {
      List<URL> jars = new ArrayList<>(jars(folder));
      jars.addAll(jars(lib));
      return of(jars);
    }
    try {
      Class.forName(JUDGE, false, InstalledJudge.class.getClassLoader());
      return new CompilingJudge();
    } catch (ClassNotFoundException none) {
      throw CommandException.wrongUse(
          "--judge needs the jars of the judge, and there is no folder " + folder);
    }
  }

  /** Returns a judge that is loaded from some jars, apart from everything else. */
  static PolicyJudge of(List<URL> jars) {
    ClassLoader parent = InstalledJudge.class.getClassLoader();
    try {
      // Never closed: the process ends with the command.
      return (PolicyJudge)
          new JudgeClassLoader(jars, parent)
              .loadClass(CompilingJudge.class.getName())
              .getConstructor()
              .newInstance();
    } catch (ReflectiveOperationException broken) {
      throw CommandException.wrongUse("--judge cannot be loaded: " + broken);
    }
  }

  private static List<URL> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .map(InstalledJudge::url)
          .toList();
    } catch (IOException unreadable) {
      throw CommandException.wrongUse("--judge cannot be loaded: " + unreadable);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
