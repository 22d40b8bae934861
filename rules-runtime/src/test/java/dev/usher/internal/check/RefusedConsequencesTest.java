package dev.usher.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each consequence stands beside its broken twin, in which a mark shows the place at fault. */
class RefusedConsequencesTest {
  private static final String BOUND =
      "$came : channel, $stated : statedSeverity, $topic : topic, $id : id, $n : attempts,"
          + " $desk : openDesk, $asked : refund != null, $share : impact.usersAffectedPercent,"
          + " $dispute : dispute";

  static Stream<Arguments> verbs() {
    return Stream.of(
        arguments(
            "Assessed",
            "$case.escalate(2);",
            "$case.▸route(\"finance\");",
            "Assessed has no verb \"route\"; it belongs to Tiered"),
        arguments(
            "Assessed",
            "$case.approve(\"cs-lead\");",
            "$case.▸aprove(\"cs-lead\");",
            "Assessed has no verb \"aprove\"; it has approve, approveAny, cap, escalate, grant, grantPer, hold, refuse"
                + " (did you mean \"approve\"?)"),
        arguments(
            "Classified",
            "$case.signal(\"x\");",
            "$case.▸hold(\"x\");",
            "Classified has no verb \"hold\"; it belongs to Assessed and Tiered"),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "$case.▸getClass();",
            "Tiered has no verb \"getClass\"; it has act, approve, approveAny, assign, hold, replyVia,"
                + " respondWithin, route, target, updateEvery"),
        arguments("Tiered", "$case.hold(\"x\");", "$case.▸;", "a verb is missing here, not \";\""),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "$case▸;",
            "after \"$case\" comes \".\" and a verb, not \";\""),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "$case.hold ▸= \"x\";",
            "after hold comes \"(\", not \"=\""),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "$case.hold(\"x\")▸",
            "\";\" is missing here: it ends every statement"),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "▸System.exit(0);",
            "\"System\" is not allowed: a consequence is made of verbs of the fact, such as"
                + " $case.verb(…);"),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "▸modify($case) { hold(\"x\") }",
            "\"modify\" is not allowed: a rule proposes; it never changes facts"),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "▸while (true) {}",
            "\"while\" is not allowed: a consequence has no loops, branches or blocks"),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "▸$other.hold(\"x\");",
            "\"$other\" is not allowed: a consequence is made of verbs of the fact, such as"
                + " $case.verb(…);"),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "▸drools.halt();",
            "\"drools\" is not allowed: a rule proposes; it never changes facts"),
        arguments(
            "Tiered",
            "$case.hold(\"x\"); $case.act(\"y\");",
            "$case.hold(\"x\");▸;",
            "\";\" is not allowed: a consequence is made of verbs of the fact, such as"
                + " $case.verb(…);"));
  }

  static Stream<Arguments> types() {
    return Stream.of(
        arguments(
            "Tiered",
            "$case.respondWithin(hours(2));",
            "$case.respondWithin(▸\"2h\");",
            "respondWithin takes a span such as hours(2), not \"2h\""),
        arguments(
            "Assessed",
            "$case.escalate(3);",
            "$case.escalate(▸\"3\");",
            "escalate takes a whole number, not \"3\""),
        arguments(
            "Assessed",
            "$case.escalate(2, atTier(1, businessDays(1)));",
            "$case.escalate(2, ▸hours(1));",
            "escalate takes a moment such as atTier(1, businessDays(1)), not hours(…)"),
        arguments(
            "Assessed",
            "$case.escalate(2, ifUnanswered(hours(1)));",
            "$case.escalate(2, ▸beforeTarget(\"plan\", hours(1)));",
            "escalate takes a moment such as atTier(1, businessDays(1)), not beforeTarget(…)"),
        arguments(
            "Classified",
            "$case.emergency(ifUnanswered(hours(1)));",
            "$case.emergency(▸atTier(1, hours(1)));",
            "emergency takes a moment such as beforeNeeded(hours(12)), not atTier(…)"),
        arguments(
            "Tiered",
            "$case.act(\"x\", hours(2), beforeTarget(\"plan\", hours(1)));",
            "$case.act(\"x\", hours(2), ▸atTier(1, hours(1)));",
            "act takes a moment such as beforeTarget(\"first-response\", hours(1)), not"
                + " atTier(…)"),
        arguments(
            "Tiered",
            "$case.act(\"x\", \"finance\", beforeTarget(\"plan\", hours(1)));",
            "$case.act(\"x\", beforeTarget(\"plan\", hours(1)), ▸\"finance\");",
            "act takes 2 arguments here, not \"finance\""),
        arguments(
            "Tiered",
            "$case.target(\"plan\", byNeeded(hours(1)));",
            "$case.target(\"plan\", ▸beforeNeeded(hours(1)));",
            "target takes a span such as hours(2), not beforeNeeded(…)"),
        arguments(
            "Tiered",
            "$case.act(\"x\", afterTarget(\"plan\", hours(1)));",
            "$case.act(\"x\", afterTarget(▸\"plna\", hours(1)));",
            "\"plna\" is no metric; there are escalation-response, first-response,"
                + " next-response, next-update, plan, resolution (did you mean \"plan\"?)"),
        arguments(
            "Tiered",
            "$case.replyVia(Channel.EMAIL);",
            "$case.replyVia(▸\"email\");",
            "replyVia takes a constant such as Channel.EMAIL, not \"email\""
                + " (write Channel.EMAIL)"),
        arguments(
            "Tiered",
            "$case.replyVia(Channel.EMAIL);",
            "$case.replyVia(▸Channel.FAX);",
            "there is no Channel.FAX; there are EMAIL, TICKET, CHAT, IN_APP, PHONE, SMS, SOCIAL,"
                + " MESSENGER"),
        arguments(
            "Tiered",
            "$case.replyVia(Channel.EMAIL);",
            "$case.replyVia(▸Chanel.EMAIL);",
            "a policy knows no Chanel; there are AccountTier, Channel, Severity,"
                + " Weekday (did you mean \"Channel\"?)"),
        arguments(
            "Tiered",
            "$case.act(\"x\", \"finance\", hours(2));",
            "$case.act(\"x\", ▸3);",
            "act takes a span such as hours(2) or byTarget(\"first-response\") or a moment such as"
                + " beforeTarget(\"first-response\", hours(1)) or a text, not 3"),
        arguments(
            "Tiered",
            "$case.act(\"x\", byTarget(\"plan\"));",
            "$case.respondWithin(▸byTarget(\"plan\"));",
            "respondWithin takes a span such as hours(2), not byTarget(…)"),
        arguments("Tiered", "$case.act(\"x\");", "$case.act(▸);", "act still needs a text"),
        arguments("Classified", "$case.vip();", "$case.vip(▸true);", "\"true\" is no argument"),
        arguments(
            "Classified", "$case.vip();", "$case.vip(▸3);", "vip takes no argument here, not 3"),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "$case.hold(\"x\" ▸+ \"y\");",
            "arguments are literals, helper words and bound variables; after one comes a comma or"
                + " \")\", not \"+\""),
        arguments(
            "Tiered",
            "$case.respondWithin(hours(2));",
            "$case.respondWithin(hours(2)▸.plus(3));",
            "arguments are literals, helper words and bound variables; after one comes a comma or"
                + " \")\", not \".\""),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "$case.hold(▸'x');",
            "a text stands in double quotes, not in single ones"),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "$case.hold(▸new String(\"x\"));",
            "\"new\" is no argument"),
        arguments(
            "Tiered",
            "$case.respondWithin(hours(2));",
            "$case.respondWithin(▸hour(2));",
            "there is no helper word \"hour\"; there are afterTarget, atTier, beforeNeeded,"
                + " beforeTarget, businessDays, businessHours, businessMinutes, byNeeded, byTarget,"
                + " closeOfBusiness,"
                + " days, hours, ifUnanswered, minutes, seconds, sinceEmergency, sinceReopened,"
                + " sinceTier, sinceTierAndEmergency, sinceUnanswered (did you mean \"hours\"?)"),
        arguments(
            "Tiered",
            "$case.respondWithin(hours(2));",
            "$case.respondWithin(hours(▸-2));",
            "figures are 0 or more, not -2"),
        arguments(
            "Tiered",
            "$case.respondWithin(hours(2));",
            "$case.respondWithin(hours(▸2.5));",
            "a whole number from 0 to 2147483647 is needed, not 2.5"),
        arguments(
            "Tiered",
            "$case.respondWithin(days(3660));",
            "$case.respondWithin(▸days(3661));",
            "a span of time is PT87864H: from 0 to 3660 days is allowed"));
  }

  static Stream<Arguments> names() {
    return Stream.of(
        arguments(
            "Assessed",
            "$case.escalate(3);",
            "$case.escalate(▸4);",
            "there is no tier 4; the manifest declares tiers 1 to 3"),
        arguments(
            "Assessed",
            "$case.escalate(3, atTier(1, hours(1)));",
            "$case.escalate(3, atTier(▸9, hours(1)));",
            "there is no tier 9; the manifest declares tiers 1 to 3"),
        arguments(
            "Assessed",
            "$case.approve(\"cs-lead\");",
            "$case.approve(▸\"cs-led\");",
            "\"cs-led\" is no role, team or desk that policy.yaml declares; there are cs-lead,"
                + " desk-emea, executive, finance, on-call, support-specialist, 한국팀"
                + " (did you mean \"cs-lead\"?)"),
        arguments(
            "Tiered",
            "$case.act(\"call\", \"finance\");",
            "$case.act(\"call\", ▸\"sales\");",
            "\"sales\" is no role, team or desk that policy.yaml declares; there are cs-lead,"
                + " desk-emea, executive, finance, on-call, support-specialist, 한국팀"),
        arguments(
            "Tiered",
            "$case.target(\"plan\", hours(4));",
            "$case.target(▸\"plans\", hours(4));",
            "\"plans\" is no metric; there are escalation-response, first-response,"
                + " next-response, next-update, plan, resolution (did you mean \"plan\"?)"),
        arguments(
            "Tiered",
            "$case.act(\"call\");",
            "$case.act(▸\"Call back\");",
            "the name of an action has lower-case letters, digits and hyphens only, not"
                + " \"Call back\" (write \"call-back\")"),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "$case.hold(▸\"확인\");",
            "the name of a hold has lower-case letters, digits and hyphens only, not \"확인\""),
        arguments(
            "Intake",
            "$case.topic(\"refund\");",
            "$case.topic(▸\"refunds\");",
            "\"refunds\" is no topic that policy.yaml declares; there are legal-risk, refund,"
                + " rush-order (did you mean \"refund\"?)"));
  }

  static Stream<Arguments> choices() {
    String good = "$case.approveAny(1, \"finance\", \"on-call\", \"executive\");";
    return Stream.of(
        arguments(
            "Assessed",
            good,
            "$case.approveAny(▸3, \"finance\", \"on-call\", \"executive\");",
            "all 3 of them must agree, which leaves no choice"
                + " (write approve(\"finance\").approve(\"on-call\").approve(\"executive\"))"),
        arguments(
            "Tiered",
            good,
            "$case.approveAny(▸4, \"finance\", \"on-call\", \"executive\");",
            "4 of 3 cannot agree (write a figure from 1 to 2)"),
        arguments(
            "Tiered",
            good,
            "$case.approveAny(▸0, \"finance\", \"on-call\");",
            "at least 1 of them must agree, not 0"),
        arguments(
            "Tiered",
            good,
            "$case.approveAny(1, \"finance\", \"on-call\", ▸\"finance\");",
            "approveAny names \"finance\" twice (name each authority once)"),
        arguments(
            "Tiered",
            good,
            "$case.approveAny(1, $id, ▸$id);",
            "approveAny names $id twice (name each authority once)"),
        arguments(
            "Tiered", good, "$case.approveAny(1, \"finance\"▸);", "approveAny still needs a text"),
        arguments(
            "Tiered",
            good,
            "$case.approveAny(▸\"finance\", \"on-call\");",
            "approveAny takes a whole number, not \"finance\""),
        arguments(
            "Tiered",
            good,
            "$case.approveAny(1, \"finance\", \"on-call\", ▸\"on-cal\");",
            "\"on-cal\" is no role, team or desk that policy.yaml declares; there are cs-lead,"
                + " desk-emea, executive, finance, on-call, support-specialist, 한국팀"
                + " (did you mean \"on-call\"?)"),
        arguments(
            "Tiered",
            good,
            "$case.approveAny(1, \"finance\", ▸$desk);",
            "openDesk may be absent, and approveAny needs it"
                + " (add openDesk != null to the conditions)"));
  }

  static Stream<Arguments> amounts() {
    String good =
        "$case.grant().grant(99.50).cap(2147483648.0).cap($asked).refuse(\"worn\")"
            + ".grantPer(0.125, \"days\");";
    return Stream.of(
        arguments(
            "Assessed",
            good,
            "$case.grant(▸99.50B);",
            "behind then, a figure bears no suffix, as in 99.50, unlike 99.50B (write 99.50)"),
        arguments(
            "Assessed",
            good,
            "$case.cap(▸100B);",
            "behind then, a figure bears no suffix, as in 99.50, unlike 100B (write 100)"),
        arguments(
            "Assessed",
            good,
            "$case.cap(▸99.505);",
            "an amount in USD has at most 2 decimals, unlike 99.505"),
        arguments(
            "Assessed",
            good,
            "$case.cap(▸2147483648);",
            "a figure above 2147483647 needs decimals here, unlike 2147483648"
                + " (write 2147483648.0)"),
        arguments(
            "Assessed",
            good,
            "$case.cap(▸12345678901234.56);",
            "an amount has at most 15 digits, unlike 12345678901234.56"),
        arguments("Assessed", good, "$case.cap(▸-5);", "figures are 0 or more, not -5"),
        arguments(
            "Assessed",
            good,
            "$case.cap(▸0100);",
            "an amount such as 100 or 99.50 is needed, not 0100"),
        arguments(
            "Assessed",
            good,
            "$case.cap(▸\"100\");",
            "cap takes an amount such as 100 or 99.50, not \"100\""),
        arguments(
            "Assessed", good, "$case.cap(▸);", "cap still needs an amount such as 100 or 99.50"),
        arguments("Assessed", good, "$case.grant(5, ▸6);", "grant takes one argument here, not 6"),
        arguments(
            "Assessed",
            good,
            "$case.grantPer(25, ▸\"day\");",
            "\"day\" is no field that policy.yaml declares; there are by-us, days, defects, fare,"
                + " region, sent, total (did you mean \"days\"?)"),
        arguments(
            "Assessed",
            good,
            "$case.grantPer(25, ▸$id);",
            "grantPer takes a name that policy.yaml or the model declares; id may be anything"),
        arguments(
            "Assessed",
            good,
            "$case.grantPer(▸0.125B, \"days\");",
            "behind then, a figure bears no suffix, as in 99.50, unlike 0.125B (write 0.125)"),
        arguments("Assessed", good, "$case.grantPer(25▸);", "grantPer still needs a text"),
        arguments(
            "Assessed",
            good,
            "$case.grant(▸$n);",
            "grant takes an amount such as 100 or 99.50, not $n"),
        arguments(
            "Assessed",
            good,
            "$case.grant(▸$share);",
            "grant takes an amount; impact.usersAffectedPercent is a number"),
        arguments(
            "Assessed",
            good,
            "$case.grant(▸$dispute);",
            "dispute may be absent, and grant needs it (add dispute != null to the conditions)"),
        arguments(
            "Assessed",
            good,
            "$case.refuse(▸\"Worn out\");",
            "the name of a refusal has lower-case letters, digits and hyphens only, not"
                + " \"Worn out\" (write \"worn-out\")"),
        arguments(
            "Assessed",
            good,
            "$case.▸refund(\"worn\");",
            "Assessed has no verb \"refund\"; it has approve, approveAny, cap, escalate, grant,"
                + " grantPer, hold, refuse (did you mean \"refuse\"?)"));
  }

  static Stream<Arguments> variables() {
    return Stream.of(
        arguments(
            "Tiered",
            "$case.replyVia($came);",
            "$case.replyVia(▸$cam);",
            "$cam is not bound in the pattern (did you mean \"$came\"?)"),
        arguments(
            "Tiered",
            "$case.replyVia($came);",
            "$case.replyVia(▸$id);",
            "replyVia takes a constant such as Channel.EMAIL, not $id"),
        arguments(
            "Tiered",
            "$case.hold(\"x\");",
            "$case.hold(▸$case);",
            "the fact itself is no argument; bind one of its properties"),
        arguments(
            "Tiered",
            "$case.route($id);",
            "$case.route(▸$desk);",
            "openDesk may be absent, and route needs it (add openDesk != null to the conditions)"),
        arguments(
            "Classified",
            "$case.severity(Severity.HIGH);",
            "$case.severity(▸$stated);",
            "statedSeverity may be absent, and severity needs it"
                + " (add statedSeverity != null to the conditions)"),
        arguments(
            "Assessed",
            "$case.escalate(2);",
            "$case.escalate(▸$n);",
            "escalate takes a figure; $n is a variable"),
        arguments(
            "Intake",
            "$case.topic(\"refund\");",
            "$case.topic(▸$id);",
            "topic takes a name that policy.yaml or the model declares; id may be anything"),
        arguments(
            "Tiered",
            "$case.respondWithin(businessHours(2, \"desk-emea\"));",
            "$case.respondWithin(businessHours(2, ▸\"desk-emae\"));",
            "\"desk-emae\" is no desk that policy.yaml declares; there are desk-emea (did you mean"
                + " \"desk-emea\"?)"),
        arguments(
            "Tiered",
            "$case.act(\"x\", closeOfBusiness(0, $desk));",
            "$case.act(\"x\", closeOfBusiness(0, ▸$id));",
            "closeOfBusiness takes a name that policy.yaml or the model declares; id may be anything"),
        arguments(
            "Tiered",
            "$case.respondWithin(businessDays(2, $desk));",
            "$case.respondWithin(▸businessDays(4000, $desk));",
            "a span of time is PT96000H: from 0 to 3660 days is allowed"),
        arguments(
            "Tiered",
            "$case.respondWithin(businessHours(2, $desk));",
            "$case.respondWithin(businessHours(2, $desk, ▸$desk));",
            "businessHours takes 2 arguments here, not $desk"),
        arguments(
            "Tiered",
            "$case.respondWithin(businessHours(2, $desk));",
            "$case.respondWithin(businessHours(2, ▸3));",
            "businessHours takes a text, not 3"),
        arguments(
            "Tiered",
            "$case.respondWithin(hours(2));",
            "$case.respondWithin(hours(▸$n));",
            "hours takes a figure; $n is a variable"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({"verbs", "types", "names", "choices", "amounts", "variables"})
  void brokenTwin_isReportedAtThePlaceAtFault(
      String fact, String good, String broken, String message) {
    assertThat(CheckedRules.messages(CheckedRules.file(CheckedRules.rule("r", fact, BOUND, good))))
        .isEmpty();

    Marked marked = Marked.of(CheckedRules.file(CheckedRules.rule("r", fact, BOUND, broken)));
    assertThat(CheckedRules.messages(marked.text())).containsExactly(marked.at(message));
  }

  static Stream<String> guards() {
    return Stream.of(
        "openDesk != null, $d : openDesk",
        "$d : openDesk != null",
        "$d : openDesk, vip && openDesk != null",
        "$d : openDesk, openDesk == \"desk-emea\" || openDesk != null && vip",
        "$d : openDesk, (openDesk in (\"desk-emea\"))");
  }

  @ParameterizedTest
  @MethodSource("guards")
  void absentProperty_isNoArgumentUnlessThePatternRulesAbsenceOut(String guard) {
    assertThat(
            CheckedRules.messages(CheckedRules.file(CheckedRules.rule(guard, "$case.route($d);"))))
        .isEmpty();
  }

  static Stream<String> noGuards() {
    return Stream.of(
        "$d : openDesk",
        "$d : openDesk, openDesk != null || vip",
        "$d : openDesk, !(openDesk != null)",
        "$d : openDesk, openDesk != \"desk-emea\"",
        "$d : openDesk, openDesk not in (\"desk-emea\")",
        "$d : openDesk, openDesk == null",
        "$d : openDesk, topic != null");
  }

  @ParameterizedTest
  @MethodSource("noGuards")
  void absentProperty_isRefusedWhereThePatternLetsItBeAbsent(String guard) {
    Marked marked = Marked.of(CheckedRules.file(CheckedRules.rule(guard, "$case.route(▸$d);")));
    assertThat(CheckedRules.messages(marked.text()))
        .containsExactly(
            marked.at(
                "openDesk may be absent, and route needs it"
                    + " (add openDesk != null to the conditions)"));
  }
}
