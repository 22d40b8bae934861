package dev.usher.corpus;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.RelatedPlace;
import dev.usher.policy.rule.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The golden file: what is said of each broken policy, word by word. */
final class Wording {
  private static final Path FILE = CorpusReader.FOLDER.resolve("wording.txt");
  private static final String HEAD =
      "What is said of each broken policy, word by word. Written by BrokenPoliciesTest; README.txt says how.\n";
  private static final String CASE = "=== ";
  private static final Pattern NEXT = Pattern.compile("^" + CASE, Pattern.MULTILINE);

  private Wording() {}

  /** What is said of policies, by their names. */
  static Map<String, String> of(Map<CorpusCase, List<Diagnostic>> said) {
    Map<String, String> wording = new LinkedHashMap<>();
    said.forEach(
        (policy, diagnostics) -> {
          StringBuilder text = new StringBuilder();
          diagnostics.stream().sorted().forEach(each -> add(text, policy, each));
          wording.put(policy.fullName(), text.toString());
        });
    return wording;
  }

  private static void add(StringBuilder text, CorpusCase policy, Diagnostic said) {
    text.append(where(policy, said.place()))
        .append(' ')
        .append(said.severity().name().toLowerCase(Locale.ROOT))
        .append(' ')
        .append(said.code().id())
        .append("\n    ")
        .append(Escapes.encoded(said.message()))
        .append('\n');
    said.hint().ifPresent(hint -> text.append("    -> " + Escapes.encoded(hint) + "\n"));
    for (RelatedPlace other : said.related()) {
      text.append(
          "    " + where(policy, other.place()) + " " + Escapes.encoded(other.note()) + "\n");
    }
  }

  private static String where(CorpusCase policy, Place place) {
    int line = place.line() == 0 ? 0 : place.line() - policy.added(place.file());
    return new Mark(place.file(), line, place.column(), place.length(), "").where();
  }

  /** What the golden file holds, by the names of the policies. */
  static Map<String, String> golden() throws IOException {
    Map<String, String> wording = new LinkedHashMap<>();
    if (!Files.exists(FILE)) {
      return wording;
    }
    for (String part : NEXT.split(Files.readString(FILE), -1)) {
      int end = part.indexOf('\n');
      if (end > 0 && !part.startsWith(HEAD)) {
        wording.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return wording;
  }

  static void write(Map<String, String> wording) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    wording.forEach((name, said) -> text.append(CASE).append(name).append('\n').append(said));
    Files.writeString(FILE, text);
  }

  /** What differs, policy by policy: lines that are to be said, and lines that are. */
  static List<String> differences(Map<String, String> golden, Map<String, String> said) {
    List<String> differences = new ArrayList<>();
    said.forEach(
        (name, text) -> {
          String before = golden.getOrDefault(name, "");
          if (!text.equals(before) || !golden.containsKey(name)) {
            differences.add(
                CASE + name + "\n" + less(before, text, "- ") + less(text, before, "+ "));
          }
        });
    golden.keySet().stream()
        .filter(name -> !said.containsKey(name))
        .forEach(name -> differences.add(CASE + name + "\n- the case is no longer there\n"));
    return differences;
  }

  private static String less(String text, String other, String sign) {
    List<String> others = other.lines().toList();
    StringBuilder rest = new StringBuilder();
    text.lines()
        .filter(line -> !others.contains(line))
        .forEach(line -> rest.append(sign).append(line).append('\n'));
    return rest.toString();
  }
}
