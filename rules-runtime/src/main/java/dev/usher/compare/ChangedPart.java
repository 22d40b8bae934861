package dev.usher.compare;

import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part in which two decisions on one contact differ. Moments are told in the time zone of the
 * later decision's policy. Immutable and safe to share between threads.
 */
public final class ChangedPart {
  /** The name of the tiers still to come. */
  public static final String ESCALATIONS = "escalations";

  /** The name of what rules disagree on. */
  public static final String CONFLICTS = "conflicts";

  static final String NEXT_REVIEW = "nextReview";

  private final String key;
  private final Set<ChangeKind> kinds;
  private final Decision before;
  private final Decision after;

  ChangedPart(String key, Set<ChangeKind> kinds, Decision before, Decision after) {
    this.key = key;
    this.kinds = Collections.unmodifiableSet(kinds);
    this.before = before;
    this.after = after;
  }

  /**
   * Returns its name in a decision: an attribute's key, {@code escalations}, {@code conflicts} or
   * {@code nextReview}.
   */
  public String key() {
    return key;
  }

  /** Returns the attribute that it is, or nothing if it is none. */
  public Optional<Attribute> attribute() {
    return Attribute.find(key);
  }

  /** Returns of which kinds the change is, in their order; one or more. */
  public Set<ChangeKind> kinds() {
    return kinds;
  }

  /** Returns what the earlier decision says, an entry each; empty if nothing. */
  public List<String> before() {
    return said(before);
  }

  /** Returns what the later decision says, an entry each; empty if nothing. */
  public List<String> after() {
    return said(after);
  }

  /**
   * Returns what has changed, in words: {@code 2 becomes 3}, {@code +cs-lead}, {@code
   * first-response 12:00 becomes 14:00}. What comes has a plus before it, what goes a minus. A
   * moment is told without its date where it is the date of the decision.
   */
  public String change() {
    return new PartChange(before, after).of(key);
  }

  /** Returns its name and what has changed, such as {@code tier 2 becomes 3}. */
  public String words() {
    return key + " " + change();
  }

  private List<String> said(Decision decision) {
    return new DecisionWords(decision, after.policy().zone()).of(key);
  }

  /** Returns its name and what has changed. */
  @Override
  public String toString() {
    return words();
  }
}
