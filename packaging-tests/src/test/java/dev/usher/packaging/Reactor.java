package dev.usher.packaging;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules of this build, as its poms list them; those of profiles are never published. */
final class Reactor {
  /** Where the build's own pom lies: tests run in the folder of their module. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final String SKIPPED = "properties/maven.deploy.skip";

  private Reactor() {}

  static String version() {
    return PomFile.read(ROOT.resolve("pom.xml")).text("version").orElseThrow();
  }

  /** The modules that are published: all that hold something, and do not say otherwise. */
  static List<PomFile> published() {
    return modules(ROOT, false)
        .filter(pom -> !pom.packaging().equals("pom") || pom.artifact().equals("usher-bom"))
        .toList();
  }

  private static Stream<PomFile> modules(Path folder, boolean skippedAbove) {
    PomFile pom = PomFile.read(folder.resolve("pom.xml"));
    boolean skipped = pom.text(SKIPPED).map(Boolean::parseBoolean).orElse(skippedAbove);
    Stream<PomFile> below =
        pom.all("modules/module").stream()
            .map(module -> folder.resolve(module.getTextContent().strip()))
            .flatMap(module -> modules(module, skipped));
    return Stream.concat(skipped ? Stream.empty() : Stream.of(pom), below);
  }

  /** What is published as a module's pom, which every build makes that is not a quick one. */
  static PomFile flattened(PomFile module) {
    return PomFile.read(module.file().resolveSibling("target/flattened-pom.xml"));
  }
}
