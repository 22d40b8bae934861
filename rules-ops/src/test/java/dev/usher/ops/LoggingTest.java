package dev.usher.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LoggingTest {

  /** The tests themselves log through another binding, which has settings of its own. */
  @Test
  void the_settings_of_the_commands_log_come_along() throws IOException {
    Properties settings = new Properties();
    try (InputStream in = Main.class.getResourceAsStream("/simplelogger.properties")) {
      settings.load(Objects.requireNonNull(in, "simplelogger.properties"));
    }
    assertThat(settings)
        .containsEntry("org.slf4j.simpleLogger.defaultLogLevel", "warn")
        .containsEntry("org.slf4j.simpleLogger.log.dev.usher", "error");
  }
}
