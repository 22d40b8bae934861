package dev.usher.internal.analysis.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.analysis.SmallPolicies;
import dev.usher.internal.analysis.difference.ModelDifference;
import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in random policies is so, and what is so is found. */
class RandomQuestionsTest {
  private static final int POLICIES = Integer.getInteger("analysis.policies", 8);
  private static final List<String> FACTS = List.of("Classified", "Assessed", "Tiered", "Tiered");

  /** What has been asked for in the span is no less than what is asked for this time. */
  private static final List<String> NEVER =
      List.of("refund >= 500", "refundsWithin(days(7)) < 300");

  private static final List<String> QUEUES =
      List.of("finance", "legal", "cs-lead", "executive", "support-specialist", "desk-emea");
  private static final List<String> CONDITIONS =
      List.of(
          "refund >= 100",
          "refund >= 500",
          "refund < 500",
          "channel == Channel.CHAT",
          "channel != Channel.CHAT",
          "account.tier == AccountTier.VIP",
          "topic == \"refund\"");

  private record Written(String fact, int salience, List<String> conditions, String verb) {
    String text(int number) {
      // One condition a line, so that a place tells which one it is.
      return "rule \"R%d\" salience %d when\n$case : %s(\n%s) then $case.%s; end"
          .formatted(number, salience, fact, String.join(",\n", conditions), verb);
    }

    Written without(int condition) {
      List<String> left = new ArrayList<>(conditions);
      left.remove(condition);
      return new Written(fact, salience, left, verb);
    }
  }

