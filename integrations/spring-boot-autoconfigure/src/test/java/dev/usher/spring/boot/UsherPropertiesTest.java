package dev.usher.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UsherPropertiesTest {
  private static final ApplicationContextRunner CONTEXT =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(UsherAutoConfiguration.class))
          .withPropertyValues("usher.policies.desk=", "usher.reload.enabled=true");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "usher.reload.interval           | 0s     | more than PT0S and up to PT24H is allowed",
        "usher.reload.interval           | 25h    | more than PT0S and up to PT24H is allowed",
        "usher.reload.gates.remembered   | -1     | 0 to 100000 are allowed",
        "usher.reload.gates.most-changed | 101    | 0 to 100 is allowed",
        "usher.policies.desk.location    | http://policies.example/desk | a folder is allowed",
        "usher.policies.desk.location    | classpath:policies/desk | write classpath:desk for",
        "usher.log.max-file-size         | 1B     | 1,024 to",
        "usher.log.max-files             | 0      | 1 to 10,000 is allowed",
        "usher.log.waiting               | 0      | 1 to 1,000,000 is allowed",
        "usher.log.flush-interval        | 2m     | PT0.001S to PT1M is allowed",
        "usher.log.leave-out             | lables | labels",
        "usher.log.id-key                | short  | at least 16 are needed",
        "usher.log.file                  | no/such/folder/log.ndjson | Its folder must be there",
      })
  void aValueThatIsNotAllowed_isNamedWithWhatIs(String property, String value, String allowed) {
    CONTEXT
        .withPropertyValues("usher.log.file=target/log.ndjson", property + "=" + value)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        refused -> {
                          assertThat(refused.getName()).isEqualTo(property);
                          assertThat(refused.getReason()).contains(allowed);
                        }));
  }

  @Test
  void theSecret_isShownNowhere() {
    CONTEXT
        .withPropertyValues("usher.log.file=target/log.ndjson", "usher.log.id-key=short")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        refused -> assertThat(refused.getValue()).isEqualTo("******")));
    CONTEXT
        .withPropertyValues("usher.log.id-key=0123456789abcdef")
        .run(
            context ->
                assertThat(context.getBean(UsherProperties.class).toString())
                    .doesNotContain("0123456789abcdef"));
  }

  @Test
  void everyProperty_hasADescriptionInTheMetadata() throws IOException {
    assertThat(properties())
        .hasSize(17)
        .allSatisfy(
            each ->
                assertThat(each.path("description").asString(""))
                    .as(each.path("name").asString())
                    .endsWith(".")
                    .hasSizeGreaterThan(20));
  }

  @Test
  void everyHint_isForAPropertyThatThereIs() throws IOException {
    assertThat(metadata().get("hints").valueStream().map(each -> each.get("name").asString()))
        .isNotEmpty()
        .isSubsetOf(properties().stream().map(each -> each.get("name").asString()).toList());
  }

  /** The endpoint's own are Spring Boot's to describe. */
  private static List<JsonNode> properties() throws IOException {
    return metadata()
        .get("properties")
        .valueStream()
        .filter(each -> each.get("name").asString().startsWith("usher."))
        .toList();
  }

  private static JsonNode metadata() throws IOException {
    try (InputStream in =
        UsherProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, "the metadata"));
    }
  }
}
