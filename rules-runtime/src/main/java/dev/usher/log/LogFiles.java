package dev.usher.log;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one log: the one that is written to, such as {@code decisions.ndjson}, and those
 * that it was before, {@code decisions.00000001.ndjson} and so on, the highest number being the
 * newest. Names are sorted as the files are to be read, the one that is written to last.
 */
public final class LogFiles {
  private static final int DIGITS = 8;

  private LogFiles() {}

  /** A file that is full, and its number. */
  record Full(Path file, long number) {}

  /**
   * Returns the files of a log that there are, in the order in which they were written.
   *
   * @param file the one that is written to, which need not be there
   * @throws IOException if its folder cannot be read
   */
  public static List<Path> inOrder(Path file) throws IOException {
    List<Path> files = new ArrayList<>();
    full(file).forEach(each -> files.add(each.file()));
    if (Files.exists(file)) {
      files.add(file);
    }
    return files;
  }

  /** Returns those that are full, the oldest first. */
  static List<Full> full(Path file) throws IOException {
    Pattern form = form(file);
    List<Full> full = new ArrayList<>();
    try (Stream<Path> siblings = Files.list(folder(file))) {
      siblings.forEach(
          each -> {
            Matcher matcher = form.matcher(name(each));
            if (matcher.matches()) {
              full.add(new Full(file.resolveSibling(name(each)), Long.parseLong(matcher.group(1))));
            }
          });
    } catch (NoSuchFileException none) {
      return List.of();
    }
    full.sort(Comparator.comparingLong(Full::number));
    return full;
  }

  /** Returns the file that a log is once it is full. */
  static Path full(Path file, long number) {
    String name = name(file);
    int ending = ending(name);
    String digits = "0".repeat(Math.max(0, DIGITS - String.valueOf(number).length())) + number;
    return file.resolveSibling(name.substring(0, ending) + "." + digits + name.substring(ending));
  }

  private static Pattern form(Path file) {
    String name = name(file);
    int ending = ending(name);
    return Pattern.compile(
        Pattern.quote(name.substring(0, ending))
            + "\\.(\\d{"
            + DIGITS
            + ",18})"
            + Pattern.quote(name.substring(ending)));
  }

  private static int ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? dot : name.length();
  }

  static String name(Path file) {
    return requireNonNull(file.getFileName(), "a log is a file").toString();
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return requireNonNull(folder, "a log is a file");
  }
}
