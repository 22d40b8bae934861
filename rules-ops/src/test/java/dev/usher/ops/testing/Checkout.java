package dev.usher.ops.testing;

import dev.usher.ops.Main;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A checkout in which the command has been built. */
public final class Checkout {
  private static final String LAUNCHER = "distribution/src/main/launcher";
  private static final String SHARED = "launch.sh";
  private static final List<String> MODULES =
      List.of(
          "rules-model",
          "rules-kb",
          "rules-runtime",
          "rules-analysis",
          "rules-judge",
          "rules-ops",
          "rules-desk");
  private static final Set<String> NOT_HANDED_ON =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "USHER_ARCHIVE", "USHER_OPTS");

  private final Path root;
  private final Map<String, String> settings = new LinkedHashMap<>();

  private Checkout(Path root) {
    this.root = root;
  }

  /** Lays one out in an empty folder, with nothing in it that could run. */
  public static Checkout in(Path root) {
    Checkout checkout = new Checkout(root);
    try {
      Files.createDirectories(checkout.built());
      Files.copy(Path.of("..", "usher").toAbsolutePath(), root.resolve("usher"));
      root.resolve("usher").toFile().setExecutable(true);
      Path launcher = Files.createDirectories(root.resolve(LAUNCHER));
      Files.copy(Path.of("..").resolve(LAUNCHER).resolve(SHARED), launcher.resolve(SHARED));
      Files.createFile(root.resolve("pom.xml"));
      Files.createFile(root.resolve("distribution/pom.xml"));
      for (String module : MODULES) {
        Files.createDirectories(root.resolve(module).resolve("src/main"));
        Files.createFile(root.resolve(module).resolve("pom.xml"));
      }
      Files.createFile(checkout.built().resolve("built"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    checkout.set("JAVA_HOME", System.getProperty("java.home"));
    return checkout;
  }

  /** Builds the command from the class path; a JVM keeps classes from jars only. */
  public Checkout packed() {
    try {
      pack();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  private void pack() throws IOException {
    List<String> libraries = new ArrayList<>();
    Path lib = Files.createDirectories(built().resolve("lib"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      Path jar = lib.resolve(libraries.size() + ".jar");
      if (Files.isDirectory(path)) {
        pack(path, new Manifest(), jar);
      } else if (Files.exists(path)) {
        Files.copy(path, jar);
      }
      libraries.add("lib/" + jar.getFileName());
    }
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    main.put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
    pack(null, manifest, built().resolve("usher.jar"));
  }

  private static void pack(@Nullable Path folder, Manifest manifest, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(file, manifest)) {
      if (folder != null) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
            packed.putNextEntry(new JarEntry(folder.relativize(each).toString()));
            Files.copy(each, packed);
          }
        }
      }
    }
  }

  /** Sets a variable of the environment for later runs. */
  public Checkout set(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /** Moves it to another place. */
  public Checkout movedTo(Path place) {
    try {
      Checkout moved = new Checkout(Files.move(root, place));
      moved.settings.putAll(settings);
      return moved;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the folder that the build fills. */
  public Path built() {
    return root.resolve("distribution/target/launcher");
  }

  /** Returns the files of a name in {@link #built}. */
  public List<Path> found(String name) {
    try (Stream<Path> files = Files.walk(built())) {
      return files.filter(file -> file.endsWith(name)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs the launcher to its end. */
  public CommandRun usher(String... arguments) {
    return start(arguments).ended();
  }

  /** Starts the launcher; what it prints goes to files. */
  public Started start(String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", root.resolve("usher").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(NOT_HANDED_ON::contains);
    builder.environment().putAll(settings);
    try {
      Path out = Files.createTempFile(root, "run", ".out");
      Path err = Files.createTempFile(root, "run", ".err");
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.redirectInput(Redirect.from(new File("/dev/null")));
      return new Started(builder.start(), out, err);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * A run that goes on.
   *
   * @param process the launcher, and then the command
   * @param out what has been printed
   * @param err what has been printed as errors
   */
  public record Started(Process process, Path out, Path err) {

    /** Waits for the end. */
    public CommandRun ended() {
      try {
        return new CommandRun(process.waitFor(), Files.readString(out), Files.readString(err));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while the command ran", stopped);
      }
    }
  }
}
