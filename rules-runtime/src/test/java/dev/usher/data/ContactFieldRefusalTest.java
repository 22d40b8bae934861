package dev.usher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.model.ContactException;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contact must not be; each refusal names field, value, what is allowed, and the place. */
class ContactFieldRefusalTest {
  private static final String REQUIRED =
      "\"id\":\"k\",\"receivedAt\":\"2026-03-03T10:00:00+09:00\",\"channel\":\"SMS\"";

  private final ContactReader reader = ContactReader.in(Currency.getInstance("USD"));

  private ContactException refusal(String json) {
    return catchThrowableOfType(ContactException.class, () -> reader.read(json));
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void field_thatIsWrong_isNamedWithItsPlace(String field, String path, String message) {
    ContactException refused = refusal("{" + REQUIRED + "," + field + "}");
    assertThat(refused.problem()).startsWith(message).matches(".*, line 1, column \\d+");
    assertThat(refused).hasMessage("contact k: " + refused.problem());
    assertThat(refused.contact()).isEqualTo("k");
    assertThat(refused.field()).isEqualTo(path);
  }

  static Stream<Arguments> wrongFields() {
    return Stream.of(
        arguments(
            "\"topik\":\"x\"",
            "topik",
            "topik is not known here (did you mean \"topic\"?), line 1, column 68"),
        arguments(
            "\"RECEIVEDAT\":1",
            "RECEIVEDAT",
            "RECEIVEDAT is not known here (did you mean \"receivedAt\"?)"),
        arguments(
            "\"zzzzzz\":1",
            "zzzzzz",
            "zzzzzz is not known here: known are id, receivedAt, channel, topic,"),
        arguments(
            "\"account\":{\"teir\":\"VIP\"}",
            "account.teir",
            "account.teir is not known here (did you mean \"tier\"?)"),
        arguments(
            "\"impact\":{\"outtage\":true}",
            "impact.outtage",
            "impact.outtage is not known here (did you mean \"outage\"?)"),
        arguments(
            "\"history\":[{\"at\":\"2026-01-01T00:00:00Z\",\"teir\":1}]",
            "history[0].teir",
            "history[0].teir is not known here (did you mean \"tier\"?)"),
        arguments(
            "\"progress\":{\"waiting\":[{\"form\":1}]}",
            "progress.waiting[0].form",
            "progress.waiting[0].form is not known here (did you mean \"from\"?)"),
        arguments(
            "\"at\":\"2026-03-03T10:00:00Z\"",
            "at",
            "at is not a field of a contact: to ask about another moment write {\"contact\""),
        arguments(
            "\"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\":1",
            "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…",
            "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk… is not known here: known are"),
        arguments(
            "\"fields\":{\"a\":1,\"a\":2}", "fields.a", "fields.a comes again: once is allowed"),
        arguments(
            "\"fields\":{\"a\":{\"b\":1}}",
            "fields.a",
            "fields.a is a group of values by name: a number, true or false, a text or a list of"
                + " texts is allowed, line 1, column 82"),
        arguments("\"fields\":{\"a\":[1]}", "fields.a[0]", "fields.a[0] is 1: a text is allowed"),
        arguments("\"fields\":[1]", "fields", "fields is a list: values by name are allowed"),
        arguments(
            "\"fields\":{\"a\":1e18}",
            "fields.a",
            "fields.a is •••••••••••••••••••: above -10^18 and below 10^18 is allowed, line 1,"
                + " column 82"),
        arguments("\"fields\":{\"a\":\" \"}", "fields.a", "fields.a is \" \": a text that is not"),
        arguments("\"fields\":{\"\":1}", "fields", "fields is \"\": a text that is not blank"),
        arguments("\"id\":\"k\"", "id", "id comes again: once is allowed, line 1, column 68"),
        arguments(
            "\"account\":{\"tier\":\"VIP\",\"tier\":\"VIP\"}",
            "account.tier",
            "account.tier comes again: once is allowed"),
        arguments(
            "\"topic\":1",
            "topic",
            "topic is 1: a text is allowed (put it in quotes), line 1, column 76"),
        arguments("\"topic\":true", "topic", "topic is true: a text is allowed"),
        arguments("\"topic\":[\"a\"]", "topic", "topic is a list: a text is allowed"),
        arguments(
            "\"topic\":{\"a\":1}",
            "topic",
            "topic is a group of values by name: a text is allowed"),
        arguments(
            "\"surge\":\"true\"",
            "surge",
            "surge is \"true\": true or false is allowed, without quotes"),
        arguments("\"surge\":1", "surge", "surge is 1: true or false is allowed"),
        arguments(
            "\"attempts\":\"3\"",
            "attempts",
            "attempts is \"3\": a whole number is allowed, without quotes or decimals"),
        arguments("\"attempts\":3.0", "attempts", "attempts is 3.0: a whole number is allowed"),
        arguments("\"attempts\":1e2", "attempts", "attempts is 1e2: a whole number is allowed"),
        arguments("\"attempts\":true", "attempts", "attempts is true: a whole number is allowed"),
        arguments(
            "\"attempts\":2147483648",
            "attempts",
            "attempts is 2147483648: a whole number up to 2147483647 is allowed"),
        arguments("\"labels\":\"vip\"", "labels", "labels is \"vip\": a list is allowed"),
        arguments("\"labels\":[\"a\",1]", "labels[1]", "labels[1] is 1: a text is allowed"),
        arguments("\"labels\":[null]", "labels[0]", "labels[0] is null: a text is allowed"),
        arguments(
            "\"account\":\"a-1\"", "account", "account is \"a-1\": values by name are allowed"),
        arguments("\"account\":[]", "account", "account is a list: values by name are allowed"),
        arguments(
            "\"history\":{}", "history", "history is a group of values by name: a list is allowed"),
        arguments(
            "\"history\":[null]", "history[0]", "history[0] is null: values by name are allowed"),
        arguments(
            "\"history\":[\"2026-01-01T00:00:00Z\"]",
            "history[0]",
            "history[0] is \"2026-01-01T00:00:00Z\": values by name"),
        arguments(
            "\"impact\":{\"usersAffectedPercent\":\"5\"}",
            "impact.usersAffectedPercent",
            "impact.usersAffectedPercent is \"5\": a number is allowed"),
        arguments(
            "\"severity\":\"hihg\"",
            "severity",
            "severity is \"hihg\": one of NORMAL, MODERATE, HIGH, CRITICAL is allowed (did you mean"
                + " \"HIGH\"?)"),
        arguments(
            "\"severity\":\"urgent\"",
            "severity",
            "severity is \"urgent\": one of NORMAL, MODERATE, HIGH, CRITICAL is allowed (did you mean \"CRITICAL\"?), line"),
        arguments("\"severity\":2", "severity", "severity is 2: a text is allowed"),
        arguments("\"severity\":\"HıGH\"", "severity", "severity is \"HıGH\": one of NORMAL"),
        arguments(
            "\"account\":{\"preferredChannel\":\"in app\"}",
            "account.preferredChannel",
            "account.preferredChannel is \"in app\": one of EMAIL, TICKET, CHAT, IN_APP, PHONE,"
                + " SMS, SOCIAL, MESSENGER is allowed (did you mean \"IN_APP\"?)"),
        arguments("\"refund\":-5", "refund", "refund is \"-5 USD\": 0 or more is allowed"),
        arguments(
            "\"refund\":1.005",
            "refund",
            "refund is \"1.005 USD\": at most 2 decimals are allowed"),
        arguments(
            "\"refund\":\"1.000 USD\"",
            "refund",
            "refund is \"1.000 USD\": at most 2 decimals are allowed (write 1000.00 USD or 1.00"
                + " USD)"),
        arguments(
            "\"refund\":\"750.0000 USD\"",
            "refund",
            "refund is \"750.0000 USD\": at most 2 decimals are allowed (write 750.00 USD)"),
        arguments(
            "\"refund\":\"750.00\"",
            "refund",
            "refund is \"750.00\": an amount and a currency such as \"750.00 USD\""),
        arguments(
            "\"refund\":\"750.00 USX\"",
            "refund",
            "refund: currency is \"USX\": an ISO 4217 code such as USD is allowed"),
        arguments(
            "\"refund\":\"10.5 KRW\"",
            "refund",
            "refund is \"10.5 KRW\": at most 0 decimals are allowed"),
        arguments(
            "\"refund\":1e15",
            "refund",
            "refund is \"•••••••••••••••• USD\": below 10^15 is allowed"),
        arguments(
            "\"refund\":0e-999999999",
            "refund",
            "refund is 0e-999999999: an amount and a currency"),
        arguments(
            "\"refund\":true",
            "refund",
            "refund is true: an amount and a currency such as \"750.00 USD\", or a number in USD"),
        arguments(
            "\"account\":{\"annualRevenue\":-1}",
            "account.annualRevenue",
            "account.annualRevenue is \"-1 USD\": 0 or more"),
        arguments(
            "\"neededBy\":\"2026-03-03T10:00:00\"",
            "neededBy",
            "neededBy is \"2026-03-03T10:00:00\": a time with an offset such as"
                + " 2026-03-03T10:00:00+09:00 is needed, this has none"),
        arguments(
            "\"neededBy\":\"2026-03-03\"",
            "neededBy",
            "neededBy is \"2026-03-03\": a time with an offset such as"),
        arguments(
            "\"neededBy\":\"2026-02-30T10:00:00Z\"",
            "neededBy",
            "neededBy is \"2026-02-30T10:00:00Z\": a time with an offset"),
        arguments(
            "\"neededBy\":\"2026-03-03T10:00:00+09:00[Asia/Seoul]\"",
            "neededBy",
            "neededBy is \"2026-03-03T10:00:00+09:00[Asia/Seoul]\": a"),
        arguments(
            "\"neededBy\":1772499600", "neededBy", "neededBy is 1772499600: a text is allowed"),
        arguments(
            "\"neededBy\":\"1969-12-31T23:59:59Z\"",
            "neededBy",
            "neededBy is \"1969-12-31T23:59:59Z\": a time from 1990 to 2999 (UTC) is allowed"),
        arguments(
            "\"neededBy\":\"+10000-01-01T00:00:00Z\"",
            "neededBy",
            "neededBy is \"+10000-01-01T00:00:00Z\": a time from 1990 to 2999 (UTC)"),
        arguments("\"history\":[{\"topic\":\"a\"}]", "history[0].at", "history[0].at is missing"),
        arguments(
            "\"progress\":{\"waiting\":[{\"to\":\"2026-03-03T10:00:00Z\"}]}",
            "progress.waiting[0].from",
            "progress.waiting[0].from is missing"),
        arguments(
            "\"attempts\":-1",
            "attempts",
            "attempts is -1: 0 or more is allowed, line 1, column 79"),
        arguments("\"topic\":\" \"", "topic", "topic is \" \": a text that is not blank is needed"),
        arguments(
            "\"labels\":[\"a\",\"\"]",
            "labels",
            "labels is \"\": a text that is not blank is needed"),
        arguments(
            "\"account\":{\"id\":\"\"}",
            "account.id",
            "account.id is \"\": a text that is not blank is needed, line 1, column 84"),
        arguments(
            "\"account\":{\"labels\":[\"\"]}",
            "account.labels",
            "account.labels is \"\": a text that"),
        arguments(
            "\"impact\":{\"usersAffectedPercent\":100.1}",
            "impact.usersAffectedPercent",
            "impact.usersAffectedPercent is 100.1: 0 to 100 is allowed, line 1, column 101"),
        arguments(
            "\"impact\":{\"usersAffectedPercent\":1e999}",
            "impact.usersAffectedPercent",
            "impact.usersAffectedPercent is 1E+999: 0 to 100"),
        arguments(
            "\"history\":[{\"at\":\"2026-01-01T00:00:00Z\"},{\"at\":\"2026-01-01T00:00:00Z\",\"tier\":0}]",
            "history[1].tier",
            "history[1].tier is 0: 1 or more is allowed, line 1, column 145"),
        arguments(
            "\"history\":[{\"at\":\"2026-01-01T00:00:00Z\",\"topic\":\"\"}]",
            "history[0].topic",
            "history[0].topic is \"\": a text that"),
        arguments(
            "\"progress\":{\"tier\":0}",
            "progress.tier",
            "progress.tier is 0: 1 or more is allowed"),
        arguments(
            "\"progress\":{\"tierSince\":\"2026-03-03T10:00:00Z\"}",
            "progress.tierSince",
            "progress.tierSince is 2026-03-03T10:00:00Z: only beside progress.tier is allowed"),
        arguments(
            "\"progress\":{\"reopenedAt\":[\"2026-03-04T00:00:00Z\",\"2026-03-03T00:00:00Z\"]}",
            "progress.reopenedAt",
            "progress.reopenedAt is 2026-03-03T00:00:00Z: not before receivedAt"),
        arguments(
            "\"progress\":{\"reopenedAt\":[\"2026-03-04T00:00:00Z\",\"soon\"]}",
            "progress.reopenedAt[1]",
            "progress.reopenedAt[1] is \"soon\": a time with an offset"),
        arguments(
            "\"progress\":{\"resolvedAt\":\"2026-03-03T00:00:00Z\"}",
            "progress.resolvedAt",
            "progress.resolvedAt is 2026-03-03T00:00:00Z: not before receivedAt"),
        arguments(
            "\"progress\":{\"waiting\":[{\"from\":\"2026-03-04T00:00:00Z\",\"to\":\"2026-03-03T00:00:00Z\"}]}",
            "progress.waiting[0].to",
            "progress.waiting[0].to is 2026-03-03T00:00:00Z: not before from"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "receivedAt", "channel"})
  void requiredField_absentOrNull_isNamed(String name) {
    String without = ("," + REQUIRED).replaceFirst(",\"" + name + "\":\"[^\"]*\"", "");
    ContactException absent = refusal("{" + without.substring(1) + "}");
    assertThat(absent.problem()).isEqualTo(name + " is missing, line 1, column 1");
    assertThat(absent.field()).isEqualTo(name);
    assertThat(refusal("{\"" + name + "\":null" + without + "}").problem())
        .isEqualTo(name + " is missing: it has no value, line 1, column 2");
  }
}
