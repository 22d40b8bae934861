package dev.usher.ops.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.check.CheckedPolicy;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Repository;
import dev.usher.ops.testing.Samples;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy is read as git keeps it, whatever lies in the work tree. */
class RevisionPolicyTest {
  @TempDir private Path folder;

  private final ClassLoader classPath = Thread.currentThread().getContextClassLoader();
  private Repository repository;
  private Path desk;

  @BeforeEach
  void threeVersions() {
    repository = Repository.in(folder.resolve("work tree"));
    desk = repository.root().resolve("policies/returns");
    Samples.policy(desk);
    repository.write("policies/returns/scenarios/one.yaml", "scenarios: []\n");
    repository.commit("one");
    repository.git("tag", "v1.0");
    version("2.2.0");
    repository.commit("two");
    repository.git("tag", "-m", "of two", "v1.1");
    version("2.3.0");
    repository.commit("three");
    version("uncommitted");
  }

  @AfterEach
  void usualClassPath() {
    Thread.currentThread().setContextClassLoader(classPath);
  }

  private void version(String version) {
    Path manifest = desk.resolve("policy.yaml");
    Samples.write(
        manifest, Samples.read(manifest).replaceFirst("version: .*", "version: " + version));
  }

  private static CheckedPolicy read(Object policy, String revision) {
    return CheckedPolicy.of(found(policy + "@" + revision));
  }

  private static PolicySource found(String text) {
    return RevisionPolicy.find(text).orElseThrow();
  }

  private static String version(CheckedPolicy policy) {
    return policy
        .texts()
        .get("policy.yaml")
        .lines()
        .filter(line -> line.startsWith("version: "))
        .map(line -> line.substring("version: ".length()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLatestRevisionsOfAFolder_areThoseThatChangedIt() {
    version("2.3.0");
    repository.write("elsewhere.txt", "x");
    repository.commit("beside it");

    assertThat(RevisionPolicy.latest(desk, 2))
        .extracting(Revision::subject)
        .containsExactly("three", "two");
    assertThat(RevisionPolicy.latest(desk, 9))
        .allMatch(each -> each.date().matches("\\d{4}-\\d{2}-\\d{2}"))
        .extracting(each -> version(read(desk, each.id())))
        .containsExactly("2.3.0", "2.2.0", "2.1.0");
    assertThat(RevisionPolicy.latest(folder, 9)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, 2.3.0",
    "main, 2.3.0",
    "@, 2.3.0",
    "HEAD~1, 2.2.0",
    "HEAD^, 2.2.0",
    "v1.1, 2.2.0",
    "main@{0}, 2.3.0",
    "HEAD@{1}, 2.2.0",
    "v1.0, 2.1.0",
    ":/tw, 2.2.0",
  })
  void whateverGitTakesForARevision_isOne(String revision, String version) {
    assertThat(version(read(desk, revision))).isEqualTo(version);
  }

  @Test
  void anIdOfACommit_isOne_inFullAndInShort() {
    String id = repository.git("rev-parse", "v1.0");

    assertThat(version(read(desk, id))).isEqualTo("2.1.0");
    assertThat(version(read(desk, id.substring(0, 8)))).isEqualTo("2.1.0");
  }

  @Test
  void theSource_hasTheTextAsName_andScenarios() {
    String text = desk + "@HEAD";

    assertThat(found(text).name()).isEqualTo(text);
    assertThat(read(desk, "HEAD").texts()).containsKey("scenarios/one.yaml");
  }

  @Test
  void nothingInTheWorkTree_isTouched() throws IOException {
    Files.delete(desk.resolve("scenarios/one.yaml"));
    byte[] index = Files.readAllBytes(repository.root().resolve(".git/index"));
    String before = repository.git("status", "--porcelain");
    Files.write(repository.root().resolve(".git/index"), index);

    read(desk, "v1.0");

    assertThat(Files.readAllBytes(repository.root().resolve(".git/index"))).isEqualTo(index);
    assertThat(repository.git("status", "--porcelain")).isEqualTo(before);
  }

  @Test
  void aFolderThatIsNotThereAnyMore_isReadWhereItWas() {
    repository.git("mv", "policies", "moved");
    repository.commit("moved");

    assertThat(version(read(desk, "v1.1"))).isEqualTo("2.2.0");
    assertThat(version(read(repository.root().resolve("moved/returns"), "HEAD")))
        .isEqualTo("uncommitted");
    assertThatThrownBy(() -> found(desk + "@HEAD"))
        .isInstanceOf(GitException.class)
        .hasMessage("there is no folder policies/returns at revision \"HEAD\"");
  }

  @Test
  void theWorkTreeItself_isAFolderToo() {
    Repository whole = Repository.in(folder.resolve("whole"));
    Samples.policy(whole.root());
    whole.commit("one");

    assertThat(version(read(whole.root(), "HEAD"))).isEqualTo("2.1.0");
    assertThat(version(read(whole.root() + "/.", "HEAD"))).isEqualTo("2.1.0");
  }

  @Test
  void aFolderNamedWithTheSign_isTakenForOne() {
    Path odd = folder.resolve("desk@home");
    Samples.policy(odd);
    assertThat(RevisionPolicy.find(odd.toString())).isEmpty();

    Repository inside = Repository.in(odd);
    inside.commit("one");

    assertThat(RevisionPolicy.find(odd.toString())).isEmpty();
    assertThat(version(read(odd, "HEAD"))).isEqualTo("2.1.0");
    assertThat(version(read(odd, "HEAD@{0}"))).isEqualTo("2.1.0");
  }

  @Test
  void aNameOnTheClassPath_isItsFolder() throws MalformedURLException {
    URL root = repository.root().toUri().toURL();
    Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[] {root}, classPath));

    assertThat(version(read("returns", "HEAD~1"))).isEqualTo("2.2.0");
  }

  @Test
  void aNameThatHasGone_isLookedForWhereTheOthersAre() throws MalformedURLException {
    Samples.policy(repository.root().resolve("policies/other"));
    repository.git("rm", "-rqf", "policies/returns");
    repository.commit("gone");
    URL root = repository.root().toUri().toURL();
    Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[] {root}, classPath));

