package dev.usher.ops.decide;

import static dev.usher.ops.testing.Samples.contact;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.model.AskedContact;
import dev.usher.ops.decide.LineResult.DecidedLine;
import dev.usher.ops.input.Input;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures that nobody foresaw cost the line that they happen at, and no other. */
class DecideRunTest {
  private static final ContactReader READER = ContactReader.in(Currency.getInstance("USD"));

  @TempDir private static Path folder;
  private static Usher usher;

  @BeforeAll
  static void open() {
    usher = Usher.open(Path.of(Samples.policy(folder.resolve("returns"))));
  }

  @AfterAll
  static void close() {
    usher.close();
  }

  @Test
  void what_cannot_be_read_for_whatever_reason_costs_its_own_line() {
    Run run = run(DecideRunTest::readAllBut, DecideRun.json());

    assertThat(run.exit).isEqualTo(Exit.FINDINGS);
    assertThat(run.out.lines()).hasSize(2).allMatch(line -> line.contains("\"good-"));
    assertThat(run.err.lines())
        .containsExactly(
            "<test>:2: cannot be read: java.lang.IllegalStateException: nobody thought of that",
            "usher: 1 of 3 lines were rejected");
  }

  @Test
  void what_cannot_be_shown_costs_its_own_line() {
    for (Layout layout :
        List.of(DecideRun.json(), new TableLayout(usher.policy().manifest(), 0, true))) {
      Run run = run(READER::read, allBut("odd", layout));

      assertThat(run.exit).isEqualTo(Exit.FINDINGS);
      assertThat(run.out.lines().filter(line -> line.contains("good-"))).hasSize(2);
      assertThat(run.out.lines().filter(line -> line.startsWith("CONTACT")))
          .hasSize(layout instanceof TableLayout ? 1 : 0);
      assertThat(run.err.lines())
          .hasSize(2)
          .contains("usher: 1 of 3 lines were rejected")
          .anyMatch(line -> line.startsWith("<test>:2: its decision cannot be shown: "));
    }
  }

  private static AskedContact readAllBut(String line) {
    if (line.contains("odd")) {
      throw new IllegalStateException("nobody thought of that");
    }
    return READER.read(line);
  }

  /** Takes a decision away, so that the layout itself fails half-way through the lines. */
  private static Layout allBut(String id, Layout layout) {
    return lines -> layout.printing(lines.stream().map(line -> without(id, line)).toList());
  }

  private static DecidedLine without(String id, DecidedLine line) {
    return line.contact().id().equals(id)
        ? new DecidedLine(line.line(), line.contact(), null)
        : line;
  }

  private record Run(int exit, String out, String err) {}

  private static Run run(Function<String, AskedContact> reader, Layout layout) {
    String lines =
        String.join("\n", Stream.of("good-1", "odd", "good-2").map(id -> contact(id)).toList());
    InputStream in = new ByteArrayInputStream(lines.getBytes(UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(in, out, err, CommandRun.watched(false));
    LineDecider decider = new LineDecider(usher, reader, null);
    int exit =
        new DecideRun(terminal, new Input("<test>", in, 0), decider, false).run(single -> layout);
    terminal.flush();
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
