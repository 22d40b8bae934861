package dev.usher.examples.zendesk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The recorded exchanges: a folder each, with what came in and what was answered. */
final class Exchanges {
  static final Path FOLDER = Path.of("src/test/resources/exchanges");

  private Exchanges() {}

  static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList();
    }
  }

  static List<Path> decided() throws IOException {
    return folders().stream()
        .filter(folder -> Files.exists(folder.resolve("update.json")))
        .toList();
  }

  static String webhook(String name) throws IOException {
    return webhook(FOLDER.resolve(name));
  }

  static String webhook(Path folder) throws IOException {
    return Files.readString(folder.resolve("webhook.json"), StandardCharsets.UTF_8);
  }
}
