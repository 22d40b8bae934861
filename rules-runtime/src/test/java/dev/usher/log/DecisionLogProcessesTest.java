package dev.usher.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of programs that run at the same time, or do not come to their end. */
class DecisionLogProcessesTest {
  private static final int MANY = 2_000;
  private static final int ENDLESS = 1_000_000_000;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("d.ndjson");
  }

  private Process start(String before, String... arguments) throws IOException {
    List<String> java = new ArrayList<>();
    java.add("exec \"" + Path.of(System.getProperty("java.home"), "bin", "java") + "\"");
    java.add("-XX:TieredStopAtLevel=1");
    java.add("-cp \"" + System.getProperty("java.class.path") + "\"");
    java.add(LoggingProgram.class.getName());
    java.addAll(List.of(arguments));
    return new ProcessBuilder("bash", "-c", before + String.join(" ", java))
        .redirectErrorStream(true)
        .start();
  }

  private static void awaitWritten(Process process) throws IOException {
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    List<String> said = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      if (line.equals("written true")) {
        return;
      }
    }
    throw new AssertionError("it ended, and said " + said);
  }

  private static void end(Process process) throws Exception {
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  private static List<String> ids(List<LogEntry> entries, String name) {
    return entries.stream()
        .map(LoggedDecision.class::cast)
        .map(LoggedDecision::id)
        .filter(id -> id.startsWith(name))
        .toList();
  }

  @Test
  void twoPrograms_writeToOneLog_andNoLineIsLostOrTorn() throws Exception {
    String[] names = {"one", "two"};
    List<Process> both = new ArrayList<>();
    for (String name : names) {
      both.add(start("", file().toString(), "30000", name, String.valueOf(MANY), "1"));
    }
    for (Process each : both) {
      end(each);
      assertThat(each.exitValue()).isZero();
    }

    List<LogEntry> entries = LogDesk.entries(file());
    assertThat(entries).hasSize(2 * MANY);
    for (String name : names) {
      assertThat(ids(entries, name))
          .isEqualTo(IntStream.rangeClosed(1, MANY).mapToObj(i -> name + "-" + i).toList());
    }
    List<Path> files = LogFiles.inOrder(file());
    assertThat(files).hasSizeGreaterThan(10);
    for (Path each : files) {
      assertThat(each).satisfies(full -> assertThat(Files.size(full)).isLessThanOrEqualTo(30_000));
    }
  }

  @Test
  void aProgramThatIsKilled_leavesWhatItHasWritten_andOneLineMayBeCut() throws Exception {
    Process killed = start("", file().toString(), "10000000", "a", String.valueOf(ENDLESS), "500");
    awaitWritten(killed);
    killed.destroyForcibly();
    assertThat(killed.waitFor(1, TimeUnit.MINUTES)).isTrue();
    Files.writeString(file(), "{\"formatVersion\":1,\"id\":\"cu", StandardOpenOption.APPEND);

    try (DecisionLog log = DecisionLog.builder(file()).rotating(1L << 30, 3).open();
        Usher usher = LogDesk.open(log)) {
      usher.decide(LogDesk.contact("after").build());
    }

    List<LogEntry> entries = new ArrayList<>();
    List<MalformedLogLineException> faults = new ArrayList<>();
    LogLineReader reader = new LogLineReader();
    for (String line : LogDesk.lines(file())) {
      try {
        entries.add(reader.read(line, entries.size() + 1));
      } catch (MalformedLogLineException fault) {
        faults.add(fault);
      }
    }
    List<String> ids = ids(entries, "a");
    assertThat(ids).hasSizeGreaterThan(500);
    assertThat(ids.subList(0, 500))
        .isEqualTo(IntStream.rangeClosed(1, 500).mapToObj(i -> "a-" + i).toList());
    assertThat(ids.get(ids.size() - 1)).isEqualTo("after");
    assertThat(faults).singleElement().matches(MalformedLogLineException::isCut);
  }

  @Test
  void aWriteThatIsCutShort_isTakenBack() throws Exception {
    Process limited =
        start("ulimit -f 20; ", file().toString(), "10000000", "a", String.valueOf(MANY), "5");
    end(limited);

    List<LogEntry> entries = LogDesk.entries(file());
    assertThat(ids(entries, "a")).startsWith("a-1", "a-2", "a-3", "a-4", "a-5");
    assertThat(ids(entries, "a")).hasSizeLessThan(MANY);
    assertThat(Files.size(file())).isLessThanOrEqualTo(20 * 1024);
    assertThat(Files.readString(file())).endsWith("}\n");
  }
}
