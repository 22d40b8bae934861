package dev.usher.examples.benchmark;

import dev.usher.examples.benchmark.sized.SizedPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How long it takes from starting a JVM to its first decision: fresh JVMs, one after another, the
 * sizes in turn so that what disturbs the machine disturbs them all. Their class path is a host's:
 * Usher and what it needs.
 */
final class ColdOpening {
  private static final int JVMS = 9;
  private static final String PROGRAM = FirstDecision.class.getName();

  /** What one JVM took until its first decision. */
  private record Start(double wall, double cpu) {}

  /** What the JVMs of one size took. */
  private static final class Size {
    private final String name;
    private final List<String> arguments;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    Size(String name, List<String> arguments) {
      this.name = name;
      this.arguments = arguments;
    }

    void add(Start start) {
      wall.add(start.wall());
      cpu.add(start.cpu());
    }

    String line() {
      return "%-34s %9s %9s %9s %9s%n"
          .formatted(
              name,
              seconds(median(wall)),
              seconds(Collections.min(wall)),
              seconds(median(cpu)),
              seconds(Collections.min(cpu)));
    }

    private static double median(List<Double> values) {
      return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static String seconds(double value) {
      return String.format(Locale.ROOT, "%.2f", value);
    }
  }

  private ColdOpening() {}

  static String table(List<Integer> rules) {
    try {
      Path folder = Files.createTempDirectory("outfitter");
      String classPath = HostClassPath.with(program(folder.resolve("program")));
      List<Size> sizes = new ArrayList<>(List.of(new Size("the JVM alone", List.of())));
      for (int each : rules) {
        Path policy = PolicyFolder.write(folder.resolve("rules-" + each), SizedPolicy.files(each));
        sizes.add(new Size("Cold " + each + " first decision", List.of(policy.toString())));
      }
      for (int i = 0; i < JVMS; i++) {
        for (Size size : sizes) {
          size.add(start(classPath, size.arguments));
        }
      }
      PolicyFolder.delete(folder);
      StringBuilder table = new StringBuilder();
      table.append("%-34s %9s %9s %9s %9s%n".formatted("", "wall s", "least", "CPU s", "least"));
      sizes.forEach(size -> table.append(size.line()));
      return table.append("medians of " + JVMS + " fresh JVMs, and the least\n").toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Start start(String classPath, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dslf4j.internal.verbosity=ERROR", "-cp", classPath, PROGRAM));
    command.addAll(arguments);
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (InputStream said = process.getInputStream()) {
      if (said.read() < 0) {
        throw new IllegalStateException("no decision came of " + String.join(" ", command));
      }
      double wall = (System.nanoTime() - began) / 1e9;
      Duration cpu = process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
      process.getOutputStream().close();
      return new Start(wall, cpu.toNanos() / 1e9);
    }
  }

  /** The program's class by itself: the benchmark's jar would bring all that it needs. */
  private static Path program(Path folder) throws IOException {
    String name = PROGRAM.replace('.', '/') + ".class";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = ColdOpening.class.getClassLoader().getResourceAsStream(name)) {
      Files.write(file, Objects.requireNonNull(in, name).readAllBytes());
    }
    return folder;
  }
}
