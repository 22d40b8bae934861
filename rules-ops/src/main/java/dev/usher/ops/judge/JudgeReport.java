package dev.usher.ops.judge;

import java.util.List;
import java.util.Locale;

/**
 * What a judge says of a policy.
 *
 * @param contacts how many contacts were compared
 * @param generated how many of them were generated
 * @param seed which ones
 * @param refused how many the policy refuses
 * @param rules how many rules are switched on
 * @param idle the names of those that fired for no contact, sorted
 * @param differences how often a rule did one thing for the product and another for the judge
 * @param shown the first of these
 * @param complaints why the judge cannot read the policy at all; empty if it can
 */
public record JudgeReport(
    long contacts,
    int generated,
    long seed,
    long refused,
    int rules,
    List<String> idle,
    long differences,
    List<JudgeDifference> shown,
    List<String> complaints) {

  /** Copies the lists. */
  public JudgeReport {
    idle = List.copyOf(idle);
    shown = List.copyOf(shown);
    complaints = List.copyOf(complaints);
  }

  /** Returns the report of a judge who cannot read the policy. */
  public static JudgeReport unreadable(int generated, long seed, List<String> complaints) {
    return new JudgeReport(0, generated, seed, 0, 0, List.of(), 0, List.of(), complaints);
  }

  /** Returns whether the judge read the policy and found no difference. */
  public boolean agrees() {
    return differences == 0 && complaints.isEmpty();
  }

  /** Returns what was compared and what came of it, on one line. */
  public String summary() {
    if (!complaints.isEmpty()) {
      return "judge: Drools' own compiler does not read this policy";
    }
    return String.format(
        Locale.ROOT,
        "judge: %s%s, %d of %s fired, %s (seed %d)",
        counted(contacts, "contact"),
        refused == 0 ? "" : String.format(Locale.ROOT, " (%,d refused)", refused),
        rules - idle.size(),
        counted(rules, "rule"),
        differences == 0 ? "no difference" : counted(differences, "difference"),
        seed);
  }

  private static String counted(long count, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", count, one, count == 1 ? "" : "s");
  }
}
