package dev.usher.ops.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.testing.Samples;
import dev.usher.policy.PolicySource;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.spi.SLF4JServiceProvider;

class InstalledJudgeTest {
  private static final ShownContact CONTACT =
      new ShownContact(
          AskedContact.atReceipt(
              Contact.builder("c", Instant.parse("2026-03-03T01:00:00Z"), Channel.EMAIL).build()),
          "all.yaml:1: a contact");

  @TempDir private Path folder;

  private PolicySource policy() {
    return PolicySource.folder(Path.of(Samples.policy(folder.resolve("returns"))));
  }

  private static List<URL> classPath() throws MalformedURLException {
    List<URL> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toUri().toURL());
    }
    return entries;
  }

  @Test
  void aJudgeBesideTheCommand_isLoadedApart_withDroolsOfItsOwn() throws Exception {
    PolicyJudge judge = InstalledJudge.of(classPath());
    JudgeReport report = judge.judge(policy(), List.of(CONTACT), 200, 7);

    assertThat(report.agrees()).as("%s", report).isTrue();
    assertThat(report.contacts()).isEqualTo(201);
    assertThat(report.rules()).isEqualTo(10);
    assertThat(judge.getClass().getName()).isEqualTo(CompilingJudge.class.getName());
    assertThat(judge.getClass()).isNotSameAs(CompilingJudge.class);
    ClassLoader apart = judge.getClass().getClassLoader();
    String drools = "org.drools.core.impl.InternalRuleBase";
    assertThat(apart.loadClass(drools)).isNotSameAs(Class.forName(drools));
    assertThat(apart.loadClass(Contact.class.getName())).isSameAs(Contact.class);
    String services = "META-INF/services/";
    assertThat(
            Collections.list(apart.getResources(services + SLF4JServiceProvider.class.getName())))
        .as("who logs is told by the command")
        .isEqualTo(
            Collections.list(
                getClass()
                    .getClassLoader()
                    .getResources(services + SLF4JServiceProvider.class.getName())));
  }

  @Test
  void aJudgeOnTheClassPath_saysTheSame() throws Exception {
    PolicyJudge judge = InstalledJudge.beside(folder.resolve("lib").resolve("usher-ops.jar"));

    assertThat(judge).isInstanceOf(CompilingJudge.class);
    assertThat(judge.judge(policy(), List.of(CONTACT), 200, 7))
        .isEqualTo(InstalledJudge.of(classPath()).judge(policy(), List.of(CONTACT), 200, 7));
  }

  @Test
  void brokenInstallation_isSaid() throws IOException {
    Files.createDirectories(folder.resolve("judge"));
    Files.createDirectories(folder.resolve("lib"));

    assertThatThrownBy(() -> InstalledJudge.beside(folder.resolve("lib").resolve("usher-ops.jar")))
        .isInstanceOfSatisfying(
            CommandException.class, wrong -> assertThat(wrong.exitCode()).isEqualTo(Exit.WRONG_USE))
        .hasMessageStartingWith("usher: --judge cannot be loaded: ");
  }
}
