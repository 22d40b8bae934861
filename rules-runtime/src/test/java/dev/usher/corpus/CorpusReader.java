package dev.usher.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files of broken policies; README.txt beside them says how they are written. */
final class CorpusReader {
  static final Path FOLDER = Path.of("src/test/resources/diagnostics");
  private static final String CASE = "=== ";
  private static final Pattern FILE = Pattern.compile("--- (\\S+)( \\(absent\\))?");
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\* ([a-z][a-z0-9-]*) \\(([^:)]+)(?::(\\d+))?(?::(\\d+))?(?:\\+(\\d+))?\\)");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final String corpus;
  private final List<CorpusCase> cases = new ArrayList<>();
  private @Nullable String name;
  private List<CorpusFile> files = new ArrayList<>();
  private SortedSet<Mark> marks = new TreeSet<>();

  /** The file that is being read; null between the name of a case and its first line. */
  private @Nullable CorpusFile file;

  private CorpusReader(String corpus) {
    this.corpus = corpus;
  }

  /** All broken policies, by the names of their files and in their order there. */
  static List<CorpusCase> all() {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      List<CorpusCase> all = new ArrayList<>();
      for (Path path : paths.filter(CorpusReader::isCorpus).sorted().toList()) {
        String corpus = path.getFileName().toString().replace(".txt", "");
        all.addAll(read(corpus, Files.readAllLines(path)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCorpus(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".txt") && !name.equals("README.txt") && !name.equals("wording.txt");
  }

  /** Reads a file of cases. What stands before the first one is for its readers. */
  static List<CorpusCase> read(String corpus, List<String> lines) {
    CorpusReader reader = new CorpusReader(corpus);
    for (String line : lines) {
      if (line.startsWith(CASE)) {
        reader.endCase();
        reader.name = line.substring(CASE.length());
      } else if (reader.name != null) {
        reader.line(line);
      }
    }
    reader.endCase();
    return reader.cases;
  }

  private void line(String line) {
    Matcher elsewhere = ELSEWHERE.matcher(line);
    Matcher begin = FILE.matcher(line);
    if (elsewhere.matches()) {
      marks.add(
          new Mark(
              elsewhere.group(2),
              number(elsewhere.group(3)),
              number(elsewhere.group(4)),
              number(elsewhere.group(5)),
              elsewhere.group(1)));
      return;
    }
    if (begin.matches()) {
      endFile();
      boolean absent = begin.group(2) != null;
      file = new CorpusFile(begin.group(1), true, absent, new ArrayList<>());
      return;
    }
    CorpusFile here = file;
    if (here == null) {
      here = new CorpusFile(CorpusFile.RULES, false, false, new ArrayList<>());
      file = here;
    }
    Mark mark = Marking.read(line, here.name(), here.lines());
    if (mark == null) {
      here.lines().add(line);
    } else {
      marks.add(mark);
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Empty lines at the end of a file belong to the corpus, unless the last one bears a mark. */
  private void endFile() {
    CorpusFile ended = file;
    if (ended == null) {
      return;
    }
    int marked =
        marks.stream()
            .filter(each -> each.file().equals(ended.name()))
            .mapToInt(Mark::line)
            .max()
            .orElse(0);
    List<String> lines = ended.lines();
    while (lines.size() > marked && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    files.add(ended);
    file = null;
  }

  private void endCase() {
    String ended = name;
    if (ended == null) {
      return;
    }
    endFile();
    if (!NAME.matcher(ended).matches()) {
      throw new IllegalStateException(
          corpus + ": a case's name has small letters, digits and hyphens, not " + ended);
    }
    if (cases.stream().anyMatch(each -> each.name().equals(ended))) {
      throw new IllegalStateException(corpus + ": two cases are called " + ended);
    }
    cases.add(new CorpusCase(corpus, ended, files, marks));
    files = new ArrayList<>();
    marks = new TreeSet<>();
  }
}
