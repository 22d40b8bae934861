package dev.usher.ops.archive;

import dev.usher.ops.UsherCommand;
import dev.usher.ops.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Writes what an archive of the command has besides its jars; the build runs it. */
public final class ArchiveFiles {
  private ArchiveFiles() {}

  /**
   * Writes the files.
   *
   * @param arguments the folder to write into, the version, its date as {@code 2026-01-01}, the
   *     folder with the policies that come along, and the folders with the command's jars
   * @throws IOException if one of the folders cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path into = Path.of(arguments[0]);
    Edition edition = new Edition(arguments[1], arguments[2].substring(0, "2026-01-01".length()));
    List<String> policies = names(Path.of(arguments[3]));
    CommandSpec usher = UsherCommand.tree(Terminal.ofProcess());
    Path pages = into.resolve("share/man/man1");
    write(pages, "usher.1", CommandPage.of(usher, edition));
    for (CommandLine each : usher.subcommands().values()) {
      CommandSpec command = each.getCommandSpec();
      write(pages, "usher-" + command.name() + ".1", CommandPage.of(command, edition));
    }
    write(
        into.resolve("share/bash-completion/completions"),
        "usher",
        BashCompletion.of(usher, policies));
    write(into.resolve("share/zsh/site-functions"), "_usher", ZshCompletion.of(usher, policies));
    List<Path> jars = Arrays.stream(arguments).skip(4).map(Path::of).toList();
    write(into.resolve("lib"), "jars.id", JarsId.of(jars) + "\n");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(Files::isDirectory)
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name), text);
  }
}
