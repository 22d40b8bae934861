package dev.usher.ops.terminal;

import static dev.usher.ops.testing.Samples.contact;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.UsherCommand;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  @TempDir private Path folder;

  @Test
  void a_reader_that_has_gone_ends_the_command_quietly() {
    assertThat(runOnto("Broken pipe")).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void a_full_disk_is_an_error() {
    assertThat(runOnto("No space left on device"))
        .isEqualTo(
            new CommandRun(
                2, "", "usher: the output cannot be written: no space is left on the device\n"));
  }

  private CommandRun runOnto(String failure) {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int next) throws IOException {
            throw new IOException(failure);
          }
        };
    InputStream in = new ByteArrayInputStream((contact("a") + "\n").repeat(200).getBytes(UTF_8));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(in, out, err, CommandRun.watched(false));
    int exit = UsherCommand.run(terminal, "decide", Samples.policy(folder), "--format=json");
    return new CommandRun(exit, "", err.toString(UTF_8));
  }

  @Test
  void lines_end_alike_on_every_system_and_text_is_utf_8() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), out, out, CommandRun.watched(false));
    terminal.print("팀장");
    terminal.flush();
    terminal.report("김");
    assertThat(out.toByteArray()).isEqualTo("팀장\n김\n".getBytes(UTF_8));
  }
}
