package dev.usher.analysis;

import dev.usher.policy.PolicySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Policies with many rules: ordinary ones, and such as ask much of a proof. */
public final class HardPolicies {
  private static final int TOPICS = 20;
  private static final int NUMBERS = 14;
  private static final int LABELS = 50;

  private HardPolicies() {}

  /** Returns a policy whose rules each give contacts on a topic in a narrow band an action. */
  public static PolicySource ordinary(int rules) {
    return ordinary(rules, "voucher");
  }

  /** Returns the same with another word in what the last rule does. */
  public static PolicySource ordinary(int rules, String last) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      int from = 1 + 3 * (i / TOPICS);
      texts.add(
          SmallPolicies.rule(
              "Band " + i,
              "Tiered(topic == \"topic-%d\", refund >= %d, refund < %d)"
                  .formatted(i % TOPICS, from, from + 2),
              "act(\"%s-%d\")".formatted(i == rules - 1 ? last : "voucher", i)));
    }
    return source(texts);
  }

  /**
   * Returns a policy whose rules each ask for two to four of 65 things, at random thresholds, and
   * do one of 200 actions, or say who owns the case, with one of 200 ranks.
   */
  public static PolicySource thresholds(int rules, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      String asked =
          random
              .ints(2 + random.nextInt(3), 0, LABELS + NUMBERS + 1)
              .mapToObj(thing -> condition(thing, random))
              .collect(Collectors.joining(", "));
      String verb =
          i % 2 == 0
              ? "act(\"action-%d\")".formatted(random.nextInt(200))
              : "assign(\"team-%d\")".formatted(random.nextInt(20));
      texts.add(
          "rule \"Rule %d\" salience %d when $case : Tiered(%s) then $case.%s; end"
              .formatted(i, random.nextInt(200), asked, verb));
    }
    return source(texts);
  }

  private static String condition(int thing, Random random) {
    String sign = random.nextBoolean() ? ">=" : "<";
    if (thing < LABELS) {
      return (random.nextBoolean() ? "labels contains" : "labels not contains")
          + " \"label-"
          + thing
          + "\"";
    } else if (thing < LABELS + NUMBERS) {
      return "number(\"number-%d\") %s %d".formatted(thing - LABELS, sign, random.nextInt(1000));
    }
    return "refund %s %d".formatted(sign, 1 + random.nextInt(1000));
  }

  /** Returns a policy whose rules each ask for two of so many labels, and do all the same. */
  public static PolicySource pairs(int labels, int rules, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      int one = random.nextInt(labels);
      int other = (one + 1 + random.nextInt(labels - 1)) % labels;
      texts.add(
          SmallPolicies.rule(
              "Pair " + i,
              "Tiered(labels contains \"label-%d\", labels contains \"label-%d\")"
                  .formatted(one, other),
              "act(\"call-back\")"));
    }
    return source(texts);
  }

  private static PolicySource source(List<String> rules) {
    String manifest =
        """
        policy: large
        version: 1.0.0
        source: the test
        zone: Asia/Seoul
        hours: {mon-fri: "09:00-18:00"}
        currency: USD
        tiers: [agent, lead]
        teams: [%s]
        topics: [%s]
        fields: {%s}
        """
            .formatted(
                numbered("team-%d", 20),
                numbered("topic-%d", TOPICS),
                numbered("number-%d: number", NUMBERS));
    return PolicySource.of(
        Map.of(
            "policy.yaml", manifest, "rules.drl", "package large;\n" + String.join("\n", rules)));
  }

  private static String numbered(String pattern, int count) {
    return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
  }
}
