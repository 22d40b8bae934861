package dev.usher.ops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The program {@code git}, asked questions about what a repository holds. It is given lists of
 * arguments and never a shell, changes nothing, fetches nothing and asks nobody. Immutable.
 */
final class Git {

  /** Where its own variables begin: some of them would have it look at another repository. */
  private static final String OWN_VARIABLE = "GIT_";

  private static final List<String> QUIETLY =
      List.of(
          "--no-pager",
          "--no-optional-locks",
          // Of a clone that lacks something nothing is fetched.
          "-c",
          "protocol.allow=never",
          // Neither is a program started that the repository's settings name.
          "-c",
          "core.fsmonitor=false");

  private final String program;
  private final Path folder;

  /**
   * Makes the program ready.
   *
   * @param program what it is called
   * @param folder an existing folder, whose repository it is asked about
   */
  Git(String program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** What it said to a question. */
  static final class Said {
    private final int exit;
    private final byte[] bytes;
    private final String complaint;

    private Said(int exit, byte[] bytes, String complaint) {
      this.exit = exit;
      this.bytes = bytes;
      this.complaint = complaint;
    }

    /** Returns whether it could answer. */
    boolean isWell() {
      return exit == 0;
    }

    /** Returns what it wrote, for the caller to keep. */
    byte[] bytes() {
      return bytes;
    }

    /** Returns what it wrote as text, without the last line's end. */
    String text() {
      return new String(bytes, UTF_8).stripTrailing();
    }

    /** Returns what it complained of; empty if of nothing. */
    String complaint() {
      return complaint;
    }
  }

  /**
   * Asks.
   *
   * @throws GitException if there is no such program
   */
  Said ask(String... arguments) {
    return fed("", arguments);
  }

  /**
   * Asks, with a text as its input.
   *
   * @throws GitException if there is no such program
   */
  Said fed(String input, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(QUIETLY);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith(OWN_VARIABLE));
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("LC_ALL", "C");
    try {
      return answer(builder.start(), input);
    } catch (IOException absent) {
      if (!Files.isExecutable(folder)) {
        throw new GitException(folder + " cannot be looked into: permission denied");
      }
      throw new GitException("it takes git to read a revision, and there is none on the PATH");
    }
  }

  private static Said answer(Process process, String input) throws IOException {
    CompletableFuture<byte[]> complaint =
        CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
    CompletableFuture<Void> feeding =
        CompletableFuture.runAsync(() -> feed(process.getOutputStream(), input));
    byte[] bytes = all(process.getInputStream());
    feeding.join();
    try {
      return new Said(process.waitFor(), bytes, new String(complaint.join(), UTF_8).strip());
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new GitException("reading from git was interrupted");
    }
  }

  private static byte[] all(InputStream stream) {
    try (InputStream in = stream) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      in.transferTo(bytes);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void feed(OutputStream stream, String input) {
    try (OutputStream out = stream) {
      out.write(input.getBytes(UTF_8));
    } catch (IOException ended) {
      // It has answered without reading on; what it says tells why.
    }
  }
}
