package dev.usher.ops.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs other programs. */
public final class ProcessRun {
  private ProcessRun() {}

  /** Runs one to its end in a folder, with nothing to read and nothing but this environment. */
  public static CommandRun in(Path folder, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Path out = Files.createTempFile("run", ".out");
      Path err = Files.createTempFile("run", ".err");
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.redirectInput(Redirect.from(new File("/dev/null")));
      int exit = builder.start().waitFor();
      CommandRun run = new CommandRun(exit, Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return run;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a program ran", stopped);
    }
  }

  /** Whether there is a program on the path. */
  public static boolean has(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
