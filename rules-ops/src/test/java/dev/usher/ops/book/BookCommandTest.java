package dev.usher.ops.book;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookCommandTest {
  private static final String DESK = "../examples/returns-desk";

  @TempDir private Path folder;

  @Test
  void book_isAPage_unlessMarkdownIsAskedFor() {
    CommandRun page = usher("book", DESK);
    assertThat(page.out())
        .startsWith("<!DOCTYPE html>")
        .contains("<style>", "The policy returns-desk");
    assertThat(page.err()).isEmpty();
    assertThat(page.exit()).isZero();
    assertThat(usher("book", DESK, "--format", "html")).isEqualTo(page);

    assertThat(usher("book", DESK, "--format", "markdown").out())
        .startsWith("<!-- Made by")
        .contains("\n# The policy returns-desk\n");
  }

  @Test
  void file_thatEndsInMd_isMarkdown() throws IOException {
    Path book = folder.resolve("book.md");
    assertThat(usher("book", DESK, "-o", book.toString())).isEqualTo(new CommandRun(0, "", ""));
    assertThat(book).content().contains("\n# The policy returns-desk\n");

    usher("book", DESK, "-o", book.toString(), "--format", "html");
    assertThat(book).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void rules_areLinkedToTheirLines_whereSomebodySaysWhereThePolicyIs() {
    assertThat(usher("book", DESK, "--format", "markdown").out()).contains("  money.drl:5\n");
    assertThat(usher("book", DESK, "--format", "markdown", "--source-url", "a b/").out())
        .contains("  [money.drl:5](a%20b/money.drl#L5)\n");
    assertThat(usher("book", DESK, "--source-url", "desk").out())
        .contains("<a href=\"desk/money.drl#L5\">money.drl:5</a>");
  }

  /** So that a book in a repository changes only with its policy. */
  @Test
  void samePolicy_elsewhere_hasTheSameBook() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("elsewhere"));
    try (var files = Files.list(Path.of(DESK))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }

    assertThat(usher("book", copy.toString()).out()).isEqualTo(usher("book", DESK).out());
  }

  @Test
  void policyWithAMistake_hasNoBook() throws IOException {
    Path desk = Files.createDirectory(folder.resolve("broken"));
    Files.copy(Path.of(DESK, "policy.yaml"), desk.resolve("policy.yaml"));
    Files.writeString(desk.resolve("a.drl"), "package returns_desk;\nrule \"A\" when then end\n");
    Path book = folder.resolve("book.html");

    CommandRun run = usher("book", desk.toString(), "-o", book.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("a.drl:2:", "nothing was run");
    assertThat(book).doesNotExist();
  }

  @Test
  void wrongUse_isToldFromAPolicyWithMistakes() {
    List<CommandRun> wrong =
        List.of(
            usher("book"),
            usher("book", "kyndorf"),
            usher("book", DESK, "--format", "pdf"),
            usher("book", DESK, "-o", folder.resolve("none/book.html").toString()));

    assertThat(wrong).allMatch(run -> run.exit() == 2).allMatch(run -> run.out().isEmpty());
    assertThat(wrong.get(2).err()).contains("\"pdf\": html or markdown is allowed");
  }
}
