package dev.usher.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each condition stands beside its broken twin, in which a mark shows the token at fault. */
class RefusedConditionsTest {

  static Stream<Arguments> names() {
    return Stream.of(
        arguments(
            "Assessed",
            "refund >= 500",
            "▸refundd >= 500",
            "Assessed has no property \"refundd\" (did you mean \"refund\"?)"),
        arguments(
            "Tiered",
            "tier == 2, vip",
            "▸teir == 2, vip",
            "Tiered has no property \"teir\" (did you mean \"tier\"?)"),
        arguments(
            "Assessed",
            "vip",
            "▸tier == 2",
            "Assessed has no property \"tier\"; it belongs to Tiered"),
        arguments(
            "Intake",
            "statedSeverity == null",
            "▸severity == Severity.HIGH",
            "Intake has no property \"severity\"; it belongs to Assessed and Tiered"),
        arguments(
            "Tiered",
            "account.tier == AccountTier.VIP",
            "▸account.teir == AccountTier.VIP",
            "Tiered has no property \"account.teir\" (did you mean \"account.tier\"?)"),
        arguments(
            "Tiered",
            "impact.outage",
            "▸impact",
            "impact is no value; ask about impact.businessImpact, impact.fundsAtRisk,"
                + " impact.largeClientAffected, impact.outage, impact.usersAffectedPercent"),
        arguments(
            "Tiered",
            "contactsWithin(days(7)) > 1",
            "▸contactsWithin > 1",
            "contactsWithin needs arguments in brackets"),
        arguments(
            "Tiered",
            "mentions(\"legal-risk\")",
            "▸mention(\"legal-risk\")",
            "Tiered cannot be asked mention(…) (did you mean \"mentions\"?)"),
        arguments("Tiered", "vip", "▸hold(\"x\")", "hold is a verb; it stands behind then"),
        arguments("Tiered", "vip", "▸getClass() != null", "Tiered cannot be asked getClass(…)"),
        arguments(
            "Tiered",
            "id == \"a\"",
            "▸id.length() > 3",
            "id.length(…) cannot be asked; ask about properties by their names"),
        arguments(
            "Tiered",
            "topic == \"refund\"",
            "topic == ▸\"refnd\"",
            "\"refnd\" is no topic that policy.yaml declares; there are legal-risk, refund,"
                + " rush-order (did you mean \"refund\"?)"),
        arguments(
            "Tiered",
            "topic in (\"refund\", \"rush-order\")",
            "topic in (\"refund\", ▸\"rush_order\")",
            "\"rush_order\" is no topic that policy.yaml declares; there are legal-risk, refund,"
                + " rush-order (did you mean \"rush-order\"?)"),
        arguments(
            "Tiered",
            "mentions(\"legal-risk\")",
            "mentions(▸\"legal\")",
            "\"legal\" is no word list that policy.yaml declares; there are legal-risk"),
        arguments(
            "Tiered",
            "openDesk == \"desk-emea\"",
            "openDesk == ▸\"desk-emae\"",
            "\"desk-emae\" is no desk that policy.yaml declares; there are desk-emea"
                + " (did you mean \"desk-emea\"?)"),
        arguments(
            "Tiered",
            "tier <= 3",
            "tier <= ▸4",
            "there is no tier 4; the manifest declares tiers 1 to 3"),
        arguments(
            "Tiered",
            "earlierContactsWithin(days(90), 2) >= 3",
            "earlierContactsWithin(days(90), ▸0) >= 3",
            "there is no tier 0; the manifest declares tiers 1 to 3"),
        arguments(
            "Tiered", "inSample(100)", "inSample(▸101)", "a share is 1 to 100 percent, not 101"),
        arguments("Tiered", "inSample(1)", "inSample(▸0)", "a share is 1 to 100 percent, not 0"),
        arguments(
            "Tiered",
            "message.cardNumber",
            "message.cardNumber == ▸\"4111\"",
            "message.cardNumber is true or false: compare it with true or false, not \"4111\""),
        arguments(
            "Tiered",
            "language == \"ko\"",
            "language == ▸\"ko-KR\"",
            "a language has two or three small letters, such as \"ko\", not \"ko-KR\""
                + " (write \"ko\", or ask for the locale)"),
        arguments(
            "Tiered",
            "language != \"yue\"",
            "language != ▸\"Cantonese\"",
            "a language has two or three small letters, such as \"ko\", not \"Cantonese\""),
        arguments(
            "Tiered",
            "language == \"en\"",
            "language == ▸\"English\"",
            "a language has two or three small letters, such as \"ko\", not \"English\""
                + " (write \"en\")"),
        arguments(
            "Tiered",
            "language == \"en\"",
            "language == ▸\"EN\"",
            "a language has two or three small letters, such as \"ko\", not \"EN\""
                + " (write \"en\")"),
        arguments(
            "Tiered",
            "language in (\"he\", \"yi\")",
            "language in (▸\"iw\", \"yi\")",
            "no contact's language is \"iw\", which is read as \"he\" (write \"he\")"),
        arguments(
            "Tiered",
            "language == \"en\"",
            "language == ▸\"eng\"",
            "no contact's language is \"eng\", which is read as \"en\" (write \"en\")"),
        arguments(
            "Tiered",
            "language == \"sr\"",
            "language == ▸\"sh\"",
            "no contact's language is \"sh\", which is read as \"sr\" (write \"sr\")"),
        arguments(
            "Tiered",
            "locale == \"zh-Hans-CN\"",
            "locale == ▸\"cmn-Hans-CN\"",
            "no contact's locale is \"cmn-Hans-CN\", which is read as \"zh-Hans-CN\""
                + " (write \"zh-Hans-CN\")"),
        arguments(
            "Tiered",
            "locale in (\"en\", \"en-GB\")",
            "locale in (\"en\", ▸\"en_gb\")",
            "no contact's locale is \"en_gb\", which is read as \"en-GB\" (write \"en-GB\")"),
        arguments(
            "Tiered",
            "locale != \"en-US\"",
            "locale != ▸\"American\"",
            "a locale is a language tag, such as \"ko-KR\", not \"American\""),
        arguments(
            "Tiered",
            "receivedBetween(\"09:00\", \"24:00\")",
            "receivedBetween(▸\"9:00\", \"24:00\")",
            "a time of day is \"00:00\" to \"24:00\", such as \"09:00\", not \"9:00\""
                + " (write \"09:00\")"),
        arguments(
            "Tiered",
            "receivedBetween(\"09:00\", \"15:30\")",
            "receivedBetween(\"09:00\", ▸\"3:30 pm\")",
            "a time of day is \"00:00\" to \"24:00\", such as \"09:00\", not \"3:30 pm\""
                + " (write \"15:30\")"),
        arguments(
            "Tiered",
            "receivedBetween(\"00:00\", \"00:00\")",
            "receivedBetween(▸\"24:01\", \"00:00\")",
            "a time of day is \"00:00\" to \"24:00\", such as \"09:00\", not \"24:01\""),
        arguments(
            "Tiered",
            "receivedBetween(\"09:00\", \"17:00\")",
            "receivedBetween(▸9, 17)",
            "receivedBetween takes a text, not 9"),
        arguments(
            "Tiered",
            "weekday == Weekday.SATURDAY",
            "weekday ▸>= Weekday.SATURDAY",
            "weekday is a constant such as Weekday.MONDAY and has no order: use == or !="),
        arguments(
            "Tiered",
            "weekday in (Weekday.SATURDAY, Weekday.SUNDAY)",
            "weekday in (Weekday.SATURDAY, ▸Weekday.SUN)",
            "there is no Weekday.SUN; there are MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY,"
                + " SATURDAY, SUNDAY"),
        arguments(
            "Tiered",
            "weekday == Weekday.MONDAY",
            "weekday == ▸\"Monday\"",
            "weekday is compared with a constant such as Weekday.MONDAY, not with \"Monday\""
                + " (write Weekday.MONDAY)"),
        arguments(
            "Tiered",
            "signals contains \"escalation-pattern\"",
            "signals contains ▸\"Escalation pattern\"",
            "the name of a signal has lower-case letters, digits and hyphens only, not"
                + " \"Escalation pattern\" (write \"escalation-pattern\")"),
        arguments(
            "Tiered",
            "labels contains \"a\"",
            "labels contains ▸\" \"",
            "the text \" \" is blank"));
  }

