package dev.usher.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own, of the same JDK as the test's, that has run to its end. */
record Jvm(int exit, List<String> out, String errors) {
  private static final int SECONDS = 120;

  static Jvm run(Path scratch, String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(scratch, "out", ".txt");
    Path errors = Files.createTempFile(scratch, "errors", ".txt");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of(java), Arrays.stream(arguments)).toList())
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("no end within " + SECONDS + " s");
    }
    return new Jvm(process.exitValue(), Files.readAllLines(out, UTF_8), Files.readString(errors));
  }

  /** The class path of the test, entry by entry, but for what tests and judges alone need. */
  static List<Path> classPath() {
    return wholeClassPath().stream()
        .filter(
            entry ->
                Stream.of("logback", "drools-mvel", "usher-judge")
                    .noneMatch(entry.toString()::contains))
        .toList();
  }

  static List<Path> wholeClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .toList();
  }

  static String path(List<Path> entries) {
    return String.join(File.pathSeparator, entries.stream().map(Path::toString).toList());
  }
}
