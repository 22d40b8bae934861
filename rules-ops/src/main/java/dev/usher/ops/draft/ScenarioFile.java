package dev.usher.ops.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.model.internal.ShownText;
import dev.usher.ops.input.Input;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.OutputFile;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Replacement;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioReader;
import dev.usher.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of scenarios that some more are appended to; what stands in it stays as it is. */
public final class ScenarioFile {
  private static final Pattern ITEM = Pattern.compile("( *)-( +.*)?");

  private final String name;
  private final ScenarioReader reader;
  private final PolicyParameter reporter;
  private final String otherwise;

  /**
   * Makes it.
   *
   * @param name the file's path
   * @param policy the policy that the scenarios are of
   * @param reporter shows what is wrong with the file as it is
   * @param otherwise what to do where the file has a scenario of the name already
   */
  public ScenarioFile(String name, Policy policy, PolicyParameter reporter, String otherwise) {
    this.name = name;
    this.reader = ScenarioReader.of(policy);
    this.reporter = reporter;
    this.otherwise = otherwise;
  }

  /**
   * Appends scenarios, all or none; a file that is not there is made.
   *
   * @throws CommandException if the file cannot be read or written, has a scenario of one of the
   *     names, or is written in a way that nothing can be appended to: a wrong use; or if something
   *     is wrong with what stands in it: its mistakes are findings
   */
  public void append(List<ScenarioDraft> drafts) {
    try {
      Path path = Path.of(name);
      boolean exists = Files.exists(path);
      byte[] before = exists ? Files.readAllBytes(path) : new byte[0];
      String text = exists ? appended(text(before), drafts) : new ScenarioWriter().file(drafts);
      try (Replacement replacement = Replacement.of(path)) {
        replacement.content().write(text.getBytes(UTF_8));
        if (exists && !Arrays.equals(Files.readAllBytes(replacement.file()), before)) {
          throw new FileSystemException(name, null, "somebody else has just changed it");
        }
        replacement.place();
      }
    } catch (IOException | InvalidPathException failure) {
      throw OutputFile.unwritable(name, failure);
    }
  }

  private String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Input.unreadable(name, notUtf8);
    }
  }

  private String appended(String text, List<ScenarioDraft> drafts) {
    List<Scenario> there = read(text);
    refuseNamesOf(there, drafts);
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    String items = new ScenarioWriter().items(drafts, indent(text, there.get(0)));
    String appended = text.stripTrailing() + end + end + items.replace("\n", end);
    try {
      List<String> names = reader.read(name, appended).stream().map(Scenario::name).toList();
      if (names.equals(names(there, drafts))) {
        return appended;
      }
    } catch (PolicyException unsuitable) {
      // Said below.
    }
    throw unsuitable();
  }

  private List<Scenario> read(String text) {
    try {
      return reader.read(name, text);
    } catch (PolicyException mistakes) {
      throw reporter.findings(Map.of(name, text), name, mistakes.diagnostics());
    }
  }

  private void refuseNamesOf(List<Scenario> there, List<ScenarioDraft> drafts) {
    Set<String> names = new HashSet<>();
    there.forEach(each -> names.add(each.name()));
    for (ScenarioDraft each : drafts) {
      if (names.contains(each.name())) {
        throw CommandException.wrongUse(
            name + " has a scenario " + ShownText.quoted(each.name()) + " already; " + otherwise);
      }
    }
  }

  private static List<String> names(List<Scenario> there, List<ScenarioDraft> drafts) {
    List<String> names = new ArrayList<>(there.stream().map(Scenario::name).toList());
    drafts.forEach(each -> names.add(each.name()));
    return names;
  }

  /** How far the dash of a scenario stands from the margin. */
  private int indent(String text, Scenario first) {
    List<String> lines = text.lines().limit(first.line()).toList();
    for (int at = lines.size() - 1; at >= 0; at--) {
      Matcher item = ITEM.matcher(lines.get(at));
      if (item.matches()) {
        return item.group(1).length();
      }
    }
    throw unsuitable();
  }

  private CommandException unsuitable() {
    return CommandException.wrongUse(
        name
            + " is not written as a list of dashes at its end, so nothing can be appended to it;"
            + " -o FILE writes a file of its own");
  }
}
