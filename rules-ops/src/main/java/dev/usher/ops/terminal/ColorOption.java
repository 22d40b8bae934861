package dev.usher.ops.terminal;

import picocli.CommandLine.Option;

/** The option {@code --color}. */
public final class ColorOption {
  private final Terminal terminal;

  /** Makes the option for a terminal. */
  public ColorOption(Terminal terminal) {
    this.terminal = terminal;
  }

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "Whether output is coloured: auto (default) on a terminal only, and not where NO_COLOR is"
              + " set or TERM is dumb.")
  void choose(ColorChoice choice) {
    terminal.choose(choice);
  }
}
