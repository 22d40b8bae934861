package dev.usher.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/diagnostics}: what a code means, an example that has it with what is said
 * about it, and the same mended.
 *
 * @param code the code that the page bears as its heading
 * @param path where it lies
 * @param text all of it
 */
record DiagnosticPage(String code, Path path, String text) {
  static final Path FOLDER = Path.of("../docs/diagnostics");

  /** What every example's manifest says, unless the example says otherwise. */
  private static final Map<String, String> MANIFEST =
      new TreeMap<>(
          Map.of(
              "policy", "desk",
              "version", "1.0.0",
              "zone", "Europe/London",
              "hours", "{mon-fri: \"09:00-17:00\"}",
              "currency", "GBP",
              "tiers", "[agent, specialist, lead]"));

  private static final String RULES =
      """
      package desk;

      rule "Large refunds go to a specialist"
      when
          $case : Assessed(refund >= 500)
      then
          $case.escalate(2);
      end
      """;

  private static final Pattern BLOCK =
      Pattern.compile("```(?:drl|yaml) (?<file>\\S+)\n(?<text>.*?)```", Pattern.DOTALL);
  private static final Pattern SAID = Pattern.compile("```text\n(?<said>.*?)```", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("(?m)^([a-z]+):");

  static DiagnosticPage read(Path path) {
    try {
      String text = Files.readString(path);
      String heading = text.lines().findFirst().orElse("").replaceFirst("^# `(.*)`$", "$1");
      return new DiagnosticPage(heading, path, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether it shows an example made of a policy's files. */
  boolean hasExample() {
    return text.contains("\n## Broken\n") && BLOCK.matcher(text).find();
  }

  Map<String, String> broken() {
    return files(section("Broken"));
  }

  Map<String, String> mended() {
    return files(section("Mended"));
  }

  /** What the page says that is said about the broken example. */
  String said() {
    Matcher said = SAID.matcher(section("Broken"));
    return said.find() ? said.group("said") : "";
  }

  /** Returns the page with something else said about the broken example. */
  String saying(String words) {
    String section = section("Broken");
    String block = "```text\n" + words + "```";
    Matcher said = SAID.matcher(section);
    String other =
        said.find()
            ? said.replaceFirst(Matcher.quoteReplacement(block))
            : section.stripTrailing() + "\n\n" + block + "\n\n";
    return text.replace(section, other);
  }

  private String section(String heading) {
    int from = text.indexOf("\n## " + heading + "\n");
    int to = text.indexOf("\n## ", from + 1);
    return from < 0 ? "" : text.substring(from, to < 0 ? text.length() : to);
  }

  private static Map<String, String> files(String section) {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher block = BLOCK.matcher(section);
    while (block.find()) {
      files.put(block.group("file"), block.group("text"));
    }
    files.put("policy.yaml", manifest(files.getOrDefault("policy.yaml", "")));
    if (files.keySet().stream().noneMatch(file -> file.endsWith(".drl"))) {
      files.put("desk.drl", RULES);
    }
    return files;
  }

  /** The example's own lines come first, so that their numbers are those of the page. */
  private static String manifest(String example) {
    Map<String, String> left = new TreeMap<>(MANIFEST);
    KEY.matcher(example).results().forEach(key -> left.remove(key.group(1)));
    StringBuilder whole = new StringBuilder(example);
    left.forEach((key, value) -> whole.append(key).append(": ").append(value).append('\n'));
    return whole.toString();
  }
}
