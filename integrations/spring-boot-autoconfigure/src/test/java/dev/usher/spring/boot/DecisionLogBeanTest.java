package dev.usher.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.log.DecisionLog;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DecisionLogBeanTest {
  private static final ApplicationContextRunner CONTEXT =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(UsherAutoConfiguration.class))
          .withPropertyValues("usher.policies.desk=");

  private static final Contact CONTACT =
      Contact.builder("a@shop.example", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
          .topic("refund")
          .labels(Set.of("secret-label"))
          .message("my words, from b@shop.example")
          .build();

  @TempDir Path folder;

  private String written(String... properties) throws Exception {
    Path file = folder.resolve("decisions.ndjson");
    CONTEXT
        .withPropertyValues("usher.log.file=" + file)
        .withPropertyValues(properties)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              context.getBean(Usher.class).decide(CONTACT);
            });
    return Files.readString(file);
  }

  @Test
  void everyDecision_isInTheFileWhenTheContextIsClosed() throws Exception {
    assertThat(written().lines()).singleElement().asString().doesNotContain("secret-label");
  }

  @Test
  void contacts_areInTheFileWhereAskedFor() throws Exception {
    assertThat(written("usher.log.contacts=without-message"))
        .contains("secret-label")
        .doesNotContain("my words");
  }

  @Test
  void messages_areMasked() throws Exception {
    assertThat(written("usher.log.contacts=with-message"))
        .contains("my words")
        .doesNotContain("b@shop.example");
  }

  @Test
  void fields_areLeftOut() throws Exception {
    assertThat(written("usher.log.contacts=without-message", "usher.log.leave-out=labels"))
        .contains("refund")
        .doesNotContain("secret-label");
  }

  @Test
  void ids_areMarkedByTheKey() throws Exception {
    String one = written("usher.log.id-key=0123456789abcdef");
    Files.delete(folder.resolve("decisions.ndjson"));
    assertThat(written()).contains("[email]").isNotEqualTo(one);
  }

  @Test
  void fullFiles_areKeptBeside() throws Exception {
    CONTEXT
        .withPropertyValues(
            "usher.log.file=" + folder.resolve("decisions.ndjson"),
            "usher.log.max-file-size=1KB",
            "usher.log.max-files=2")
        .run(
            context -> {
              for (int i = 0; i < 100; i++) {
                context.getBean(Usher.class).decide(CONTACT);
              }
            });
    assertThat(folder.toFile().list((in, name) -> name.matches("decisions\\.\\d+\\.ndjson")))
        .hasSize(2);
  }

  @Test
  void withoutAFile_thereIsNoLog() {
    CONTEXT.run(context -> assertThat(context).doesNotHaveBean(DecisionLog.class));
  }
}
