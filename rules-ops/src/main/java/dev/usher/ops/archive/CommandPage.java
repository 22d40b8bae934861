package dev.usher.ops.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page of the manual about a command: what its help says, in the order that pages have. */
final class CommandPage {
  private static final String[][] ENVIRONMENT = {
    {"JAVA_HOME", "The Java, 17 or newer, that the command runs on; else the one on the PATH."},
    {"USHER_OPTS", "Options for the JVM, such as -Xmx4g, with blanks between them."},
    {
      "USHER_ARCHIVE",
      "The first run on a JDK leaves an archive of the command's classes, with which later ones"
          + " start in half the time: no goes without one, now makes it before it runs."
    },
    {
      "XDG_CACHE_HOME",
      "Where, in usher, that archive is kept if it cannot be written beside the command;"
          + " ~/.cache if not set."
    },
    {"NO_COLOR", "If set to anything, output has no colours unless --color=always asks for them."},
    {"TERM", "If it is dumb, output has no colours, and nothing is cleared."},
    {
      "COLUMNS",
      "How wide a terminal is taken to be, 20 to 10000 columns; as wide as it is if not set."
    }
  };

  private final CommandSpec command;
  private final Footer footer;
  private final Roff page;

  private CommandPage(CommandSpec command, Edition edition) {
    this.command = command;
    this.footer = Footer.of(plain(command.usageMessage().footer()));
    this.page = new Roff(name(command), edition);
  }

  /** Returns the page. */
  static String of(CommandSpec command, Edition edition) {
    return new CommandPage(command, edition).page();
  }

  /** Returns the name of the page. */
  static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  private String page() {
    page.section("NAME")
        .line(
            Roff.escaped(name(command))
                + " \\- "
                + Roff.escaped(header(command).replaceFirst("\\.$", "")));
    page.section("SYNOPSIS").line(synopsis());
    String description = String.join(" ", plain(command.usageMessage().description())).strip();
    page.section("DESCRIPTION")
        .line(Roff.escaped(description.isEmpty() ? header(command) : description));
    footer.notes().forEach(page::paragraph);
    commands();
    arguments();
    options();
    if (!footer.examples().isEmpty()) {
      page.section("EXAMPLES").typed(footer.examples());
    }
    exits();
    environment();
    page.section("SEE ALSO").line(others());
    return page.toString();
  }

  /** Returns what a command does, in a sentence. */
  static String header(CommandSpec command) {
    String[] header = plain(command.usageMessage().header());
    return String.join(
        " ", header.length > 0 ? header : plain(command.usageMessage().description()));
  }

  private String synopsis() {
    Help help = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF));
    String all = help.synopsis(0).replaceAll("\\s+", " ").strip();
    String called = command.qualifiedName();
    return Roff.bold(called) + " " + Roff.escaped(all.substring(called.length()));
  }

  private void commands() {
    if (!command.subcommands().isEmpty()) {
      page.section("COMMANDS");
      for (CommandLine each : command.subcommands().values()) {
        CommandSpec one = each.getCommandSpec();
        page.entry(Roff.bold(name(one)) + "(1)", header(one));
      }
    }
  }

  private void arguments() {
    if (!command.positionalParameters().isEmpty()) {
      page.section("ARGUMENTS");
      command.positionalParameters().stream()
          .forEach(each -> page.entry(Roff.italic(each.paramLabel()), description(each)));
    }
  }

  private void options() {
    page.section("OPTIONS");
    for (OptionSpec each : command.options()) {
      if (!each.hidden()) {
        page.entry(
            OptionNames.of(each).stream().map(Roff::bold).collect(Collectors.joining(", "))
                + value(each),
            description(each));
      }
    }
  }

  private static String value(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    String label = Roff.italic(option.paramLabel());
    return option.arity().min() == 0 ? "[=" + label + "]" : "=" + label;
  }

  private void exits() {
    List<Footer.Exits> all = new ArrayList<>(footer.exits());
    if (command.parent() == null) {
      all.add(new Footer.Exits("3", "the command could not be started: no Java, or too old a one"));
    }
    if (!all.isEmpty()) {
      page.section("EXIT STATUS");
      all.forEach(each -> page.entry(Roff.bold(each.code()), each.meaning() + "."));
    }
  }

  private void environment() {
    page.section("ENVIRONMENT");
    if (command.parent() == null) {
      for (String[] each : ENVIRONMENT) {
        page.entry(Roff.bold(each[0]), each[1]);
      }
    } else {
      String names =
          Arrays.stream(ENVIRONMENT).map(each -> each[0]).collect(Collectors.joining(", "));
      page.line(Roff.escaped(names + ": as usher(1) says."));
    }
  }

  private String others() {
    CommandSpec root = command.root();
    List<String> names = new ArrayList<>(List.of(name(root)));
    root.subcommands().values().forEach(each -> names.add(name(each.getCommandSpec())));
    return names.stream()
        .filter(each -> !each.equals(name(command)))
        .map(each -> Roff.bold(each) + "(1)")
        .collect(Collectors.joining(", "));
  }

  /** Returns what an option or argument is for. */
  static String description(ArgSpec argument) {
    return String.join(" ", plain(argument.description()));
  }

  /** Texts are formats. */
  private static String[] plain(String... formats) {
    return Arrays.stream(formats)
        .map(each -> each.replace("%n", " ").replace("%%", "%"))
        .toArray(String[]::new);
  }
}
