package dev.usher.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Writes trees as YAML in the form of the scenario files that come with Usher: groups in braces
 * where they fit into a line of {@value #WIDTH} characters, else a line for each value; texts
 * without quotes where nobody could take them for something else. {@link YamlDocument} reads the
 * same texts back. Immutable and thread-safe.
 */
public final class YamlText {
  /** How long a line may be; a word that is longer has a line of its own. */
  private static final int WIDTH = 100;

  private static final String STEP = "  ";

  private final BinaryOperator<String> shown;
  private final Set<String> opened;
  private final Set<String> lined;

  /**
   * Makes a writer.
   *
   * @param shown given the path of a text, such as {@code contact.channel}, and the text, returns
   *     it as it is written
   * @param opened the paths of groups that have a line for each value even if they would fit
   * @param lined the paths of groups that have a line for each value if they do not fit; others
   *     stay in braces over several lines
   */
  public YamlText(BinaryOperator<String> shown, Set<String> opened, Set<String> lined) {
    this.shown = shown;
    this.opened = Set.copyOf(opened);
    this.lined = Set.copyOf(lined);
  }

  /**
   * Returns the lines of an item of a list.
   *
   * @param item what it says by name
   * @param indent how many blanks stand before its dash
   */
  public List<String> item(DocumentNode item, int indent) {
    String dash = " ".repeat(indent) + "- ";
    List<String> lines = new ArrayList<>();
    block((Mapping) item, dash, " ".repeat(dash.length()), "", lines);
    return lines;
  }

  private void block(Mapping group, String first, String rest, String path, List<String> lines) {
    String lead = first;
    for (Mapping.Entry each : group.entries()) {
      String its = path.isEmpty() ? each.name() : path + "." + each.name();
      entry(lead + YamlScalars.name(each.name()) + ":", rest, its, each.value(), lines);
      lead = rest;
    }
  }

  private void entry(
      String head, String indent, String path, DocumentNode value, List<String> lines) {
    String text =
        value instanceof DocumentNode.Scalar scalar
            ? scalar(scalar, path, false)
            : String.join(" ", words(value, path, WIDTH));
    if (head.length() + 1 + text.length() <= WIDTH && !opened.contains(path)) {
      lines.add(head + " " + text);
    } else if (value instanceof DocumentNode.Scalar) {
      fill(YamlScalars.words(YamlScalars.inQuotes(text)), head + " ", indent + STEP, lines);
    } else if (value instanceof Mapping group && (opened.contains(path) || lined.contains(path))) {
      lines.add(head);
      block(group, indent + STEP, indent + STEP, path, lines);
    } else if (value instanceof DocumentNode.Sequence list
        && !list.items().stream().allMatch(DocumentNode.Scalar.class::isInstance)) {
      lines.add(head);
      for (DocumentNode each : list.items()) {
        filled(each, path, indent + STEP + "- ", indent + STEP + STEP, lines);
      }
    } else {
      lines.add(head);
      filled(value, path, indent + STEP, indent + STEP + " ", lines);
    }
  }

  private String scalar(DocumentNode.Scalar scalar, String path, boolean inBraces) {
    return scalar.notation() == DocumentNode.Notation.TEXT
        ? YamlScalars.text(shown.apply(path, scalar.text()), inBraces)
        : scalar.text();
  }

  private void filled(
      DocumentNode value, String path, String first, String rest, List<String> lines) {
    fill(words(value, path, WIDTH - rest.length()), first, rest, lines);
  }

  /**
   * Returns the pieces of a value between which a line may end, a blank between each two.
   *
   * @param room how long a part of it may be to be one piece
   */
  private List<String> words(DocumentNode value, String path, int room) {
    if (value instanceof DocumentNode.Scalar scalar) {
      return YamlScalars.words(scalar(scalar, path, true));
    }
    List<String> words = new ArrayList<>();
    if (value instanceof DocumentNode.Sequence list) {
      for (DocumentNode each : list.items()) {
        member("", words(each, path, room), room, words);
      }
      return inside("[", words, "]");
    }
    for (Mapping.Entry each : ((Mapping) value).entries()) {
      List<String> its = words(each.value(), path + "." + each.name(), room);
      member(YamlScalars.name(each.name()) + ": ", its, room, words);
    }
    return inside("{", words, "}");
  }

  private static void member(String head, List<String> its, int room, List<String> words) {
    if (!words.isEmpty()) {
      int last = words.size() - 1;
      words.set(last, words.get(last) + ",");
    }
    String whole = head + String.join(" ", its);
    // Its brackets, and those that end with it, take some more.
    if (whole.length() + 4 <= room) {
      words.add(whole);
    } else {
      words.add(head + its.get(0));
      words.addAll(its.subList(1, its.size()));
    }
  }

  private static List<String> inside(String open, List<String> words, String close) {
    if (words.isEmpty()) {
      return List.of(open + close);
    }
    words.set(0, open + words.get(0));
    int last = words.size() - 1;
    words.set(last, words.get(last) + close);
    return words;
  }

  private static void fill(List<String> words, String first, String rest, List<String> lines) {
    StringBuilder line = new StringBuilder(first).append(words.get(0));
    for (String word : words.subList(1, words.size())) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(rest).append(word);
      } else {
        line.append(' ').append(word);
      }
    }
    lines.add(line.toString());
  }
}