  /** That it is no chat does not matter where chats are answered sooner anyway. */
  private static final List<Written> FASTER =
      List.of(
          new Written("Tiered", 0, List.of("channel == Channel.CHAT"), "respondWithin(hours(2))"),
          new Written(
              "Tiered",
              0,
              List.of("channel != Channel.CHAT", "refund >= 100"),
              "respondWithin(hours(4))"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findings_areWhatIsSo(long first) {
    for (long seed = first * POLICIES; seed < (first + 1) * POLICIES; seed++) {
      List<Written> rules = rules(new Random(seed));
      Policy policy = policy(rules);
      PolicyModel model = PolicyModel.of(policy);
      List<Diagnostic> found =
          PolicyQuestions.of(model).proven().stream().map(Proven::diagnostic).toList();
      String as = "seed " + seed + "\n" + rules;
      List<Combination> all = combinations(model);
      Set<String> dead = deadRules(model, all);
      assertThat(named(found, DiagnosticCode.DEAD_RULE))
          .as(as)
          .isEqualTo(reportedApart(policy, dead));
      Set<String> told = conflicts(found);
      List<Set<String>> conflicts = conflicts(model, all);
      assertThat(conflicts.stream().flatMap(Set::stream)).as(as).containsAll(told);
      // Of each contact that is in conflict, one pair is told at least.
      assertThat(conflicts).as(as).noneMatch(pairs -> Collections.disjoint(pairs, told));
      Set<String> idle = new TreeSet<>(named(found, DiagnosticCode.RULE_CHANGES_NOTHING));
      idle.addAll(named(found, DiagnosticCode.RULE_STATES_DEFAULT));
      assertThat(idle).as(as).isEqualTo(idleRules(rules, policy, dead));
      Set<String> whole = new TreeSet<>(idle);
      whole.addAll(dead);
      assertThat(lines(found)).as(as).isEqualTo(idleConditions(rules, policy, whole));
    }
  }

  private static List<Written> rules(Random random) {
    List<Written> rules = new ArrayList<>();
    boolean rivals = random.nextInt(3) == 0;
    boolean faster = !rivals && random.nextBoolean();
    for (int i = 0; i < 6; i++) {
      String fact = rivals ? "Tiered" : FACTS.get(random.nextInt(FACTS.size()));
      Set<String> conditions = new TreeSet<>(!rivals && i == 5 ? NEVER : List.of());
      int count = 1 + random.nextInt(2);
      while (conditions.size() < count) {
        conditions.add(condition(fact, random));
      }
      // All of some policies' rules may be at odds with each other.
      String verb = rivals ? "route(\"%s\")".formatted(QUEUES.get(i)) : verb(fact, random);
      int salience = rivals ? 0 : 10 * random.nextInt(2);
      rules.add(
          faster && i < FASTER.size()
              ? FASTER.get(i)
              : new Written(fact, salience, List.copyOf(conditions), verb));
    }
    return rules;
  }

  private static String condition(String fact, Random random) {
    int index = random.nextInt(CONDITIONS.size() + 2);
    if (index < CONDITIONS.size() || fact.equals("Classified")) {
      return CONDITIONS.get(index % CONDITIONS.size());
    }
    return fact.equals("Tiered") && index == CONDITIONS.size()
        ? "tier >= 2"
        : "severity >= Severity.HIGH";
  }

  private static String verb(String fact, Random random) {
    List<String> verbs =
        switch (fact) {
          case "Classified" ->
              List.of("severity(Severity.HIGH)", "vip()", "severity(Severity.NORMAL)");
          case "Assessed" ->
              List.of("escalate(2)", "escalate(1)", "approve(\"finance\")", "hold(\"fraud\")");
          default ->
              List.of(
                  "route(\"finance\")",
                  "route(\"legal\")",
                  "assign(\"cs-lead\")",
                  "respondWithin(hours(2))",
                  "respondWithin(hours(4))",
                  "act(\"call\", \"finance\")",
                  "act(\"call\", \"legal\")");
        };
    return verbs.get(random.nextInt(verbs.size()));
  }

  private static Policy policy(List<Written> rules) {
    return SmallPolicies.of(
        IntStream.range(0, rules.size())
            .filter(i -> rules.get(i) != null)
            .mapToObj(i -> rules.get(i).text(i))
            .toArray(String[]::new));
  }

  private static Set<String> named(List<Diagnostic> found, DiagnosticCode code) {
    return found.stream()
        .filter(each -> each.code() == code)
        .map(each -> each.message().replaceFirst("^.*?\"(R\\d)\".*$", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A rule of which something is said already is left out. */
  private static Set<String> reportedApart(Policy policy, Set<String> dead) {
    Reported reported = new Reported(policy);
    return policy.rules().stream()
        .filter(rule -> dead.contains(rule.name()) && !reported.in(rule))
        .map(Rule::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> deadRules(PolicyModel model, List<Combination> all) {
    return model.policy().rules().stream()
        .filter(
            rule -> all.stream().noneMatch(each -> new Evaluation(each).holds(model.fires(rule))))
        .map(Rule::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Combination> combinations(PolicyModel model) {
    Terms terms = model.space().terms();
    List<Combination> all = List.of(Combination.of(new int[terms.dimensions()]));
    for (int dimension = 0; dimension < terms.dimensions(); dimension++) {
      List<Combination> more = new ArrayList<>();
      for (Combination each : all) {
        for (int i = 0; i < terms.classes(dimension); i++) {
          more.add(each.with(dimension, i));
        }
      }
      all = more;
    }
    return all.stream().filter(model.space()::isPossible).toList();
  }

  private static Set<String> conflicts(List<Diagnostic> found) {
    return found.stream()
        .filter(each -> each.code() == DiagnosticCode.CONFLICTING_RULES)
        .map(each -> each.message().replaceFirst("^\"(R\\d)\" and \"(R\\d)\".*$", "$2 $1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the pairs at odds for each combination that there are any for. */
  private static List<Set<String>> conflicts(PolicyModel model, List<Combination> all) {
    List<Rule> rules = model.policy().rules();
    return all.stream()
        .map(each -> conflicts(rules, model, new Evaluation(each)))
        .filter(pairs -> !pairs.isEmpty())
        .distinct()
        .toList();
  }

  private static Set<String> conflicts(List<Rule> rules, PolicyModel model, Evaluation evaluation) {
    Set<String> conflicts = new TreeSet<>();
    for (Rule one : rules) {
      for (Rule other : rules) {
        if (rules.indexOf(one) < rules.indexOf(other)
            && one.salience() == other.salience()
            && ranked(one).equals(ranked(other))
            && !ranked(one).isEmpty()
            && !one.proposals().toString().equals(other.proposals().toString())
            && holds(evaluation, model.fires(one), model.fires(other))
            && !value(one).equals(value(other))
            && rules.stream()
                .noneMatch(
                    above ->
                        above.salience() > one.salience()
                            && ranked(above).equals(ranked(one))
                            && evaluation.holds(model.fires(above)))) {
          conflicts.add(one.name() + " " + other.name());
        }
      }
    }
    return conflicts;
  }

  private static boolean holds(Evaluation evaluation, Term one, Term other) {
    return evaluation.holds(one) && evaluation.holds(other);
  }

  private static String ranked(Rule rule) {
    String verb = rule.toDrl().replaceFirst("(?s)^.*\\.(route|assign|act)\\(.*$", "$1");
    return verb.length() < 10 ? verb : "";
  }

  private static String value(Rule rule) {
    return rule.toDrl().replaceFirst("(?s)^.*\\.(route|assign|act)\\((.*)\\);.*$", "$2");
  }

  private static Set<String> idleRules(List<Written> rules, Policy policy, Set<String> dead) {
    Set<String> idle = new TreeSet<>();
    for (int i = 0; i < rules.size(); i++) {
      List<Written> left = new ArrayList<>(rules);
      left.set(i, null);
      if (!dead.contains("R" + i) && ModelDifference.between(policy, policy(left)).isEqual()) {
        idle.add("R" + i);
      }
    }
    return idle;
  }

  private static Set<Integer> lines(List<Diagnostic> found) {
    return found.stream()
        .filter(each -> each.code() == DiagnosticCode.CONDITION_NEVER_MATTERS)
        .map(Diagnostic::line)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> idleConditions(
      List<Written> rules, Policy policy, Set<String> whole) {
    Reported reported = new Reported(policy);
    Set<Integer> lines = new TreeSet<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = policy.rules().get(i);
      for (int condition = 0; condition < rules.get(i).conditions().size(); condition++) {
        List<Written> changed = new ArrayList<>(rules);
        changed.set(i, rules.get(i).without(condition));
        if (!whole.contains(rule.name())
            && !reported.at(rule.atoms().get(condition).place())
            && ModelDifference.between(policy, policy(changed)).isEqual()) {
          lines.add(rule.atoms().get(condition).place().line());
        }
      }
    }
    return lines;
  }
}
