package dev.usher.spring.boot;

import dev.usher.log.DecisionLog;
import dev.usher.log.DecisionLogBuilder;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeSet;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Opens the log of decisions as {@code usher.log} says. */
final class LogSettings {
  private static final String PREFIX = "usher.log.";

  private LogSettings() {}

  /**
   * Opens the log.
   *
   * @throws InvalidConfigurationPropertyValueException if a property is refused, or the file cannot
   *     be written to
   */
  static DecisionLog open(LogProperties asked) {
    String file = String.valueOf(asked.file());
    DecisionLogBuilder log = DecisionLog.builder(Path.of(file));
    switch (asked.contacts()) {
      case NONE -> {}
      case WITHOUT_MESSAGE -> log.withContacts();
      case WITH_MESSAGE -> log.withMessages();
    }
    for (String field : new TreeSet<>(asked.leaveOut())) {
      set("leave-out", field, "labels", () -> log.leavingOut(field));
    }
    String key = asked.idKey();
    if (key != null) {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      set("id-key", "******", "a secret of 16 characters or more", () -> log.markingIds(bytes));
    }
    long size = asked.maxFileSize().toBytes();
    set("max-file-size", asked.maxFileSize(), "100MB", () -> log.rotating(size, 1));
    set("max-files", asked.maxFiles(), "10", () -> log.rotating(size, asked.maxFiles()));
    set("waiting", asked.waiting(), "8192", () -> log.waiting(asked.waiting()));
    set(
        "flush-interval",
        asked.flushInterval(),
        "200ms",
        () -> log.flushing(asked.flushInterval()));
    try {
      return log.open();
    } catch (UncheckedIOException failure) {
      throw new InvalidConfigurationPropertyValueException(
          PREFIX + "file",
          file,
          failure.getMessage() + ". Its folder must be there, and the application may write in it");
    }
  }

  private static void set(String name, Object value, String example, Runnable setter) {
    SetProperty.set(PREFIX + name, value, example, setter);
  }
}
