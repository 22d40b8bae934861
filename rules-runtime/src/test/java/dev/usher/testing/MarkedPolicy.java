package dev.usher.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.model.decision.Decision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A policy of which there are as many versions as one likes, each of which leaves its mark in every
 * decision: in the policy's version, in a signal and in an action, which are settled one after the
 * other.
 */
public final class MarkedPolicy {
  private MarkedPolicy() {}

  /** Returns the files of a version. */
  public static Map<String, String> files(int mark) {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "policy.yaml",
        PolicyFolder.MANIFEST.replace("version: 1.0.0", "version: " + mark + ".0.0"));
    files.put(
        "rules.drl",
        """
        package desk;
        rule "angry" when $case : Intake(mentions("angry")) then $case.topic("outage"); end
        rule "first" when $case : Classified() then $case.signal("mark-%1$d"); end
        rule "last" when $case : Tiered(open) then $case.act("mark-%1$d"); end
        rule "last at night" when $case : Tiered(!open) then $case.act("mark-%1$d"); end
        """
            .formatted(mark));
    return files;
  }

  /** Returns the files of a version as bytes. */
  public static Map<String, byte[]> bytes(int mark) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files(mark).forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    return bytes;
  }

  /** Writes the files of a version into a folder. */
  public static PolicyFolder write(PolicyFolder folder, int mark) {
    files(mark).forEach(folder::file);
    return folder;
  }

  /**
   * Returns which version decided.
   *
   * @throws AssertionError if more than one did
   */
  public static int of(Decision decision) {
    int mark = Integer.parseInt(decision.policy().version().replace(".0.0", ""));
    String name = "mark-" + mark;
    if (!decision.signals().equals(List.of(name))
        || decision.actions().size() != 1
        || decision.action(name).isEmpty()) {
      throw new AssertionError("of several versions: " + decision);
    }
    return mark;
  }
}
