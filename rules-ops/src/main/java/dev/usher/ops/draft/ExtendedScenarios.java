package dev.usher.ops.draft;

import dev.usher.model.internal.ShownText;
import dev.usher.ops.terminal.CommandException;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioReader;
import dev.usher.scenario.ScenarioWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a file of scenarios with some more at its end; what stands in it stays as it is. */
public final class ExtendedScenarios {
  private static final Pattern ITEM = Pattern.compile("( *)-( +.*)?");

  private final String name;
  private final ScenarioReader reader;
  private final String otherName;
  private final String otherFile;

  /**
   * Makes it.
   *
   * @param name what the file is called
   * @param policy the policy that the scenarios are of
   * @param otherName what to do where the file has a scenario of the name already
   * @param otherFile what to do where nothing can be appended to the file
   */
  public ExtendedScenarios(String name, Policy policy, String otherName, String otherFile) {
    this.name = name;
    this.reader = ScenarioReader.of(policy);
    this.otherName = otherName;
    this.otherFile = otherFile;
  }

  /**
   * Returns the text with scenarios appended.
   *
   * @throws PolicyException if something is wrong with the text as it is
   * @throws CommandException if it has a scenario of one of the names, or is written in a way that
   *     nothing can be appended to: a wrong use
   */
  public String of(String text, List<ScenarioDraft> drafts) {
    List<Scenario> there = reader.read(name, text);
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

  private void refuseNamesOf(List<Scenario> there, List<ScenarioDraft> drafts) {
    Set<String> names = new HashSet<>();
    there.forEach(each -> names.add(each.name()));
    for (ScenarioDraft each : drafts) {
      if (names.contains(each.name())) {
        throw CommandException.wrongUse(
            name + " has a scenario " + ShownText.quoted(each.name()) + " already; " + otherName);
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
            + " is not written as a list of dashes at its end, so nothing can be appended to it; "
            + otherFile);
  }
}
