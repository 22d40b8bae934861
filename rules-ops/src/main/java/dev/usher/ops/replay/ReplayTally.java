package dev.usher.ops.replay;

import dev.usher.model.decision.Decision;
import dev.usher.ops.replay.ReplayedLine.Replayed;
import dev.usher.policy.Policy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The sums of a replay, and a few examples of each change: what it keeps does not grow with the
 * log. Not safe to share between threads.
 */
final class ReplayTally {

  /**
   * A group of contacts that would be decided otherwise.
   *
   * @param contacts how many
   * @param examples the first few of them by how little changes
   */
  record Members(long contacts, List<ChangedContact> examples) {}

  private static final class Counter {
    private long contacts;
    private final Fewest<ChangedContact> examples;

    Counter(int most) {
      this.examples = new Fewest<>(most);
    }
  }

  private final Policy policy;
  private final Consumer<ChangedContact> each;
  private final LogTally log;
  private final MoneyTally money;
  private final Map<Group, Counter> groups = new LinkedHashMap<>();
  private final Map<Integer, Long> tiersBefore = new TreeMap<>();
  private final Map<Integer, Long> tiersAfter = new TreeMap<>();
  private long replayed;
  private long compared;
  private long changed;
  private long changedWithoutMessage;
  private long changedBySamePolicy;

  /**
   * Makes sums of nothing.
   *
   * @param mostExamples how many contacts are kept of each group
   * @param each told of every contact that would be decided otherwise, in the log's order
   */
  ReplayTally(Policy policy, int mostExamples, Consumer<ChangedContact> each) {
    this.policy = policy;
    this.each = each;
    this.log = new LogTally(MessageQuestions.areIn(policy));
    this.money = new MoneyTally(policy.manifest());
    Group.ALL.forEach(group -> groups.put(group, new Counter(mostExamples)));
  }

  /** Adds what became of a line of a log. */
  void add(String file, ReplayedLine line) {
    line.give(log);
    if (line instanceof Replayed again) {
      replayed(file, again);
    }
  }

  private void replayed(String file, Replayed line) {
    replayed++;
    Decision before = line.logged().decision().orElse(null);
    Decision after = line.after();
    if (before != null && after != null) {
      compared++;
      tiersBefore.merge(before.tier(), 1L, Long::sum);
      tiersAfter.merge(after.tier(), 1L, Long::sum);
      money.add(before, after);
    }
    if (line.isChanged()) {
      changed++;
      changedWithoutMessage += log.lacksWords(line.logged()) ? 1 : 0;
      changedBySamePolicy += line.samePolicy() ? 1 : 0;
      changed(ChangedContact.of(file, line));
    }
  }

  private void changed(ChangedContact contact) {
    for (Group group : contact.groups()) {
      Counter counter = counter(group);
      counter.contacts++;
      counter.examples.add(contact);
    }
    each.accept(contact);
  }

  private Counter counter(Group group) {
    return groups.getOrDefault(group, new Counter(0));
  }

  /** Returns the policy that decides. */
  Policy policy() {
    return policy;
  }

  /** Returns what the logs hold. */
  LogTally log() {
    return log;
  }

  /** Returns how many contacts were asked about again. */
  long replayed() {
    return replayed;
  }

  /** Returns how many of these were decided, and are. */
  long compared() {
    return compared;
  }

  /** Returns how many of these were refused, and still are. */
  long refusedStill() {
    return replayed - compared - count(Group.REFUSED) - count(Group.DECIDED);
  }

  /** Returns how many contacts would be decided otherwise, refused or decided at last. */
  long changed() {
    return changed;
  }

  /** Returns of how many of these the log has no message, though the policy asks for words. */
  long changedWithoutMessage() {
    return changedWithoutMessage;
  }

  /** Returns how many of these were decided by this very policy, as their lines say. */
  long changedBySamePolicy() {
    return changedBySamePolicy;
  }

  /** Returns how many contacts are in a group. */
  long count(Group group) {
    return counter(group).contacts;
  }

  /** Returns how many contacts are in a group, and examples. */
  Members members(Group group) {
    Counter counter = counter(group);
    return new Members(counter.contacts, counter.examples.inOrder());
  }

  /** Returns how many of those that both policies decide each tier had. */
  Map<Integer, Long> tiersBefore() {
    return Collections.unmodifiableMap(tiersBefore);
  }

  /** Returns how many of those that both policies decide each tier has. */
  Map<Integer, Long> tiersAfter() {
    return Collections.unmodifiableMap(tiersAfter);
  }

  /** Returns how much money is due, before and after. */
  MoneyTally money() {
    return money;
  }
}
