package dev.usher.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How lines get into a file, and a full file out of the way. */
class LogFileTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("d.ndjson");
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private List<String> names() throws IOException {
    return LogFiles.inOrder(file()).stream().map(LogFiles::name).toList();
  }

  @Test
  void lines_areAppended() throws IOException {
    Files.writeString(file(), "before\n");
    try (LogFile log = LogFile.open(file(), 100, 3)) {
      assertThat(log.write(bytes("one\n"))).isTrue();
      assertThat(log.write(bytes("two\n"))).isTrue();
    }
    assertThat(file()).hasContent("before\none\ntwo\n");
  }

  @Test
  void aLineThatWasCutOff_getsAnEnd() throws IOException {
    Files.writeString(file(), "one\n{\"formatVer");
    try (LogFile log = LogFile.open(file(), 100, 3)) {
      log.write(bytes("two\n"));
    }
    assertThat(file()).hasContent("one\n{\"formatVer\ntwo\n");
  }

  @Test
  void aFullFile_isPutAside_andTheOldestDeleted() throws IOException {
    try (LogFile log = LogFile.open(file(), 8, 2)) {
      for (String line :
          List.of("one\n", "two\n", "six\n", "ten\n", "a line of its own\n", "b\n")) {
        log.write(bytes(line));
      }
    }
    assertThat(names()).containsExactly("d.00000002.ndjson", "d.00000003.ndjson", "d.ndjson");
    assertThat(folder.resolve("d.00000002.ndjson")).hasContent("six\nten\n");
    assertThat(folder.resolve("d.00000003.ndjson")).hasContent("a line of its own\n");
    assertThat(file()).hasContent("b\n");
    assertThat(names()).isSorted();
  }

  @Test
  void whatIsNoFileOfTheLog_isLeftAlone() throws IOException {
    List<String> others = List.of("d.1.ndjson", "d.00000001.txt", "dd.00000001.ndjson", "d.lock");
    for (String other : others) {
      Files.writeString(folder.resolve(other), "x");
    }
    try (LogFile log = LogFile.open(file(), 8, 1)) {
      for (int i = 0; i < 9; i++) {
        log.write(bytes("1234567\n"));
      }
    }
    assertThat(names()).containsExactly("d.00000008.ndjson", "d.ndjson");
    assertThat(others).allSatisfy(other -> assertThat(folder.resolve(other)).hasContent("x"));
  }

  @ParameterizedTest
  @CsvSource({"d,1,d.00000001", "d.x.log,123456789,d.x.123456789.log", ".d,7,.d.00000007"})
  void aFullFile_hasANumberInItsName(String name, long number, String full) {
    assertThat(LogFiles.full(Path.of(name), number)).hasToString(full);
  }

  @Test
  void aFileThatAnotherToolPutsAside_isBegunAnew() throws IOException {
    try (LogFile log = LogFile.open(file(), 100, 2)) {
      log.write(bytes("one\n"));
      Files.move(file(), folder.resolve("aside"));
      log.write(bytes("two\n"));
    }
    assertThat(folder.resolve("aside")).hasContent("one\n");
    assertThat(file()).hasContent("two\n");
  }

  @Test
  void whileAnotherOneWrites_nothingIsWritten() throws IOException {
    Path lock = folder.resolve("d.ndjson.lock");
    try (LogFile log = LogFile.open(file(), 100, 2)) {
      try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        assertThat(held.isValid()).isTrue();
        assertThat(log.write(bytes("one\n"))).isFalse();
      }
      assertThat(log.write(bytes("one\n"))).isTrue();
    }
    assertThat(file()).hasContent("one\n");
  }

  @Test
  void aWriteThatFails_canBeTriedAgain() throws IOException {
    Files.createSymbolicLink(file(), Path.of("/dev/full"));
    try (LogFile log = LogFile.open(file(), 100, 2)) {
      ByteBuffer lines = bytes("one\n");
      assertThatIOException().isThrownBy(() -> log.write(lines));
      Files.delete(file());
      log.write(lines);
    }
    assertThat(file()).hasContent("one\n");
  }
}