  static Stream<Arguments> types() {
    return Stream.of(
        arguments(
            "Tiered",
            "severity == Severity.HIGH",
            "severity == ▸\"high\"",
            "severity is compared with a constant such as Severity.NORMAL, not with \"high\""
                + " (write Severity.HIGH)"),
        arguments(
            "Tiered",
            "channel in (Channel.IN_APP)",
            "channel in (▸\"in-app\")",
            "channel is compared with a constant such as Channel.EMAIL, not with \"in-app\""
                + " (write Channel.IN_APP)"),
        arguments(
            "Tiered",
            "channel == Channel.EMAIL",
            "channel == ▸Channel.EMIAL",
            "there is no Channel.EMIAL; there are EMAIL, TICKET, CHAT, IN_APP, PHONE, SMS, SOCIAL,"
                + " MESSENGER (write Channel.EMAIL)"),
        arguments(
            "Tiered",
            "severity == Severity.HIGH",
            "severity == ▸AccountTier.VIP",
            "severity is compared with a constant such as Severity.NORMAL, not with"
                + " AccountTier.VIP"),
        arguments(
            "Tiered",
            "severity == Severity.HIGH",
            "severity == ▸HIGH",
            "severity is compared with a constant such as Severity.NORMAL, not with HIGH"
                + " (write Severity.HIGH)"),
        arguments(
            "Tiered",
            "severity >= Severity.HIGH",
            "severity >= ▸2",
            "severity is compared with a constant such as Severity.NORMAL, not with 2"),
        arguments(
            "Tiered",
            "channel != Channel.SMS",
            "channel ▸< Channel.SMS",
            "channel is a constant such as Channel.EMAIL and has no order: use == or !="),
        arguments(
            "Tiered",
            "refund > 100.10B",
            "refund > ▸100.10",
            "the decimal amount 100.10 needs the suffix B; without it, it is compared as a binary"
                + " fraction (write 100.10B)"),
        arguments(
            "Tiered",
            "refund > 100",
            "refund > ▸\"100\"",
            "refund is an amount: compare it with a figure, not \"100\""),
        arguments(
            "Tiered",
            "refund > 100",
            "refund > ▸0100",
            "refund is compared with an amount such as 500 or 99.50B, not 0100"),
        arguments(
            "Tiered",
            "refund > 1000",
            "refund > ▸1e3",
            "refund is compared with an amount such as 500 or 99.50B, not 1e3"),
        arguments("Tiered", "refund >= 0", "refund > ▸-5", "figures are 0 or more, not -5"),
        arguments(
            "Tiered",
            "attempts >= 2",
            "attempts >= ▸2.5",
            "a whole number from 0 to 2147483647 is needed, not 2.5"),
        arguments(
            "Tiered",
            "attempts >= 2147483647",
            "attempts >= ▸2147483648",
            "a whole number from 0 to 2147483647 is needed, not 2147483648"),
        arguments(
            "Tiered",
            "impact.usersAffectedPercent > 5.5B",
            "impact.usersAffectedPercent > ▸5.5",
            "the decimal figure 5.5 needs the suffix B; without it, it is compared as a binary"
                + " fraction (write 5.5B)"),
        arguments(
            "Tiered",
            "impact.usersAffectedPercent > 5",
            "impact.usersAffectedPercent > ▸5e0",
            "impact.usersAffectedPercent is compared with a figure such as 5 or 2.5B, not 5e0"),
        arguments(
            "Tiered",
            "vip == true",
            "vip == ▸1",
            "vip is true or false: compare it with true or false, not 1"),
        arguments(
            "Tiered", "vip", "vip ▸> true", "vip is true or false and has no order: use == or !="),
        arguments(
            "Tiered",
            "topic == \"refund\"",
            "topic == ▸7",
            "topic is a text: compare it with a text in double quotes, not 7"),
        arguments(
            "Tiered",
            "topic == \"refund\"",
            "topic == ▸refund",
            "topic is compared with a literal, not with refund: compare it with a text in double"
                + " quotes (write \"refund\")"),
        arguments(
            "Tiered",
            "topic == \"refund\"",
            "topic == ▸'refund'",
            "a text stands in double quotes, not in single ones"),
        arguments(
            "Tiered",
            "topic != \"refund\"",
            "topic ▸> \"refund\"",
            "topic is a text and has no order: use == or !="),
        arguments(
            "Tiered",
            "labels contains \"a\"",
            "labels ▸== \"a\"",
            "labels is a set of texts: use contains or not contains"),
        arguments(
            "Tiered",
            "labels contains \"a\"",
            "labels contains ▸3",
            "labels is a set of texts: compare it with a text in double quotes, not 3"),
        arguments(
            "Tiered",
            "id matches \".*a.*\"",
            "id ▸contains \"a\"",
            "id is a text: contains applies to sets only"),
        arguments(
            "Tiered",
            "labels contains \"a\"",
            "labels ▸in (\"a\")",
            "labels is a set of texts: in does not apply"),
        arguments("Tiered", "refund == null", "vip == ▸null", "vip is never null"),
        arguments(
            "Tiered", "refund != null", "refund > ▸null", "null is compared with == or != only"),
        arguments(
            "Tiered", "refund > 0", "▸refund", "refund is an amount: compare it with something"),
        arguments(
            "Tiered",
            "contactsWithin(days(7)) >= 3",
            "contactsWithin(▸7) >= 3",
            "contactsWithin takes a span such as hours(2), not 7"),
        arguments(
            "Tiered",
            "neededWithin(days(7))",
            "neededWithin(▸businessDays(7))",
            "neededWithin takes a span such as hours(2), not businessDays(…)"),
        arguments(
            "Tiered",
            "neededWithin(days(7))",
            "neededWithin(days(7), ▸days(8))",
            "neededWithin takes one argument here, not days(…)"),
        arguments(
            "Tiered",
            "$n : attempts, neededWithin(days(7))",
            "$n : attempts, neededWithin(days(▸$n))",
            "$n cannot stand here: only literals can"),
        arguments(
            "Tiered",
            "earlierContactsWithin(days(7), 1) > 0",
            "earlierContactsWithin(days(7)▸) > 0",
            "earlierContactsWithin still needs a whole number"),
        arguments(
            "Tiered",
            "neededWithin(days(7))",
            "neededWithin(▸days(99999))",
            "a span of time is PT2399976H: from 0 to 3660 days is allowed"));
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        arguments(
            "Tiered",
            "attempts >= 3",
            "attempts ▸+ 1 > 3",
            "\"+\" is not allowed: a condition does no arithmetic"),
        arguments(
            "Tiered",
            "attempts >= 3",
            "attempts > 3 ▸- 1",
            "\"-\" is not allowed: a condition does no arithmetic"),
        arguments(
            "Tiered",
            "attempts == 3",
            "attempts ▸= 3",
            "\"=\" cannot stand here: an equality is written =="),
        arguments(
            "Tiered",
            "attempts >= 3",
            "attempts ▸=> 3",
            "\"=\" cannot stand here: at least is written >="),
        arguments(
            "Tiered",
            "attempts <= 3",
            "attempts ▸=< 3",
            "\"=\" cannot stand here: at most is written <="),
        arguments(
            "Tiered",
            "attempts > 1 && attempts < 6",
            "attempts > 1 && ▸< 6",
            "\"<\" begins no condition: name the property for every comparison"),
        arguments(
            "Tiered",
            "attempts > 1 && attempts < 6",
            "attempts > 1 ▸< 6",
            "a comparison has two sides; join two comparisons with &&"),
        arguments(
            "Tiered",
            "vip, open",
            "vip, ▸, open",
            "\",\" begins no condition: name the property for every comparison"),
        arguments(
            "Tiered",
            "vip",
            "vip, ▸",
            "\")\" begins no condition: name the property for every comparison"),
        arguments(
            "Tiered",
            "refund > 3",
            "▸3 < refund",
            "3 begins no condition: a condition begins with a property"),
        arguments(
            "Tiered",
            "refund > 3",
            "refund > ▸$limit",
            "a property is compared with a literal, not with \"$limit\""),
        arguments(
            "Tiered",
            "refund > 3",
            "refund > ▸dispute",
            "refund is compared with a literal, not with dispute: compare it with a figure"),
        arguments(
            "Tiered",
            "refund > 3",
            "refund > ▸new BigDecimal(\"3\")",
            "a property is compared with a literal, not with \"new\""),
        arguments(
            "Tiered",
            "refund > 3",
            "refund > ▸Math.max(1, 2)",
            "a property is compared with a literal, not with \"Math.max\""),
        arguments(
            "Tiered",
            "vip",
            "▸eval(true)",
            "\"eval\" begins no condition: a policy holds rules and no code of its own"),
        arguments(
            "Tiered",
            "vip",
            "▸this != null",
            "\"this\" begins no condition: name a property of the fact"),
        arguments(
            "Tiered",
            "!vip",
            "▸not vip",
            "\"not\" begins no condition: write ! before a condition"),
        arguments("Tiered", "vip || open", "vip ▸or open", "\"or\" is not allowed: write ||"),
        arguments(
            "Tiered",
            "id == \"a\"",
            "id ▸str[startsWith] \"a\"",
            "\"str\" is not allowed: texts compare exactly, or by matches"),
        arguments(
            "Tiered",
            "id == \"a\"",
            "id ▸soundslike \"a\"",
            "\"soundslike\" is not allowed: words compare exactly"),
        arguments(
            "Tiered",
            "topic in (\"refund\")",
            "topic ▸memberOf \"refund\"",
            "\"memberOf\" is not allowed: write in (…), or contains on the set"),
        arguments(
            "Tiered",
            "account.manager != null",
            "account▸!.manager != null",
            "\"!.\" is not needed: \"account\" is never null"),
        arguments(
            "Tiered", "account.atRisk", "account ▸.atRisk", "no space may stand before \".\" here"),
        arguments(
            "Tiered",
            "mentions(\"legal-risk\")",
            "mentions ▸(\"legal-risk\")",
            "no space may stand before \"(\" here"),
        arguments(
            "Tiered",
            "vip, /* why */ open",
            "vip || ▸/* why */ open",
            "no comment may stand within a condition; put it behind a comma"),
        arguments(
            "Tiered",
            "refund <= 5 || refund == null",
            "▸!(refund > 5)",
            "\"!\" before one comparison of size is not allowed: write the opposite comparison,"
                + " and \"|| … == null\" if it may be absent"),
        arguments(
            "Tiered",
            "topic in (\"refund\")",
            "topic in (▸)",
            "a literal is missing here, not \")\""),
        arguments(
            "Tiered",
            "(vip || open)",
            "(vip▸, open)",
            "after a condition comes &&, || or \")\", not \",\""),
        arguments(
            "Tiered",
            "vip",
            "vip▸[0]",
            "\"[\" cannot stand here: a comparison, a comma or \")\" is needed"));
  }

  static Stream<Arguments> bindings() {
    return Stream.of(
        arguments(
            "Tiered", "$a : channel, $b : topic", "$a : channel, ▸$a : topic", "$a is bound twice"),
        arguments("Tiered", "$a : channel", "▸$case : channel", "$case is bound twice"),
        arguments(
            "Tiered",
            "$a : channel",
            "$a : ▸\"x\"",
            "a variable is bound to a property, not to \"x\""),
        arguments(
            "Tiered",
            "$a : channel",
            "▸$ : channel",
            "\"$\" begins no condition: a condition begins with a property"),
        arguments(
            "Tiered",
            "vip, $a : channel",
            "vip && ▸$a : channel",
            "\"$a\" begins no condition: a binding stands by itself between commas"),
        arguments(
            "Tiered",
            "$a : topic != null, vip",
            "$a : topic != null ▸&& vip",
            "after a binding comes a comma or \")\", not \"&&\""));
  }

  static Stream<Arguments> expressions() {
    return Stream.of(
        arguments(
            "Tiered",
            "topic != null, topic matches \"re.*\"",
            "topic ▸matches \"re.*\"",
            "topic may be absent, and matches needs it (add topic != null to the conditions)"),
        arguments(
            "Tiered",
            "topic == null || topic not matches \"re.*\"",
            "vip || topic ▸not matches \"re.*\"",
            "topic may be absent, and matches needs it (add topic != null to the conditions)"),
        arguments(
            "Tiered",
            "!(topic == \"refund\")",
            "▸!topic == \"refund\"",
            "\"!\" before a comparison needs brackets around the comparison (write !(topic =="
                + " \"refund\"))"),
        arguments(
            "Tiered",
            "id matches \"re.*\"",
            "language ▸matches \"k.*\"",
            "matches applies to topic, id and text(…) only, not to language"),
        arguments(
            "Tiered",
            "id matches \"[0-9]+\"",
            "id matches ▸\"\\\\d+\"",
            "the expression \"\\\\d+\" holds a backslash; write [0-9] for a digit and [.] for a"
                + " dot"),
        arguments(
            "Tiered",
            "id matches \"(a|b)x*\"",
            "id matches ▸\"(a|b)*x\"",
            "the expression \"(a|b)*x\" repeats a group or a repetition, which can take for ever"),
        arguments(
            "Tiered",
            "id matches \"a.*b.*\"",
            "id matches ▸\".*a.*b.*\"",
            "the expression \".*a.*b.*\" repeats more than 2 things, which can take for ever"),
        arguments(
            "Tiered",
            "id matches \"a?b?\"",
            "id matches ▸\"a?a?a?aaa\"",
            "the expression \"a?a?a?aaa\" repeats more than 2 things, which can take for ever"),
        arguments(
            "Tiered",
            "id matches \"(a|b)a|b\"",
            "id matches ▸\"(a|a)(a|a)\"",
            "the expression \"(a|a)(a|a)\" has more than one group, which can take for ever"),
        arguments(
            "Tiered",
            "id matches \"[a-f]\"",
            "id matches ▸\"[a-f&&[^b]]\"",
            "the expression \"[a-f&&[^b]]\" holds more than letters, . [ ] ( ) | * + and ?"),
        arguments(
            "Tiered",
            "id matches \"x\"",
            "id matches ▸\"" + "x".repeat(201) + "\"",
            "the expression \"" + "x".repeat(59) + "… is longer than 200 characters"),
        arguments(
            "Tiered",
            "id matches \"[(]a\"",
            "id matches ▸\"(a\"",
            "the expression \"(a\" is no regular expression: Unclosed group"),
        arguments(
            "Tiered",
            "id matches \"aaa\"",
            "id matches ▸\"a{3}\"",
            "the expression \"a{3}\" holds more than letters, . [ ] ( ) | * + and ?"),
        arguments(
            "Tiered",
            "id matches \"7\"",
            "id matches ▸7",
            "matches takes a regular expression in double quotes, not 7"));
  }

  @ParameterizedTest(name = "{0}({2})")
  @MethodSource({"names", "types", "shapes", "bindings", "expressions"})
  void brokenTwin_isReportedAtTheTokenAtFault(
      String fact, String good, String broken, String message) {
    String verb = CheckedRules.someVerb(fact);
    assertThat(CheckedRules.messages(CheckedRules.file(CheckedRules.rule("r", fact, good, verb))))
        .isEmpty();

    Marked marked = Marked.of(CheckedRules.file(CheckedRules.rule("r", fact, broken, verb)));
    assertThat(CheckedRules.messages(marked.text())).containsExactly(marked.at(message));
  }
}
