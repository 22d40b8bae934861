package dev.usher.ops.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository with a work tree, made by git itself. */
public final class Repository {
  private final Path root;

  private Repository(Path root) {
    this.root = root;
  }

  /** Makes one in a folder. */
  public static Repository in(Path root) {
    try {
      Files.createDirectories(root);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Repository repository = new Repository(root);
    repository.git("init", "-q", "-b", "main");
    return repository;
  }

  /** Returns one that has been made. */
  public static Repository at(Path root) {
    return new Repository(root);
  }

  /** Writes a file. */
  public Repository write(String file, String text) {
    Samples.write(root.resolve(file), text);
    return this;
  }

  /** Commits everything, and returns the commit's id. */
  public String commit(String subject) {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", subject);
    return git("rev-parse", "HEAD");
  }

  /** Returns what a command of git prints; it must end well. */
  public String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of("-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.redirectErrorStream(true);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + said);
      }
      return said.strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Returns its folder. */
  public Path root() {
    return root;
  }
}
