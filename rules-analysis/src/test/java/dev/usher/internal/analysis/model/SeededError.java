package dev.usher.internal.analysis.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mistake in the source of the model.
 *
 * @param title what is wrong
 * @param file the file, under one of the folders of sources
 * @param text what stands there, once
 * @param instead what stands there with the mistake
 */
record SeededError(String title, String file, String text, String instead) {
  private static final Path ERRORS = Path.of("src/test/resources/seeded-errors.txt");
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java/dev/usher/internal/analysis"),
          Path.of("../rules-runtime/src/main/java/dev/usher/internal"));

  /** Returns all of them. */
  static List<SeededError> all() {
    List<SeededError> errors = new ArrayList<>();
    List<String> paragraphs = Arrays.asList(read(ERRORS).split("\n\n"));
    for (String paragraph : paragraphs.subList(1, paragraphs.size())) {
      List<String> lines = paragraph.strip().lines().toList();
      errors.add(
          new SeededError(lines.get(0).substring(2), lines.get(1), lines.get(2), lines.get(3)));
    }
    return errors;
  }

  /** Returns the source with the mistake in it. */
  String source() {
    String source = read(path());
    String anyhow =
        Arrays.stream(text.split("(?<=[^\\w\\s])|(?=[^\\w\\s])|\\s+"))
            .filter(each -> !each.isBlank())
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s*"));
    Matcher places = Pattern.compile(anyhow).matcher(source);
    List<MatchResult> found = places.results().toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "\"%s\" stands %d times in %s: amend %s"
              .formatted(text, found.size(), file, ERRORS.getFileName()));
    }
    MatchResult place = found.get(0);
    return source.substring(0, place.start()) + instead + source.substring(place.end());
  }

  private Path path() {
    return SOURCES.stream()
        .map(folder -> folder.resolve(file))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
