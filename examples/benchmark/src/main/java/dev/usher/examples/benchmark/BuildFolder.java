package dev.usher.examples.benchmark;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the modules beside the benchmark's are built to. */
final class BuildFolder {
  private BuildFolder() {}

  /**
   * Returns the folder as far below a module as this code's jar is below the benchmark's.
   *
   * @param module the module's folder among the examples
   * @throws IllegalStateException if it has not been built
   */
  static Path of(String module) {
    Path built = own();
    Path benchmark = built;
    while (!Files.exists(benchmark.resolve("pom.xml"))) {
      benchmark = Objects.requireNonNull(benchmark.getParent(), "no module above " + built);
    }
    Path folder = benchmark.resolveSibling(module).resolve(benchmark.relativize(built));
    if (!Files.isDirectory(folder.resolve("lib"))) {
      throw new IllegalStateException(
          folder.resolve("lib") + " is missing: build all of it first, mvn -q -DskipTests package");
    }
    return folder;
  }

  private static Path own() {
    try {
      Path jar =
          Path.of(BuildFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Objects.requireNonNull(jar.getParent());
    } catch (URISyntaxException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
