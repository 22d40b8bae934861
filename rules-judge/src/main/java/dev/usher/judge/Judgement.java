package dev.usher.judge;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a judge says of a policy after some contacts. Immutable.
 *
 * @param contacts how many contacts there were
 * @param refused how many of them the policy refuses, so that there was nothing to judge
 * @param rules how many rules of the policy are switched on
 * @param fired the names of the rules that fired for one of the contacts at least, on either side
 * @param differences how often a rule did one thing for Usher and another for the judge
 * @param disagreements the first of these, {@value #MOST_SHOWN} at most
 */
public record Judgement(
    long contacts,
    long refused,
    int rules,
    SortedSet<String> fired,
    long differences,
    List<Disagreement> disagreements) {
  /** How many disagreements are kept; the rest is counted. */
  public static final int MOST_SHOWN = 20;

  /** Copies the names and the disagreements. */
  public Judgement {
    fired = Collections.unmodifiableSortedSet(new TreeSet<>(fired));
    disagreements = List.copyOf(disagreements);
  }

  /** Returns whether Usher and the judge make the same of every rule for every contact. */
  public boolean agrees() {
    return differences == 0;
  }

  /** Returns how many contacts were compared and what came of it, on one line. */
  public String summary() {
    String refusals = refused == 0 ? "" : " (" + refused + " refused)";
    return counted(contacts, "contact")
        + refusals
        + ", "
        + fired.size()
        + " of "
        + counted(rules, "rule")
        + " fired, "
        + (agrees() ? "no difference" : counted(differences, "difference"));
  }

  private static String counted(long count, String one) {
    return count + " " + (count == 1 ? one : one + "s");
  }

  /** Returns the disagreements and the summary for people, several lines if there are any. */
  public String describe() {
    return disagreements.stream()
        .map(each -> each.describe() + "\n")
        .collect(Collectors.joining("", "", summary()));
  }
}
