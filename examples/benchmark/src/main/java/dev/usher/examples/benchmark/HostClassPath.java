package dev.usher.examples.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program that embeds Usher has on its class path, picked out of the benchmark's. */
final class HostClassPath {
  /** What JMH and Drools' own compiler bring. No logging: which one, a host chooses. */
  private static final List<String> NOT_A_HOSTS =
      List.of(
          "antlr",
          "commons-math3",
          "drools-compiler",
          "drools-drl",
          "drools-ecj",
          "drools-io",
          "drools-kiesession",
          "drools-mvel",
          "drools-wiring-dynamic",
          "ecj",
          "jmh-core",
          "jopt-simple",
          "kie-util-maven",
          "logback",
          "mvel2");

  private HostClassPath() {}

  /** Returns it, a program's folder before it. */
  static String with(Path program) throws IOException {
    return Stream.concat(Stream.of(program), jars())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<Path> jars() throws IOException {
    Path jar = Path.of(System.getProperty("java.class.path"));
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String needed = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return Arrays.stream(needed.split(" "))
          .map(jar.toAbsolutePath()::resolveSibling)
          .filter(
              each -> NOT_A_HOSTS.stream().noneMatch(each.getFileName().toString()::startsWith));
    }
  }
}
