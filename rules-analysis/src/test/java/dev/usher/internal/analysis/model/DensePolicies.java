package dev.usher.internal.analysis.model;

import dev.usher.internal.load.PolicyLoader;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.SamplePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Policies of random rules that get in one another's way as often as can be: they ask for little,
 * and propose the same few things in many ways. The same ones for the same seed.
 */
final class DensePolicies {
  private static final List<String> CONDITIONS =
      List.of(
          "",
          "attempts >= 1",
          "attempts < 2",
          "refund >= 100",
          "refund == null || refund < 150",
          "authenticated",
          "!surge",
          "account.atRisk || surge",
          "neededWithin(hours(48))",
          "contactsWithin(days(7)) >= 2",
          "contactsOnTopicWithin(days(1)) >= 2",
          "contactsOnTopicWithin(days(7)) >= 2",
          "topic != \"refund\"",
          "yes(\"by-us\")");
  private static final List<String> LATER =
      List.of("severity >= Severity.MODERATE", "emergency", "vip", "signals contains \"seen\"");
  private static final List<String> HOURS = List.of("1", "2", "3", "24");
  private static final List<String> DAYS = List.of("0", "1", "2");
  private static final List<String> DESKS =
      List.of("", "", ", \"desk-emea\"", ", \"desk-apac\"", ", account.desk");
  private static final List<String> ROLES = List.of("finance", "legal", "cs-lead");
  private static final List<String> METRICS = List.of("first-response", "resolution");
  private static final List<String> SALIENCES = List.of("", "", "salience 5\n", "salience 20\n");

  private final SplittableRandom random;
  private int count;

