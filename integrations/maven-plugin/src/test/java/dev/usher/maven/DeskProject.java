package dev.usher.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A project's folder whose policies are copies of one small desk. */
final class DeskProject {
  private static final Path DESK = Path.of("src/it-policies/desk");

  final Path folder;

  DeskProject(Path folder) {
    this.folder = folder;
  }

  /** Copies the desk to a place in the project. */
  Path desk(String place) {
    Path to = folder.resolve(place);
    try (Stream<Path> files = Files.walk(DESK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(DESK.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return to;
  }

  /** Changes a file of a policy. */
  static void edit(Path file, UnaryOperator<String> edit) throws IOException {
    Files.writeString(file, edit.apply(Files.readString(file)));
  }

  /** Makes a goal ready to run in the project. */
  <G extends PolicyMojo> G goal(G goal, BuildLog log) {
    goal.basedir = folder.toFile();
    goal.setLog(log);
    return goal;
  }
}
