package dev.usher.ops.replay;

import dev.usher.compare.ChangedPart;
import dev.usher.compare.DecisionDifference;
import dev.usher.model.internal.ShownText;
import dev.usher.ops.replay.ReplayedLine.Replayed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact that would be decided otherwise. Ordered by how little changes, so that what a change
 * of the policy does by itself comes before what it does together with others; then as in the log.
 *
 * @param file the log
 * @param line the line's number
 * @param id the contact's id
 * @param at the moment that was asked about
 * @param difference how the decision differs; null where one of the policies refuses it
 * @param refusal why one of them does; null if none
 * @param groups what it counts for; one or more
 */
record ChangedContact(
    String file,
    long line,
    String id,
    Instant at,
    @Nullable DecisionDifference difference,
    @Nullable String refusal,
    List<Group> groups)
    implements Comparable<ChangedContact> {
  private static final Comparator<ChangedContact> ORDER =
      Comparator.comparingInt(ChangedContact::size).thenComparing(ChangedContact::line);

  /** Returns what has become of a contact that is decided otherwise, or refused. */
  static ChangedContact of(String file, Replayed replayed) {
    DecisionDifference difference = replayed.difference();
    String before = replayed.logged().refusal().orElse(null);
    List<Group> groups =
        difference == null
            ? List.of(before == null ? Group.REFUSED : Group.DECIDED)
            : difference.kinds().stream().map(Group::of).toList();
    return new ChangedContact(
        file,
        replayed.line(),
        replayed.logged().id(),
        replayed.logged().at(),
        difference,
        before == null ? replayed.refusal() : before,
        groups);
  }

  /** Returns what differs, in the order in which a decision lists it. */
  List<ChangedPart> parts() {
    return difference == null ? List.of() : difference.parts();
  }

  private int size() {
    return parts().size();
  }

  /** Returns how it would fare otherwise, in one line. */
  String words() {
    if (difference != null) {
      return difference.words();
    }
    boolean refused = groups.contains(Group.REFUSED);
    return (refused ? "refused: " : "decided, and was refused: ")
        + ShownText.escaped(String.valueOf(refusal));
  }

  @Override
  public int compareTo(ChangedContact other) {
    return ORDER.compare(this, other);
  }
}
