package dev.usher.ops;

import dev.usher.ops.terminal.Terminal;

/** The {@code usher} command. */
public final class Main {
  private Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param arguments the subcommand and what it takes
   */
  public static void main(String[] arguments) {
    Thread.currentThread()
        .setContextClassLoader(
            CheckoutPolicies.before(
                System.getProperty(CheckoutPolicies.PROPERTY), Main.class.getClassLoader()));
    System.exit(UsherCommand.run(Terminal.ofProcess(), arguments));
  }
}
