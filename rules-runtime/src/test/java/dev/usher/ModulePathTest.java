package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module opens a policy, with Usher and Drools on the module path, as docs/running.md says. */
class ModulePathTest {
  private static final List<String> ON_THE_MODULE_PATH =
      List.of(
          "drools-core",
          "drools-base",
          "drools-util",
          "kie-api",
          "kie-internal",
          "snakeyaml",
          "jackson-core",
          "slf4j-api",
          "jspecify");

  private static final String MAIN =
      """
      package host;
      public class Main {
        public static void main(String[] arguments) {
          try (dev.usher.Usher usher = dev.usher.Usher.open("kyndof")) {
            System.out.println(usher.policy().ref().name() + " in " + usher.getClass().getModule());
          }
        }
      }
      """;

  @TempDir private Path temp;

  @Test
  void aModule_opensAPolicy() throws Exception {
    List<String> modules = new ArrayList<>();
    String validator = "";
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (ON_THE_MODULE_PATH.stream().anyMatch(path.getFileName().toString()::startsWith)) {
        modules.add(entry);
      } else if (path.getFileName().toString().startsWith("commons-validator")) {
        validator = entry;
      } else {
        module(path).ifPresent(name -> modules.add(jar(path, name)));
      }
    }
    String modulePath = String.join(File.pathSeparator, modules);
    compile(modulePath);

    assertThat(
            run(
                "-p",
                temp.resolve("classes") + File.pathSeparator + modulePath,
                "-cp",
                validator,
                "--add-modules",
                "org.yaml.snakeyaml,com.fasterxml.jackson.core,org.slf4j",
                "-m",
                "host/host.Main"))
        .endsWith("kyndof in module dev.usher\n");
  }

  /** The name that each of our jars has as a module; nothing for others. */
  private static Optional<String> module(Path entry) {
    String written = entry.toString().replace('\\', '/');
    // The folder that the project lies in may be called anything.
    if (entry.getFileName().toString().contains("test")) {
      return Optional.empty();
    }
    return Stream.of("model", "runtime", "kb")
        .filter(each -> written.contains("rules-" + each) || written.contains("usher-" + each))
        .map(each -> each.equals("runtime") ? "dev.usher" : "dev.usher." + each)
        .findFirst();
  }

  /** In a build classes lie in folders as long as nothing is packed; only jars are modules. */
  private String jar(Path entry, String name) {
    if (Files.isRegularFile(entry)) {
      return entry.toString();
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", name);
    Path jar = temp.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> files = Files.walk(entry)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(entry.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, out);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return jar.toString();
  }

  private void compile(String modulePath) throws IOException {
    Path sources = Files.createDirectories(temp.resolve("sources/host"));
    Files.writeString(sources.resolve("Main.java"), MAIN);
    Path module = temp.resolve("sources/module-info.java");
    Files.writeString(
        module,
        "module host { requires dev.usher; requires dev.usher.model; requires dev.usher.kb; }");
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-p",
                modulePath,
                "-d",
                temp.resolve("classes").toString(),
                module.toString(),
                sources.resolve("Main.java").toString());
    assertThat(exit).isZero();
  }

  private static String run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      return String.join("\n", process.inputReader().lines().toList()) + "\n";
    } finally {
      process.destroyForcibly();
    }
  }
}
