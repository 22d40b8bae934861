package dev.usher.internal.analysis.question;

import dev.usher.policy.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Conditions with one part of them dropped.
 *
 * @param dropped the part
 * @param left all conditions without it
 */
record Fewer(Condition dropped, List<Condition> left) {

  /** Returns each way to drop a part, what holds others before them. */
  static List<Fewer> of(List<Condition> conditions) {
    List<Fewer> ways = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      List<Condition> others = new ArrayList<>(conditions);
      Condition condition = others.remove(i);
      ways.add(new Fewer(condition, others));
      for (Within within : within(condition)) {
        List<Condition> left = new ArrayList<>(conditions);
        left.set(i, within.left());
        ways.add(new Fewer(within.dropped(), left));
      }
    }
    return ways;
  }

  private record Within(Condition dropped, Condition left) {}

  private static List<Within> within(Condition condition) {
    if (condition instanceof Condition.All all) {
      return within(all.parts(), parts -> new Condition.All(parts, all.place()));
    } else if (condition instanceof Condition.Any some) {
      return within(some.parts(), parts -> new Condition.Any(parts, some.place()));
    } else if (condition instanceof Condition.Not not) {
      return within(not.part()).stream()
          .map(each -> new Within(each.dropped(), new Condition.Not(each.left(), not.place())))
          .toList();
    }
    return List.of();
  }

  private static List<Within> within(
      List<Condition> parts, Function<List<Condition>, Condition> joined) {
    List<Within> ways = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      List<Condition> others = new ArrayList<>(parts);
      Condition part = others.remove(i);
      ways.add(new Within(part, others.size() == 1 ? others.get(0) : joined.apply(others)));
      for (Within within : within(part)) {
        List<Condition> left = new ArrayList<>(parts);
        left.set(i, within.left());
        ways.add(new Within(within.dropped(), joined.apply(left)));
      }
    }
    return ways;
  }
}
