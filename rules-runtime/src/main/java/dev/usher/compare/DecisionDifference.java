package dev.usher.compare;

import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How two decisions on one contact differ in what somebody would do because of them. It is empty
 * exactly if the decisions are equal but for the contact's id, the policy, {@code at}, the reasons
 * and the timeline. {@code nextReview} follows from the other parts, so it is one that differs only
 * where no other does. Immutable and safe to share between threads; words are made when they are
 * asked for.
 */
public final class DecisionDifference {
  private final Decision before;
  private final Decision after;
  private final List<ChangedPart> parts;
  private final Set<ChangeKind> kinds;

  private DecisionDifference(Decision before, Decision after) {
    this.before = before;
    this.after = after;
    PartKinds changes = new PartKinds(before, after);
    List<ChangedPart> changed = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      add(changed, attribute.key(), changes.of(attribute));
    }
    add(changed, ChangedPart.ESCALATIONS, changes.escalations());
    add(changed, ChangedPart.CONFLICTS, changes.conflicts());
    if (changed.isEmpty()) {
      add(changed, ChangedPart.NEXT_REVIEW, changes.nextReview());
    }
    Set<ChangeKind> all = EnumSet.noneOf(ChangeKind.class);
    changed.forEach(each -> all.addAll(each.kinds()));
    this.parts = List.copyOf(changed);
    this.kinds = Collections.unmodifiableSet(all);
  }

  private void add(List<ChangedPart> changed, String key, Set<ChangeKind> kinds) {
    if (!kinds.isEmpty()) {
      changed.add(new ChangedPart(key, kinds, before, after));
    }
  }

  /**
   * Returns how the later decision differs from the earlier one.
   *
   * @throws NullPointerException if one is null
   */
  public static DecisionDifference between(Decision before, Decision after) {
    return new DecisionDifference(
        Objects.requireNonNull(before, "before"), Objects.requireNonNull(after, "after"));
  }

  /** Returns whether nothing differs. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * Returns what differs: the attributes in the order in which a decision lists them, then
   * escalations and conflicts.
   */
  public List<ChangedPart> parts() {
    return parts;
  }

  /** Returns of which kinds the changes are, in their order; empty if nothing differs. */
  public Set<ChangeKind> kinds() {
    return kinds;
  }

  /**
   * Returns who need not agree who had to, in words: an authority that neither must agree by name
   * nor by a choice, and a choice of which fewer must agree. Sorted, authorities first.
   */
  public List<String> approvalsLost() {
    return Agreements.words(before, after);
  }

  /** Returns the changes in one line: {@code tier 2 becomes 3; approvals +cs-lead}. */
  public String words() {
    return parts.stream().map(ChangedPart::words).collect(Collectors.joining("; "));
  }

  /** Returns the changes in one line. */
  @Override
  public String toString() {
    return words();
  }
}
