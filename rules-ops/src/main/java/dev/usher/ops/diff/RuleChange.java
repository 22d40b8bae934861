package dev.usher.ops.diff;

import static java.util.Objects.requireNonNull;

import dev.usher.analysis.PolicyDiff;
import dev.usher.analysis.RuleDiff;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that two policies do not have alike, or not in the same file or by the same name.
 *
 * @param state how it has changed
 * @param before the rule in the earlier policy; null if it is added
 * @param after the rule in the later policy; null if it is removed
 * @param noLonger for which contacts it fires in the earlier policy alone, in words
 * @param nowAlso for which contacts it fires in the later policy alone, in words
 */
record RuleChange(
    State state,
    @Nullable Rule before,
    @Nullable Rule after,
    List<String> noLonger,
    List<String> nowAlso) {

  /** How a rule has changed. */
  enum State {
    /** It says something else. */
    CHANGED,
    /** It is in the later policy alone. */
    ADDED,
    /** It is in the earlier policy alone. */
    REMOVED,
    /** It says the same in another file. */
    MOVED,
    /** It says the same by another name. */
    RENAMED
  }

  RuleChange {
    noLonger = List.copyOf(noLonger);
    nowAlso = List.copyOf(nowAlso);
  }

  /** Returns the changes, first those of the earlier policy's rules, in its order. */
  static List<RuleChange> of(Policy before, Policy after, PolicyDiff diff) {
    Map<String, RuleDiff> differing = new LinkedHashMap<>();
    diff.rules().forEach(each -> differing.put(each.name(), each));
    List<RuleChange> changes = new ArrayList<>();
    Map<String, Rule> later = byName(after);
    Map<String, Rule> come = byName(after);
    before.rules().forEach(rule -> come.remove(rule.name()));
    for (Rule rule : before.rules()) {
      Rule same = later.remove(rule.name());
      Rule renamed = same == null ? renamed(rule, come.values()) : null;
      if (renamed == null) {
        add(changes, rule, same, differing.get(rule.name()));
      } else {
        come.remove(renamed.name());
        later.remove(renamed.name());
        changes.add(new RuleChange(State.RENAMED, rule, renamed, List.of(), List.of()));
      }
    }
    later.values().forEach(rule -> add(changes, null, rule, differing.get(rule.name())));
    return changes;
  }

  /** Returns the first of the rules that have come which says the same as one that has gone. */
  private static @Nullable Rule renamed(Rule gone, Collection<Rule> come) {
    return come.stream()
        .filter(each -> nameless(each).equals(nameless(gone)))
        .findFirst()
        .orElse(null);
  }

  /** Returns what a rule says, but for its name. */
  private static List<String> nameless(Rule rule) {
    return rule.unplaced().toDrl().lines().filter(line -> !line.startsWith("rule ")).toList();
  }

  private static Map<String, Rule> byName(Policy policy) {
    Map<String, Rule> byName = new LinkedHashMap<>();
    policy.rules().forEach(rule -> byName.put(rule.name(), rule));
    return byName;
  }

  private static void add(
      List<RuleChange> changes,
      @Nullable Rule before,
      @Nullable Rule after,
      @Nullable RuleDiff differing) {
    State state;
    if (before == null) {
      state = State.ADDED;
    } else if (after == null) {
      state = State.REMOVED;
    } else if (!before.unplaced().toDrl().equals(after.unplaced().toDrl())) {
      state = State.CHANGED;
    } else if (!before.file().equals(after.file())) {
      state = State.MOVED;
    } else {
      return;
    }
    changes.add(
        new RuleChange(
            state,
            before,
            after,
            differing == null ? List.of() : differing.noLonger(),
            differing == null ? List.of() : differing.nowAlso()));
  }

  /** Returns the rule as it is, or as it was where it is no more. */
  Rule rule() {
    return after == null ? requireNonNull(before, "a rule was there, or is") : after;
  }
}
