package dev.usher.judge;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a judge says of a policy after some contacts. Immutable. */
public final class Judgement {
  /** How many disagreements are kept; the rest is counted. */
  public static final int MOST_SHOWN = 20;

  private final long contacts;
  private final long refused;
  private final int rules;
  private final SortedSet<String> fired;
  private final long differences;
  private final List<Disagreement> disagreements;

  Judgement(
      long contacts,
      long refused,
      int rules,
      SortedSet<String> fired,
      long differences,
      List<Disagreement> disagreements) {
    this.contacts = contacts;
    this.refused = refused;
    this.rules = rules;
    this.fired = Collections.unmodifiableSortedSet(new TreeSet<>(fired));
    this.differences = differences;
    this.disagreements = List.copyOf(disagreements);
  }

  /** Returns how many contacts there were, the refused ones among them. */
  public long contacts() {
    return contacts;
  }

  /** Returns how many contacts the policy refuses, so that there was nothing to judge. */
  public long refused() {
    return refused;
  }

  /** Returns how many rules of the policy are switched on. */
  public int rules() {
    return rules;
  }

  /** Returns the names of the rules that fired for some contact, on either side. */
  public SortedSet<String> fired() {
    return fired;
  }

  /** Returns how often a rule did one thing for Usher and another for the judge. */
  public long differences() {
    return differences;
  }

  /** Returns the first of the differences, {@value #MOST_SHOWN} at most. */
  public List<Disagreement> disagreements() {
    return disagreements;
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

  /** Returns the summary. */
  @Override
  public String toString() {
    return summary();
  }
}
