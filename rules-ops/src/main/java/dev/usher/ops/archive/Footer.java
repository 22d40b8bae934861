package dev.usher.ops.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the end of a command's help, taken apart.
 *
 * @param examples what may be typed, one line each
 * @param notes sentences, one paragraph each
 * @param exits the exit codes, each with what it says
 */
record Footer(List<String> examples, List<String> notes, List<Exits> exits) {
  private static final String EXIT_CODES = "Exit codes: ";
  private static final Pattern CODE = Pattern.compile("(\\d+(?: or \\d+)?) (.*)");

  /** The first end of a sentence, or the end of all. */
  private static final Pattern END = Pattern.compile("\\.(?: |$)");

  /**
   * An exit code.
   *
   * @param code the number, or two numbers
   * @param meaning what it says
   */
  record Exits(String code, String meaning) {}

  /** Takes the lines apart: those that are indented are examples. */
  static Footer of(String... lines) {
    List<String> examples = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    StringBuilder exits = new StringBuilder();
    for (String line : lines) {
      int begin = line.indexOf(EXIT_CODES);
      if (line.startsWith("  ")) {
        examples.add(line.strip());
      } else if (begin >= 0) {
        add(notes, line.substring(0, begin));
        exits.append(line.substring(begin + EXIT_CODES.length()));
      } else if (!exits.isEmpty()) {
        exits.append(' ').append(line);
      } else {
        add(notes, line);
      }
    }
    Matcher end = END.matcher(exits);
    if (!end.find()) {
      return new Footer(examples, notes, codes(exits.toString()));
    }
    add(notes, exits.substring(end.end()));
    return new Footer(examples, notes, codes(exits.substring(0, end.start())));
  }

  private static void add(List<String> notes, String text) {
    if (!text.isBlank()) {
      notes.add(text.strip());
    }
  }

  /** What begins with no code goes on with what is before it. */
  private static List<Exits> codes(String text) {
    List<Exits> all = new ArrayList<>();
    for (String each : text.split(";", -1)) {
      Matcher code = CODE.matcher(each.strip());
      if (code.matches()) {
        all.add(new Exits(code.group(1), code.group(2)));
      } else if (!all.isEmpty()) {
        Exits last = all.remove(all.size() - 1);
        all.add(new Exits(last.code(), last.meaning() + "; " + each.strip()));
      }
    }
    return all;
  }
}
