package dev.usher.examples.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program that embeds Usher has on its class path: what the example of that brings along,
 * but for logging, which is the host's to choose.
 */
final class HostClassPath {
  private static final String HOST = "embedding";
  private static final String LOGGING = "logback";

  private HostClassPath() {}

  /** Returns it, a program's folder before it. */
  static String with(Path program) throws IOException {
    try (Stream<Path> jars = Files.list(BuildFolder.of(HOST).resolve("lib"))) {
      return Stream.concat(
              Stream.of(program),
              jars.filter(jar -> !jar.getFileName().toString().startsWith(LOGGING)).sorted())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
