package dev.usher.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a broken policy has where a case does not write it. */
final class Standard {
  static final String MANIFEST = "policy.yaml";
  private static final Path FOLDER = CorpusReader.FOLDER.resolve("standard");

  private Standard() {}

  static String manifest() {
    return read(MANIFEST);
  }

  static String rules() {
    return read(CorpusFile.RULES);
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
