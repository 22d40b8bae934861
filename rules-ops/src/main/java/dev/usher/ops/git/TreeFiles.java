package dev.usher.ops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of a folder as git keeps them. Of those that no policy reads, whatever they are called
 * otherwise, only the names are read: that a file lies where it would be overlooked is told by its
 * name.
 */
final class TreeFiles {
  private static final long MOST_BYTES = 50_000_000;
  private static final String LINK = "120000";
  private static final String FILE = "blob";

  private final Git git;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private TreeFiles(Git git) {
    this.git = git;
  }

  /**
   * An entry of the listing.
   *
   * @param id the content's, or for a link that of what it says
   */
  private record Entry(String path, String id, boolean isLink, long bytes) {

    boolean isRead() {
      String name = path.toLowerCase(Locale.ROOT);
      return name.endsWith(".drl") || name.endsWith(".yaml");
    }
  }

  /** Where the next answer of git begins. */
  private static final class Position {
    private int at;
  }

  /**
   * Returns the content of each file by its path in the folder.
   *
   * @param tree the folder's id
   * @param commit the id of the commit that it is taken from
   * @param folder the folder's path in the work tree, with a slash at its end unless it is empty
   * @throws GitException if there is too much, or a link leads to no file of that commit
   */
  static SortedMap<String, byte[]> of(Git git, String tree, String commit, String folder) {
    TreeFiles found = new TreeFiles(git);
    List<Entry> read = new ArrayList<>();
    for (Entry entry : found.entries(tree)) {
      found.files.put(entry.path(), new byte[0]);
      if (entry.isRead()) {
        read.add(entry);
      }
    }
    long bytes = read.stream().mapToLong(Entry::bytes).sum();
    if (bytes > MOST_BYTES) {
      throw new GitException(
          "its rules and scenarios are too much: %,d bytes, and %,d are allowed"
              .formatted(bytes, MOST_BYTES));
    }
    found.read(read, commit, folder);
    return found.files;
  }

  private List<Entry> entries(String tree) {
    String listing = git.ask("ls-tree", "-r", "-z", "-l", "--full-tree", tree).text();
    List<Entry> entries = new ArrayList<>();
    for (String line : listing.split("\0", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        String[] facts = line.substring(0, tab).split(" +", -1);
        String path = line.substring(tab + 1);
        // What belongs to another repository is none of this one's, and no line holds two.
        if (facts[1].equals(FILE) && path.indexOf('\n') < 0) {
          entries.add(new Entry(path, facts[2], facts[0].equals(LINK), Long.parseLong(facts[3])));
        }
      }
    }
    return entries;
  }

  /** Links are followed, as they are on disk. */
  private void read(List<Entry> entries, String commit, String folder) {
    Map<Boolean, List<Entry>> byKind =
        entries.stream().collect(Collectors.partitioningBy(Entry::isLink));
    List<Entry> plain = byKind.getOrDefault(false, List.of());
    List<Entry> links = byKind.getOrDefault(true, List.of());
    contents(plain, plain.stream().map(Entry::id).toList());
    contents(links, links.stream().map(each -> commit + ":" + folder + each.path()).toList());
  }

  private void contents(List<Entry> entries, List<String> names) {
    if (entries.isEmpty()) {
      return;
    }
    byte[] answers =
        git.fed(String.join("\n", names) + "\n", "cat-file", "--batch", "--follow-symlinks")
            .bytes();
    Position position = new Position();
    for (Entry entry : entries) {
      files.put(entry.path(), content(entry, answers, position));
    }
  }

  private static byte[] content(Entry entry, byte[] answers, Position position) {
    String[] facts = line(answers, position).split(" ", -1);
    if (facts.length != 3 || !facts[1].equals(FILE)) {
      throw new GitException(
          entry.path()
              + (entry.isLink()
                  ? " is a link that leads to no file of that revision"
                  : " is missing in this clone"));
    }
    int length = Integer.parseInt(facts[2]);
    int from = position.at;
    position.at = from + length + 1;
    return Arrays.copyOfRange(answers, from, from + length);
  }

  private static String line(byte[] answers, Position position) {
    int end = position.at;
    while (end < answers.length && answers[end] != '\n') {
      end++;
    }
    String line = new String(answers, position.at, end - position.at, UTF_8);
    position.at = end + 1;
    return line;
  }
}
