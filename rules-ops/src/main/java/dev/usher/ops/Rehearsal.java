package dev.usher.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Terminal.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Does once what the command does every day, and says nothing. The launcher runs it in a JVM that
 * writes down which classes it has loaded, so that later ones find them ready.
 */
public final class Rehearsal {
  private static final String POLICY = "kyndof";
  private static final String CONTACT =
      "{\"id\": \"r\", \"receivedAt\": \"2026-03-03T10:00:00+09:00\", \"channel\": \"email\","
          + " \"topic\": \"refund\", \"refund\": \"750.00 USD\","
          + " \"account\": {\"id\": \"a\", \"tier\": \"vip\"}}\n";

  private Rehearsal() {}

  /**
   * Runs each command once.
   *
   * @param none nothing
   * @throws IllegalStateException if one of them ends in another way than it should
   */
  public static void main(String[] none) {
    run(Exit.WELL, CONTACT, "decide", POLICY);
    run(Exit.WELL, CONTACT + CONTACT, "decide", POLICY);
    run(Exit.FINDINGS, CONTACT + "{}\n", "decide", POLICY, "--format", "json");
    run(Exit.WELL, "", "test", POLICY);
    run(Exit.WELL, "", "diff", POLICY, POLICY);
    run(Exit.WELL, "package kyndof;\n", "format", "-");
    run(Exit.WELL, "", "--version");
    for (Subcommand each : UsherCommand.added()) {
      run(Exit.WELL, "", each.rehearsal(POLICY).toArray(String[]::new));
    }
  }

  private static Surroundings withoutSecondLook(Surroundings process) {
    return new Surroundings(
        process.inputIsTerminal(),
        process.outputIsTerminal(),
        process.errorIsTerminal(),
        process.zone(),
        process.nanoTime(),
        process.screen());
  }

  private static void run(int expected, String input, String... arguments) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            withoutSecondLook(Terminal.ofProcess().surroundings()));
    int code = UsherCommand.run(terminal, arguments);
    if (code != expected) {
      throw new IllegalStateException("usher " + List.of(arguments) + " ends with " + code);
    }
  }
}
