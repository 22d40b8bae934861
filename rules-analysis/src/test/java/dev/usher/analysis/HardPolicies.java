package dev.usher.analysis;

import dev.usher.internal.files.PolicyFiles;
import dev.usher.policy.PolicySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Policies with many rules: ordinary ones, and such as ask much of a proof. */
public final class HardPolicies {
  private static final String RULES = "rules.drl";
  private static final Pattern MONEY = Pattern.compile("refund (?:>=|<) ([0-9]+)");
  private static final Pattern LABEL = Pattern.compile("label-([0-9]+)");
  private static final int TOPICS = 20;
  private static final int NUMBERS = 14;
  private static final int LABELS = 50;

  private HardPolicies() {}

  /** Returns a policy whose rules each give contacts on a topic in a narrow band an action. */
  public static PolicySource ordinary(int rules) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      int from = 1 + 3 * (i / TOPICS);
      texts.add(
          SmallPolicies.rule(
              "Band " + i,
              "Tiered(topic == \"topic-%d\", refund >= %d, refund < %d)"
                  .formatted(i % TOPICS, from, from + 2),
              "act(\"voucher-%d\")".formatted(i)));
    }
    return source(texts, "voucher-0");
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
    return source(texts, "action-7");
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
    return source(texts, "call-back");
  }

  /** Returns a policy with one figure of a rule another one: of money, or else of a label. */
  public static PolicySource edited(PolicySource source) {
    Map<String, String> texts = new TreeMap<>(PolicyFiles.rules(source).texts(new ArrayList<>()));
    for (Pattern pattern : List.of(MONEY, LABEL)) {
      for (Map.Entry<String, String> each : texts.entrySet()) {
        Matcher figure = pattern.matcher(each.getValue());
        if (each.getKey().endsWith(".drl") && figure.find()) {
          String other = String.valueOf(1 + Integer.parseInt(figure.group(1)));
          String before = each.getValue().substring(0, figure.start(1));
          each.setValue(before + other + each.getValue().substring(figure.end(1)));
          return PolicySource.of(texts);
        }
      }
    }
    throw new IllegalArgumentException("no figure in " + source.name());
  }

  private static PolicySource source(List<String> rules, String action) {
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
    String invariants =
        """
        invariants:
          - name: Every case has a tier
            always: {has: [tier >= 1]}
          - name: There is nothing to do for large amounts
            never: {when: refund >= 500, has: [actions.%s]}
          - name: What is to be done stays so as money grows
            never-falls: {of: [tier, actions.%s], as: refund}
        """
            .formatted(action, action);
    return PolicySource.of(
        Map.of(
            "policy.yaml",
            manifest,
            "invariants.yaml",
            invariants,
            RULES,
            "package large;\n" + String.join("\n", rules)));
  }

  private static String numbered(String pattern, int count) {
    return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
  }
}
