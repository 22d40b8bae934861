package dev.usher.ops;

/** The {@code usher} command. */
public final class Main {
  private Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param arguments the subcommand and what it takes
   */
  public static void main(String[] arguments) {
    System.err.println("usage: usher decide POLICY [FILE|-]");
    System.exit(2);
  }
}
