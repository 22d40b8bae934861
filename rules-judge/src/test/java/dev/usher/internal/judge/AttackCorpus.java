package dev.usher.internal.judge;

import dev.usher.internal.judge.Attack.Kind;
import dev.usher.testing.SamplePolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attempts in {@code src/test/resources/attacks}, in which {@code {{7*x}}} stands for seven x
 * and {@code {{U+202E}}} for that character.
 */
public final class AttackCorpus {
  private static final Pattern SHORT =
      Pattern.compile("\\{\\{(?:([0-9]+)\\*(.+?)|U\\+([0-9A-F]+))\\}\\}");

  private final Path file;
  private final int port;
  private final List<Attack> attacks = new ArrayList<>();

  private AttackCorpus(Path file, int port) {
    this.file = file;
    this.port = port;
  }

  /**
   * Reads all attempts.
   *
   * @param file what those that make a file make
   * @param port where those that connect do
   */
  public static List<Attack> read(Path file, int port) {
    AttackCorpus corpus = new AttackCorpus(file, port);
    corpus.lines(
        "conditions.txt",
        Kind.RULES,
        "rule \"r\" when $case : Assessed(%s) then $case.hold(\"ok\"); end");
    corpus.lines("consequences.txt", Kind.RULES, "rule \"r\" when $case : Assessed() then %s end");
    corpus.blocks("files.txt", Kind.RULES);
    corpus.blocks("checked.txt", Kind.CHECKED);
    corpus.blocks("manifests.txt", Kind.MANIFEST);
    corpus.blocks("scenarios.txt", Kind.SCENARIOS);
    corpus.lines("contacts.txt", Kind.CONTACT, "%s");
    return corpus.attacks;
  }

  private void lines(String file, Kind kind, String frame) {
    int number = 0;
    for (String line : text(file).lines().toList()) {
      number++;
      boolean dangerous = line.startsWith("! ");
      if (!line.isBlank() && !line.startsWith("# ")) {
        String written = dangerous ? line.substring(2) : line;
        String rules = kind == Kind.RULES ? "package costume_maker;\n" + frame + "\n" : frame;
        SortedMap<String, String> files = new TreeMap<>();
        files.put("rules.drl", rules.replace("%s", whole(written)));
        attacks.add(new Attack(file + ":" + number, kind, dangerous, files));
      }
    }
  }

  private void blocks(String file, Kind kind) {
    String[] blocks = text(file).split("(?m)^### ", -1);
    for (int i = 1; i < blocks.length; i++) {
      int end = blocks[i].indexOf('\n');
      boolean dangerous = blocks[i].startsWith("!");
      String name = blocks[i].substring(dangerous ? 1 : 0, end);
      SortedMap<String, String> files = new TreeMap<>();
      String text = blocks[i].substring(end + 1);
      for (String part : ("--- rules.drl\n" + text).split("(?m)^--- (?=[a-z])", -1)) {
        if (!part.isEmpty()) {
          int head = part.indexOf('\n');
          files.put(part.substring(0, head), whole(addition(part.substring(head + 1))));
        }
      }
      attacks.add(new Attack(file + ": " + name, kind, dangerous, files));
    }
  }

  private static String addition(String text) {
    return text.startsWith("+") ? SamplePolicy.TEXT + text.substring(1).replace("\n+", "\n") : text;
  }

  private String whole(String text) {
    Matcher matcher = SHORT.matcher(text);
    StringBuilder whole = new StringBuilder();
    while (matcher.find()) {
      String code = matcher.group(3);
      String part =
          code == null
              ? matcher.group(2).repeat(Integer.parseInt(matcher.group(1)))
              : Character.toString(Integer.parseInt(code, 16));
      matcher.appendReplacement(whole, "");
      whole.append(part);
    }
    matcher.appendTail(whole);
    return whole
        .toString()
        .replace("@FILE@", file.toString())
        .replace("@PORT@", String.valueOf(port));
  }

  private static String text(String file) {
    try (InputStream in = AttackCorpus.class.getResourceAsStream("/attacks/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
