package dev.usher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.EarlierContact;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Severity;
import dev.usher.model.Waiting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactReaderTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T01:00:00Z");
  private static final String REQUIRED =
      "\"id\": \"k-1\", \"receivedAt\": \"2026-03-03T10:00:00+09:00\", \"channel\": \"EMAIL\"";

  private final ContactReader reader = ContactReader.in(Currency.getInstance("USD"));

  private Contact read(String more) {
    return reader.read("{" + REQUIRED + (more.isEmpty() ? "" : ", " + more) + "}").contact();
  }

  @Test
  void contact_requiredFieldsOnly_hasDefaults() {
    assertThat(read("")).isEqualTo(Contact.builder("k-1", RECEIVED, Channel.EMAIL).build());
  }

  @Test
  void contact_everyField_isRead() {
    String json =
        """
        {"id": "k-1", "receivedAt": "2026-03-03T01:00:00Z", "channel": "MESSENGER",
         "topic": "refund", "message": "환불 해 주세요 😀", "language": "ko-KR", "severity": "HIGH",
         "refund": "750.00 USD", "dispute": "1000 KRW", "shippingCost": 12.5,
         "impact": {"outage": true, "fundsAtRisk": true, "businessImpact": true,
                    "largeClientAffected": true, "usersAffectedPercent": 12.5},
         "neededBy": "2026-03-04T00:00:00Z", "attempts": 2, "labels": ["b", "a", "b"],
         "authenticated": true, "surge": true,
         "account": {"id": "a-1", "tier": "VIP", "annualRevenue": 60000,
                     "projectedRevenue": "70000 USD", "atRisk": true, "labels": ["strategic"],
                     "entitlements": ["gold"], "preferredChannel": "PHONE", "manager": "Kim"},
         "history": [{"at": "2026-03-01T00:00:00Z", "topic": "sizing", "channel": "SMS", "tier": 2},
                     {"at": "2026-03-02T00:00:00Z"}],
         "progress": {"tier": 2, "tierSince": "2026-03-03T02:00:00Z",
                      "firstRespondedAt": "2026-03-03T03:00:00Z",
                      "escalationRespondedAt": "2026-03-03T04:00:00Z",
                      "planSentAt": "2026-03-03T05:00:00Z",
                      "lastUpdatedAt": "2026-03-03T06:00:00Z",
                      "unansweredSince": "2026-03-03T06:30:00Z",
                      "reopenedAt": ["2026-03-03T06:00:00Z", "2026-03-03T05:00:00Z"],
                      "resolvedAt": "2026-03-03T07:00:00Z",
                      "waiting": [{"from": "2026-03-03T02:00:00Z", "to": "2026-03-03T02:30:00Z"},
                                  {"from": "2026-03-03T02:40:00Z"}]}}
        """;
    assertThat(reader.read(json)).isEqualTo(new AskedContact(everything(), null));
  }

  private static Contact everything() {
    return Contact.builder("k-1", RECEIVED, Channel.MESSENGER)
        .topic("refund")
        .message("환불 해 주세요 😀")
        .language("ko-KR")
        .severity(Severity.HIGH)
        .refund(Money.of("750", "USD"))
        .dispute(Money.of("1000", "KRW"))
        .shippingCost(Money.of("12.50", "USD"))
        .impact(new Impact(true, true, true, true, new BigDecimal("12.5")))
        .neededBy(Instant.parse("2026-03-04T00:00:00Z"))
        .attempts(2)
        .labels(List.of("a", "b"))
        .authenticated(true)
        .surge(true)
        .account(
            Account.builder()
                .id("a-1")
                .tier(AccountTier.VIP)
                .annualRevenue(Money.of("60000", "USD"))
                .projectedRevenue(Money.of("70000", "USD"))
                .atRisk(true)
                .labels(List.of("strategic"))
                .entitlements(List.of("gold"))
                .preferredChannel(Channel.PHONE)
                .manager("Kim")
                .build())
        .history(
            List.of(
                new EarlierContact(Instant.parse("2026-03-01T00:00:00Z"), "sizing", Channel.SMS, 2),
                EarlierContact.at(Instant.parse("2026-03-02T00:00:00Z"))))
        .progress(
            Progress.builder()
                .tier(2)
                .tierSince(hours(1))
                .firstRespondedAt(hours(2))
                .escalationRespondedAt(hours(3))
                .planSentAt(hours(4))
                .lastUpdatedAt(hours(5))
                .unansweredSince(Instant.parse("2026-03-03T06:30:00Z"))
                .reopenedAt(List.of(hours(5), hours(4)))
                .resolvedAt(hours(6))
                .waiting(
                    List.of(
                        new Waiting(hours(1), Instant.parse("2026-03-03T02:30:00Z")),
                        new Waiting(Instant.parse("2026-03-03T02:40:00Z"), null)))
                .build())
        .build();
  }

  private static Instant hours(int hours) {
    return RECEIVED.plus(Duration.ofHours(hours));
  }

  @Test
  void contact_everyOptionalFieldNull_isAsIfAbsent() {
    assertThat(
            read(
                """
                "topic": null, "message": null, "language": null, "severity": null,
                "refund": null, "dispute": null, "shippingCost": null, "impact": null,
                "neededBy": null, "attempts": null, "labels": null, "authenticated": null,
                "surge": null, "account": {"tier": null, "atRisk": null}, "history": null,
                "progress": {"tier": null, "waiting": null}
                """))
        .isEqualTo(read(""));
  }

  @Test
  void question_withMoment_namesIt() {
    Instant later = Instant.parse("2026-03-03T05:00:00Z");
    AskedContact asked =
        reader.read("{\"at\": \"2026-03-03T14:00:00+09:00\", \"contact\": {" + REQUIRED + "}}");
    assertThat(asked).isEqualTo(new AskedContact(read(""), later));
    assertThat(asked.moment()).isEqualTo(later);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", \"at\": null"})
  void question_withoutMoment_isAboutTheReceipt(String at) {
    AskedContact asked = reader.read("{\"contact\": {" + REQUIRED + "}" + at + "}");
    assertThat(asked).isEqualTo(new AskedContact(read(""), null));
    assertThat(asked.moment()).isEqualTo(RECEIVED);
  }

  @ParameterizedTest
  @CsvSource({
    "in_app, IN_APP",
    "IN-APP, IN_APP",
    "In-App, IN_APP",
    "email, EMAIL",
    "MESSENGER, MESSENGER"
  })
  void enum_inAnyCaseWithEitherStroke_isRead(String text, Channel channel) {
    assertThat(reader.read("{" + REQUIRED.replace("EMAIL", text) + "}").contact().channel())
        .isEqualTo(channel);
  }

  @ParameterizedTest
  @CsvSource({
    "750.10, 750.10 USD",
    "750, 750.00 USD",
    "100.1, 100.10 USD",
    "0, 0.00 USD",
    "7.5e2, 750.00 USD",
    "75000E-2, 750.00 USD",
    "99999999999999.99, 99999999999999.99 USD",
    "'\"750 KRW\"', 750 KRW",
    "'\"750.5 EUR\"', 750.50 EUR",
  })
  void money_isReadExactly(String json, String money) {
    assertThat(read("\"refund\": " + json).refund()).hasToString(money);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-03T01:00:00Z",
        "2026-03-03T10:00+09:00",
        "2026-03-03T01:00:00.000-00:00",
        "2026-03-02T20:00:00-05:00",
        "2026-03-03t01:00:00z"
      })
  void time_withOffset_isThatMoment(String time) {
    String json = "{\"id\": \"k\", \"channel\": \"sms\", \"receivedAt\": \"" + time + "\"}";
    assertThat(reader.read(json).contact().receivedAt()).isEqualTo(RECEIVED);
  }

  @Test
  void percent_minusZero_isZero() {
    assertThat(read("\"impact\": {\"usersAffectedPercent\": -0.0}").impact())
        .isEqualTo(Impact.NONE);
  }

  @Test
  void json_afterByteOrderMarkOrOverManyLines_isRead() {
    assertThat(reader.read("\uFEFF{\n" + REQUIRED + "\n}\n ").contact()).isEqualTo(read(""));
  }

  @Test
  void yaml_isReadAsTheSameContact_andRefusedAlike() {
    String yaml =
        """
        id: k
        receivedAt: "2026-03-03T10:00:00+09:00"
        channel: sms
        refund: 12.50 USD
        """;
    String json =
        "{\"id\": \"k\", \"receivedAt\": \"2026-03-03T10:00:00+09:00\", \"channel\": \"sms\","
            + " \"refund\": \"12.50 USD\"}";

    assertThat(reader.readYaml(yaml)).isEqualTo(reader.read(json));
    assertThat(reader.readYaml("contact:\n  " + yaml.strip().replace("\n", "\n  ") + "\nat: null"))
        .isEqualTo(reader.read(json));
    assertThatThrownBy(() -> reader.readYaml(yaml.replace("12.50 USD", "12.50 Euro")))
        .isInstanceOf(ContactException.class)
        .hasMessageContaining("contact k: refund is \"12.50 Euro\"")
        .hasMessageEndingWith("line 4, column 9");
    assertThatThrownBy(() -> reader.readYaml("id: [k"))
        .isInstanceOf(ContactException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void message_ofFiveMegabytes_isRead() {
    String message = "가 a".repeat(1_700_000);
    assertThat(read("\"message\": \"" + message + "\"").message()).isEqualTo(message);
  }

  @Test
  void history_ofHundredThousandEntries_isRead() {
    String entry = "{\"at\": \"2026-03-01T00:00:00Z\", \"topic\": \"t\", \"tier\": 1}";
    String history = (entry + ",").repeat(99_999) + entry;
    assertThat(read("\"history\": [" + history + "]").history()).hasSize(100_000);
  }

  @Test
  void argument_null_isRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> ContactReader.in(null))
        .withMessage("currency");
    assertThatNullPointerException().isThrownBy(() -> reader.read(null)).withMessage("json");
    assertThatNullPointerException()
        .isThrownBy(() -> new AskedContact(null, RECEIVED))
        .withMessage("contact is missing");
  }
}