    assertThat(version(read("returns", "HEAD~1"))).isEqualTo("2.3.0");
  }

  @Test
  void aLinkToAFile_isFollowed() throws IOException {
    repository.write("shared/common.drl", Samples.read(desk.resolve("rules.drl")));
    Files.delete(desk.resolve("rules.drl"));
    Files.createSymbolicLink(desk.resolve("rules.drl"), Path.of("../../shared/common.drl"));
    repository.commit("linked");

    assertThat(read(desk, "HEAD").texts().get("rules.drl"))
        .isEqualTo(read(desk, "v1.0").texts().get("rules.drl"));
  }

  @Test
  void aLinkOutOfTheWorkTree_isRefused() throws IOException {
    Files.delete(desk.resolve("rules.drl"));
    Files.createSymbolicLink(desk.resolve("rules.drl"), Path.of("../../../outside.drl"));
    repository.commit("linked");

    assertThatThrownBy(() -> found(desk + "@HEAD"))
        .hasMessage("rules.drl is a link that leads to no file of that revision");
  }

  @Test
  void oddNames_areReadAsTheyAre() {
    repository.write("policies/returns/scenarios/größe \"x\".yaml", "scenarios: []\n");
    repository.write("policies/returns/notes/ändern.txt", "not read");
    repository.commit("odd");

    assertThat(read(desk, "HEAD").texts()).containsKey("scenarios/größe \"x\".yaml");
  }

  @Test
  void aRuleFileThatWouldBeOverlooked_isNamed_asOnDisk() {
    repository.write("policies/returns/more/refunds.drl", "package returns;\n");
    repository.commit("stray");

    assertThat(read(desk, "HEAD").diagnostics())
        .anySatisfy(each -> assertThat(each.toString()).contains("more/refunds.drl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "--upload-pack=touch x", "--output=x"})
  void whatCouldBeAnOption_isNoRevision(String revision) {
    assertThatThrownBy(() -> found(desk + "@" + revision))
        .isInstanceOf(GitException.class)
        .hasMessageStartingWith("there is no revision \"" + revision + "\" in ");
  }

  @Test
  void anUnknownRevision_isToldWithTheNearest() {
    assertThatThrownBy(() -> found(desk + "@v1.2"))
        .hasMessageEndingWith("work tree; known are v1.1, v1.0");
    assertThatThrownBy(() -> found(desk + "@Main")).hasMessageEndingWith("; known are main");
    assertThatThrownBy(() -> found(desk + "@HEAD:policies")).hasMessageContaining("no revision");
  }

  @Test
  void aShallowClone_saysSo() {
    repository.git("clone", "-q", "--depth", "1", repository.root().toUri().toString(), "../few");
    Path few = folder.resolve("few/policies/returns");

    assertThat(version(read(few, "HEAD"))).isEqualTo("2.3.0");
    assertThatThrownBy(() -> found(few + "@HEAD~1"))
        .hasMessageEndingWith(
            "; it is a shallow clone, to which git fetch --unshallow adds the rest");
  }

  @Test
  void withoutAWorkTree_thereAreNoRevisions() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone"));

    assertThatThrownBy(() -> found(alone + "@HEAD"))
        .hasMessage(alone + " lies in no git work tree, so that it has no revisions");
    assertThatThrownBy(() -> found(repository.root() + "/.git@HEAD"))
        .hasMessageContaining("lies in no git work tree");
  }

  @Test
  void withoutGit_thereAreNoRevisions() {
    assertThatThrownBy(() -> WorkTree.around("no-such-git", desk))
        .isInstanceOf(GitException.class)
        .hasMessage("it takes git to read a revision, and there is none on the PATH");
  }

  @Test
  void aFile_isNoFolder() {
    assertThatThrownBy(() -> found(desk + "/policy.yaml@HEAD"))
        .hasMessage("there is no folder policies/returns/policy.yaml at revision \"HEAD\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@HEAD | before the @ of \"@HEAD\" stands no policy: write NAME@REVISION, or .@REVISION",
        "kyndof@ | after the @ of \"kyndof@\" stands no revision: write one such as HEAD~1 or main",
      })
  void halfOfIt_isTold(String text, String message) {
    assertThatThrownBy(() -> found(text)).isInstanceOf(GitException.class).hasMessage(message);
  }

  @Test
  void commands_takeARevision() {
    String contact =
        "{\"id\": \"a\", \"receivedAt\": \"2026-03-03T10:00:00+09:00\", \"channel\": \"email\"}\n";
    CommandRun run = CommandRun.fed(contact, "decide", desk + "@v1.0", "--format", "json");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\"version\":\"2.1.0\"");
  }

  @Test
  void mistakesThere_areNamedWithTheRevision() {
    repository.write("policies/returns/policy.yaml", "policy: returns\n");
    repository.commit("broken");
    CommandRun run = CommandRun.usher("test", desk + "@HEAD");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains(desk + "@HEAD/policy.yaml:1:1: error: version", "in policy " + desk + "@HEAD");
  }

  @Test
  void anUnknownRevision_isAWrongUse() {
    CommandRun run = CommandRun.usher("check", desk + "@nope");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("usher: " + desk + "@nope: there is no revision \"nope\" in ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"watch", "test"})
  void aRevision_isNotWatched(String command) {
    CommandRun run =
        command.equals("test")
            ? CommandRun.usher("test", desk + "@HEAD", "--watch")
            : CommandRun.usher("watch", desk + "@HEAD");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors())
        .containsExactly("usher: " + desk + "@HEAD never changes: name the folder to watch it");
  }
}