  private DensePolicies(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns a policy with some dozen rules. */
  static Policy of(long seed) {
    DensePolicies policy = new DensePolicies(seed);
    StringBuilder text = new StringBuilder("package costume_maker;\n");
    for (int i = 0; i < 6; i++) {
      text.append(
          policy.rule(
              "Intake", false, policy.any(List.of("topic(\"refund\")", "topic(\"rush-order\")"))));
      text.append(policy.rule("Classified", false, policy.classified()));
      text.append(policy.rule("Assessed", true, policy.assessed()));
      text.append(policy.rule("Assessed", true, policy.money()));
      text.append(policy.rule("Tiered", true, policy.target()));
      text.append(policy.rule("Tiered", true, policy.target()));
      text.append(policy.rule("Tiered", true, policy.action()));
      text.append(policy.rule("Tiered", true, policy.allocated()));
    }
    String manifest =
        policy.random.nextBoolean()
            ? SamplePolicy.TEXT
            : SamplePolicy.TEXT.replace("unless-ruled: granted", "unless-ruled: refused");
    return policy(manifest, text.toString());
  }

  /**
   * Returns a policy whose targets all but compete: which is the first, waiting and tiers decide.
   */
  static Policy ofRivals() {
    return policy(
        SamplePolicy.TEXT,
        """
        package costume_maker;
        rule "1" when $case : Tiered() then
          $case.target("resolution", hours(3)).target("resolution", businessHours(3)); end
        rule "2" when $case : Tiered() then
          $case.target("plan", sinceTier(hours(2))).target("plan", sinceEmergency(hours(2))); end
        rule "3" when $case : Tiered() then $case.respondWithin(byNeeded(hours(2))); end
        rule "4" when $case : Tiered(authenticated) then $case.respondWithin(byNeeded(hours(5))); end
        rule "5" when $case : Classified(authenticated) then $case.emergency(); end
        rule "6" when $case : Assessed() then $case.escalate(2, ifUnanswered(hours(3))); end
        """);
  }

  private static Policy policy(String manifest, String rules) {
    return PolicyLoader.load(PolicySource.of(Map.of("policy.yaml", manifest, "rules.drl", rules)))
        .policy();
  }

  /** Returns contacts for a policy, many of which wait, or have waited, and have come back. */
  static Stream<AskedContact> contacts(Policy policy, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return BoundaryContacts.of(policy, seed).stream()
        .map(each -> random.nextInt(3) == 0 ? waiting(each, random) : each);
  }

  private static AskedContact waiting(AskedContact asked, SplittableRandom random) {
    Contact contact = asked.contact();
    Instant received = contact.receivedAt();
    Instant from = received.plus(Duration.ofMinutes(random.nextInt(180)));
    Progress progress =
        contact.progress().toBuilder()
            .unansweredSince(from)
            .reopenedAt(List.of(from))
            .waiting(List.of(new Waiting(from, from.plus(Duration.ofHours(random.nextInt(1, 9))))))
            .build();
    return new AskedContact(
        contact.toBuilder().progress(progress).build(),
        asked.moment().plus(Duration.ofHours(random.nextInt(24))));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String rule(String question, boolean later, String verb) {
    String condition = later && random.nextInt(3) == 0 ? any(LATER) : any(CONDITIONS);
    if (verb.contains("$desk")) {
      condition =
          condition.isEmpty() ? "$desk : account.desk" : "$desk : account.desk, " + condition;
    }
    return "rule \"R%d\"\n%swhen $case : %s(%s) then $case.%s; end\n"
        .formatted(count++, any(SALIENCES), question, condition, verb);
  }

  private String classified() {
    return switch (random.nextInt(5)) {
      case 0 -> "severity(Severity.HIGH, " + contactFrom() + ")";
      case 1 -> "severity(Severity." + any(List.of("MODERATE", "HIGH", "CRITICAL")) + ")";
      case 2 -> "emergency(" + contactFrom() + ")";
      case 3 -> "vip()";
      default -> "signal(\"seen\")";
    };
  }

  private String assessed() {
    return switch (random.nextInt(6)) {
      case 0 -> "escalate(%d)".formatted(random.nextInt(2, 4));
      case 1 -> "escalate(%d, %s)".formatted(random.nextInt(2, 4), contactFrom());
      case 2 -> "escalate(2, atTier(1, %s))".formatted(span());
      case 3 -> "escalate(3, atTier(2, %s))".formatted(span());
      case 4 -> "approve(\"%s\")".formatted(any(ROLES));
      default -> "hold(\"checked\")";
    };
  }

  private String money() {
    String amount = any(List.of("50", "100", "99.99", "150"));
    return switch (random.nextInt(5)) {
      case 0 -> "grant()";
      case 1 -> "grant(" + amount + ")";
      case 2 -> "grantPer(" + amount + ", \"days\")";
      case 3 -> "cap(" + amount + ")";
      default ->
          random.nextInt(3) == 0 ? "refuse(\"" + any(List.of("late", "worn")) + "\")" : "grant()";
    };
  }

  private String target() {
    return switch (random.nextInt(5)) {
      case 0 -> "updateEvery(" + countdown() + ")";
      case 1 -> "target(\"next-response\", " + countdown() + ")";
      default -> "target(\"" + any(METRICS) + "\", " + countdown() + ")";
    };
  }

  private String action() {
    String by = random.nextBoolean() ? "" : ", \"" + any(ROLES) + "\"";
    String due =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> ", byTarget(\"" + any(METRICS) + "\")";
          default -> ", " + countdown();
        };
    String from = random.nextBoolean() ? "" : ", " + actionFrom();
    return "act(\"" + any(List.of("call", "visit")) + "\"" + by + due + from + ")";
  }

  private String allocated() {
    return switch (random.nextInt(3)) {
      case 0 -> "route(\"" + any(ROLES) + "\")";
      case 1 -> "assign(\"" + any(ROLES) + "\")";
      default -> "replyVia(Channel." + any(List.of("EMAIL", "PHONE")) + ")";
    };
  }

  private String span() {
    String desk = any(DESKS).replace("account.desk", "$desk");
    return switch (random.nextInt(5)) {
      case 0, 1 -> "hours(" + any(HOURS) + ")";
      case 2 -> "businessHours(" + any(HOURS) + desk + ")";
      case 3 -> "businessDays(" + any(DAYS.subList(1, 3)) + desk + ")";
      default -> "closeOfBusiness(" + any(DAYS) + desk + ")";
    };
  }

  private String countdown() {
    return switch (random.nextInt(9)) {
      case 0 -> "sinceTier(" + span() + ")";
      case 1 -> "sinceEmergency(" + span() + ")";
      case 2 -> "sinceTierAndEmergency(" + span() + ")";
      case 3 -> "sinceReopened(" + span() + ")";
      case 4 -> "sinceUnanswered(" + span() + ")";
      case 5, 6 -> "byNeeded(" + span() + ")";
      default -> span();
    };
  }

  private String contactFrom() {
    return (random.nextBoolean() ? "beforeNeeded(" : "ifUnanswered(") + span() + ")";
  }

  private String actionFrom() {
    return switch (random.nextInt(4)) {
      case 0 -> "beforeTarget(\"" + any(METRICS) + "\", hours(1))";
      case 1 -> "afterTarget(\"" + any(METRICS) + "\", businessHours(2))";
      default -> contactFrom();
    };
  }
}
