package dev.usher.ops.format;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.CommandRun.usher;
import static dev.usher.ops.testing.CommandRun.watched;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.data.DiagnosticWriter;
import dev.usher.format.RuleFormat;
import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final String FORMED =
      """
      package returns;

      // Above.

      rule "a" // behind
      when
          $case : Tiered(topic == "refund", refund > 5)
      then
          $case.hold("x").route("nobody-we-know");
      end
      """;
  private static final String LOOSE =
      """
      package returns;
      // Above.

      rule "a" // behind
      when
        $case: Tiered( topic=="refund" , (refund>5) )
      then
        $case.hold("x");
        $case.route("nobody-we-know");
      end""";
  private static final String BROKEN = "package returns;\nrule \"b\"\nwhen\n  $case : Tierd()\n";

  @TempDir private Path folder;
  private Path policy = Path.of("");

  @BeforeEach
  void copy() {
    policy = folder.resolve("my policy");
    Samples.policy(policy);
  }

  private Path file(String name, String text) {
    return Path.of(Samples.write(policy.resolve(name), text));
  }

  @Test
  void filesThatAreNotInForm_areReplaced() {
    Path loose = file("loose.drl", LOOSE);
    CommandRun run = usher("format", policy.toString());
    assertThat(Samples.read(loose)).isEqualTo(FORMED);
    assertThat(run.lines())
        .containsExactly("formatted " + loose, "2 rule files: 1 in form, 1 formatted");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(usher("format", policy.toString()).lines())
        .containsExactly("2 rule files: 2 in form");
    assertThat(entries()).containsExactly("loose.drl", "policy.yaml", "rules.drl");
  }

  private Stream<String> entries() {
    try (Stream<Path> entries = Files.list(policy)) {
      return entries.map(each -> each.getFileName().toString()).sorted().toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void aFileInForm_isNotTouched() throws IOException {
    Path formed = file("formed.drl", FORMED);
    Object before = Files.readAttributes(formed, "unix:ino,lastModifiedTime");
    assertThat(usher("format", formed.toString()).exit()).isZero();
    assertThat(Files.readAttributes(formed, "unix:ino,lastModifiedTime")).isEqualTo(before);
  }

  @Test
  void check_writesNothing_andNamesFileAndLine() {
    Path loose = file("loose.drl", LOOSE);
    CommandRun run = usher("format", policy.toString(), "--check");
    assertThat(run.lines())
        .containsExactly(loose + ":2: is not in form", "2 rule files: 1 in form, 1 not in form");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(Samples.read(loose)).isEqualTo(LOOSE);

    usher("format", policy.toString());
    CommandRun after = usher("format", policy.toString(), "--check");
    assertThat(after.lines()).containsExactly("2 rule files: 2 in form");
    assertThat(after.exit()).isZero();
  }

  @Test
  void diff_writesNothing_andShowsWhatWouldChange() {
    Path loose = file("loose.drl", LOOSE);
    CommandRun run = usher("format", loose.toString(), "--diff");
    assertThat(run.lines())
        .startsWith("--- " + loose, "+++ " + loose, "@@ -1,10 +1,10 @@", " package returns;", "+")
        .contains("-  $case: Tiered( topic==\"refund\" , (refund>5) )")
        .contains("\\ No newline at end of file")
        .endsWith("1 rule file: 1 not in form");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(Samples.read(loose)).isEqualTo(LOOSE);
  }

  @Test
  void aFileWithMistakes_staysAsItIs_andTheOthersAreFormatted() {
    Path broken = file("broken.drl", BROKEN);
    Path loose = file("loose.drl", LOOSE);
    CommandRun run = usher("format", policy.toString());
    assertThat(Samples.read(broken)).isEqualTo(BROKEN);
    assertThat(Samples.read(loose)).isEqualTo(FORMED);
    assertThat(run.errors()).first().asString().startsWith(broken + ":4:11: ").contains("Tierd");
    assertThat(run.out()).contains("1 formatted, 1 left as it is for its mistakes");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void lineEndsAndMark_areSaid_andGo() {
    Path dos = file("dos.drl", FORMED.replace("\n", "\r\n"));
    Path marked = file("marked.drl", "\uFEFF" + FORMED);
    CommandRun run = usher("format", policy.toString(), "--check", "--diff");
    assertThat(run.lines())
        .contains(dos + ": has lines that end with CR LF")
        .contains(marked + ": begins with a byte order mark");
    usher("format", policy.toString());
    assertThat(Samples.read(dos)).isEqualTo(FORMED);
    assertThat(Samples.read(marked)).isEqualTo(FORMED);
  }

  @Test
  void aLink_isWrittenThrough() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Path target = Path.of(Samples.write(elsewhere.resolve("shared.drl"), LOOSE));
    Path link = Files.createSymbolicLink(policy.resolve("link.drl"), target);
    assertThat(usher("format", policy.toString()).lines()).contains("formatted " + link);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.isSymbolicLink(target)).isFalse();
    assertThat(Samples.read(target)).isEqualTo(FORMED);
    try (Stream<Path> entries = Files.list(elsewhere)) {
      assertThat(entries).containsExactly(target);
    }
  }

  @Test
  void permissions_stayAsTheyAre() throws IOException {
    Path loose = file("loose.drl", LOOSE);
    Set<PosixFilePermission> odd = PosixFilePermissions.fromString("rw-rw--w-");
    Files.setPosixFilePermissions(loose, odd);
    usher("format", policy.toString());
    assertThat(Samples.read(loose)).isEqualTo(FORMED);
    assertThat(Files.getPosixFilePermissions(loose)).isEqualTo(odd);
  }

  @Test
  void whatCannotBeRead_failsByItself() throws IOException {
    Path loose = file("loose.drl", LOOSE);
    Path nowhere = policy.resolve("nowhere.drl");
    Files.createSymbolicLink(nowhere, folder.resolve("nothing"));
    CommandRun run = usher("format", policy.toString());
    assertThat(run.errors())
        .containsExactly("usher: " + nowhere + " cannot be read: it is not there");
    assertThat(run.out()).contains("formatted " + loose, "1 failed");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(Files.exists(nowhere, LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void editorsLeftovers_andFolders_areNoRuleFiles() throws IOException {
    file(".loose.drl.swp", LOOSE);
    file(".hidden.drl", LOOSE);
    file("loose.drl~", LOOSE);
    file("more.drl/inner.drl", LOOSE);
    assertThat(usher("format", policy.toString()).lines())
        .containsExactly("1 rule file: 1 in form");
  }

  @Test
  void filesAndFolders_mayBeNamedTogether_eachOnce() {
    Path loose = file("loose.drl", LOOSE);
    CommandRun run = usher("format", policy.toString(), loose.toString(), "--check");
    assertThat(run.lines()).hasSize(2);
  }

  @Test
  void standardInput_comesOutInForm() {
    CommandRun run = fed(LOOSE, "format", "-");
    assertThat(run.out()).isEqualTo(FORMED);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(fed(FORMED, "format", "-").out()).isEqualTo(FORMED);
    assertThat(fed("", "format", "-")).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void standardInputWithMistakes_comesOutAsNothing() {
    CommandRun run = fed(BROKEN, "format", "-");
    assertThat(run.out()).isEmpty();
    assertThat(run.errors()).first().asString().startsWith("<stdin>:4:11: ");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void standardInput_mayBeCheckedToo() {
    CommandRun run = fed(LOOSE, "format", "-", "--check");
    assertThat(run.lines())
        .containsExactly("<stdin>:2: is not in form", "1 rule file: 1 not in form");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(fed(LOOSE, "format", "-", "--check", "--format", "json").out())
        .isEqualTo(
            "{\"formatVersion\":1,\"files\":[{\"file\":\"<stdin>\",\"state\":\"differs\",\"line\":2,"
                + "\"diagnostics\":[]}],\"ok\":false}\n");
  }

  @Test
  void somebodyWhoTypesRules_isToldSo() {
    Surroundings typed = new Surroundings(true, true, true, ZoneOffset.UTC, () -> 0);
    ByteArrayInputStream input = new ByteArrayInputStream(FORMED.getBytes(UTF_8));
    assertThat(CommandRun.in(typed, input, "format", "-").err()).contains("Ctrl-D");
    assertThat(CommandRun.in(watched(true), input, "format", "-").err()).isEmpty();
  }

  @Test
  void json_saysWhatCameOfEachFile() {
    Path broken = file("broken.drl", BROKEN);
    Path loose = file("loose.drl", LOOSE);
    CommandRun run = usher("format", policy.toString(), "--format", "json");
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out())
        .contains("{\"file\":\"" + loose + "\",\"state\":\"formatted\",\"line\":2,")
        .contains(
            "{\"file\":\""
                + broken
                + "\",\"state\":\"mistaken\",\"diagnostics\":["
                + new DiagnosticWriter()
                    .toJson(
                        RuleFormat.of(broken.toString(), BROKEN.getBytes(UTF_8))
                            .diagnostics()
                            .get(0)))
        .contains("\"state\":\"in-form\"", "\"ok\":false}");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void quiet_leavesOutTheLastLine() {
    Path loose = file("loose.drl", LOOSE);
    assertThat(usher("format", policy.toString(), "--check", "--quiet").lines())
        .containsExactly(loose + ":2: is not in form");
    assertThat(usher("format", policy.toString(), "-q").lines())
        .containsExactly("formatted " + loose);
    assertThat(usher("format", policy.toString(), "-q")).isEqualTo(new CommandRun(0, "", ""));
    assertThat(usher("format", policy.toString(), "-q", "--format=json").lines()).hasSize(1);
  }

  @Test
  void whatIsNoRuleFile_isAWrongUse() {
    wrong("is no rule file: rule files end in .drl", policy.resolve("policy.yaml").toString());
    wrong("there is no file", policy.resolve("none.drl").toString());
    wrong("there is no such folder", folder.resolve("none").toString());
    wrong("has no rule files", folder.toString());
    wrong("neither a folder nor a file", "a\0b");
    wrong("policy kyndof lies on the class path, where its files cannot be written", "kyndof");
    wrong("did you mean \"kyndof\"?", "kyndoff");
    wrong("- is standard input, and stands alone", "-", policy.toString());
    wrong("--format json goes with --check", "-", "--format", "json");
    wrong("'POLICY|FILE|-'");
  }

  private static void wrong(String said, String... arguments) {
    String[] all = Stream.concat(Stream.of("format"), Stream.of(arguments)).toArray(String[]::new);
    CommandRun run = usher(all);
    assertThat(run.err()).startsWith("usher: ").contains(said);
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }
}
