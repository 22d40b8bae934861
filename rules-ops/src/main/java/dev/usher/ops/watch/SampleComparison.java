package dev.usher.ops.watch;

import dev.usher.compare.DecisionDifference;
import dev.usher.ops.decide.LineResult;
import dev.usher.ops.decide.LineResult.DecidedLine;
import dev.usher.ops.decide.LineResult.RejectedLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How two policies decide a sample of contacts.
 *
 * @param contacts how many contacts there are
 * @param changes those that are decided differently, in order
 * @param rejected those that neither policy decides, in order
 */
public record SampleComparison(
    int contacts, List<ContactChange> changes, List<RejectedLine> rejected) {

  /** Copies the lists. */
  public SampleComparison {
    changes = List.copyOf(changes);
    rejected = List.copyOf(rejected);
  }

  /**
   * Compares what came of each line.
   *
   * @param before what the one policy made of each line, in order
   * @param after what the other one made of the same lines
   */
  public static SampleComparison of(List<LineResult> before, List<LineResult> after) {
    List<ContactChange> changes = new ArrayList<>();
    List<RejectedLine> rejected = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      LineResult was = before.get(i);
      LineResult is = after.get(i);
      if (is instanceof DecidedLine now) {
        ContactChange change =
            was instanceof DecidedLine then
                ? ContactChange.of(
                    now.contact().id(), DecisionDifference.between(then.decision(), now.decision()))
                : ContactChange.ofRefused(now.contact().id(), "before, and decided now");
        if (!change.parts().isEmpty()) {
          changes.add(change);
        }
      } else if (is instanceof RejectedLine now) {
        if (was instanceof DecidedLine then) {
          changes.add(ContactChange.ofRefused(then.contact().id(), now.reason()));
        } else {
          rejected.add(now);
        }
      }
    }
    return new SampleComparison(after.size(), changes, rejected);
  }

  /** Returns how many contacts the later policy decides, or only the earlier one does. */
  public int decided() {
    return contacts - rejected.size();
  }

  /** Returns how many contacts differ in each part of the decision. */
  public Map<String, Integer> sums() {
    Map<String, Integer> sums = new LinkedHashMap<>();
    changes.forEach(each -> each.parts().forEach(part -> sums.merge(part, 1, Integer::sum)));
    return sums;
  }
}
