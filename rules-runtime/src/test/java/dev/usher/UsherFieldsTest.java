package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields of a policy's own: what their conditions mean at their edges, and what does not fit. */
class UsherFieldsTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");
  private static final String FIELDS =
      "fields: {days: number, total: amount, by-us: yes-no, fare: [basic, economy, business],"
          + " region: text, defects: texts, sent: moment}\n";

  @TempDir private static Path folder;
  private static Usher usher;

  @BeforeAll
  static void open() {
    new PolicyFolder(folder)
        .file("policy.yaml", PolicyFolder.MANIFEST + FIELDS)
        .rules(
            "Classified(number(\"days\") <= 30) => signal(\"soon\")",
            "Classified(number(\"days\") == 2.50B) => signal(\"two-and-a-half\")",
            "Classified(number(\"days\") < 0) => signal(\"not-yet\")",
            "Classified(number(\"days\") == null) => signal(\"days-unknown\")",
            "Classified(number(\"days\") != 30) => signal(\"not-30\")",
            "Classified(amount(\"total\") > 100.50B) => signal(\"dear\")",
            "Classified(yes(\"by-us\")) => signal(\"ours\")",
            "Classified(!yes(\"by-us\")) => signal(\"not-ours\")",
            "Classified(text(\"fare\") == \"economy\") => signal(\"economy\")",
            "Classified(text(\"fare\") not in (\"basic\", \"economy\")) => signal(\"other-fare\")",
            "Classified(text(\"region\") != null, text(\"region\") matches \"n.*\") =>"
                + " signal(\"north\")",
            "Classified(texts(\"defects\") contains \"torn\") => signal(\"torn\")",
            "Classified(within(\"sent\", days(30))) => signal(\"fresh\")");
    usher = Usher.open(folder);
  }

  @AfterAll
  static void close() {
    usher.close();
  }

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL);
  }

  static Stream<Arguments> edges() {
    Instant first = RECEIVED.minus(Duration.ofDays(30));
    return Stream.of(
        arguments(contact().field("days", 30), List.of("soon"), List.of("not-30", "days-unknown")),
        arguments(contact().field("days", 31), List.of("not-30"), List.of("soon")),
        arguments(
            contact().field("days", new BigDecimal("30.000000000000000001")),
            List.of("not-30"),
            List.of("soon")),
        arguments(
            contact().field("days", new BigDecimal("2.5")),
            List.of("two-and-a-half", "soon"),
            List.of("not-yet")),
        arguments(contact().field("days", 0), List.of("soon"), List.of("not-yet")),
        arguments(contact().field("days", -1), List.of("soon", "not-yet"), List.of()),
        arguments(
            contact(),
            List.of("days-unknown", "not-30", "not-ours", "other-fare"),
            List.of("soon", "not-yet", "dear", "ours", "economy", "north", "torn", "fresh")),
        arguments(contact().field("total", new BigDecimal("100.50")), List.of(), List.of("dear")),
        arguments(contact().field("total", Money.of("100.51", "USD")), List.of("dear"), List.of()),
        arguments(contact().field("total", 101), List.of("dear"), List.of()),
        arguments(contact().field("by-us", true), List.of("ours"), List.of("not-ours")),
        arguments(contact().field("by-us", false), List.of("not-ours"), List.of("ours")),
        arguments(contact().field("fare", "economy"), List.of("economy"), List.of("other-fare")),
        arguments(contact().field("fare", "business"), List.of("other-fare"), List.of("economy")),
        arguments(contact().field("region", "north"), List.of("north"), List.of()),
        arguments(contact().field("region", "South"), List.of(), List.of("north")),
        arguments(contact().field("defects", List.of("wet", "torn")), List.of("torn"), List.of()),
        arguments(contact().field("defects", List.of("Torn")), List.of(), List.of("torn")),
        arguments(contact().field("defects", List.of()), List.of(), List.of("torn")),
        arguments(contact().field("sent", RECEIVED), List.of("fresh"), List.of()),
        arguments(contact().field("sent", RECEIVED.plusNanos(1)), List.of(), List.of("fresh")),
        arguments(contact().field("sent", first), List.of("fresh"), List.of()),
        arguments(contact().field("sent", first.minusNanos(1)), List.of(), List.of("fresh")),
        arguments(
            contact().field("sent", "2026-03-03T19:00:00+09:00"), List.of("fresh"), List.of()));
  }

  @ParameterizedTest
  @MethodSource("edges")
  void condition_onAField_holdsUpToItsEdge(
      ContactBuilder contact, List<String> holding, List<String> not) {
    assertThat(usher.decide(contact.build()).signals())
        .containsAll(holding)
        .filteredOn(not::contains)
        .isEmpty();
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
        arguments(
            contact().field("dayz", 1),
            "fields.dayz",
            "fields.dayz is not known: a field of policy desk is allowed (did you mean \"days\"?)"),
        arguments(
            contact().field("zzzzzz", 1),
            "fields.zzzzzz",
            "is allowed; there are by-us, days, defects, fare, region, sent, total"),
        arguments(
            contact().field("days", "30"),
            "fields.days",
            "fields.days is \"30\": a number is allowed, without quotes"),
        arguments(
            contact().field("by-us", "yes"),
            "fields.by-us",
            "fields.by-us is \"yes\": true or false is allowed, without quotes"),
        arguments(contact().field("by-us", 1), "fields.by-us", "fields.by-us is 1: true or false"),
        arguments(
            contact().field("fare", "econmy"),
            "fields.fare",
            "fields.fare is \"econmy\": one of basic, economy, business is allowed (did you mean"
                + " \"economy\"?)"),
        arguments(
            contact().field("fare", 1),
            "fields.fare",
            "fields.fare is 1: one of basic, economy, business is allowed, in quotes"),
        arguments(
            contact().field("region", true),
            "fields.region",
            "fields.region is true: a text is allowed, in quotes"),
        arguments(
            contact().field("defects", "torn"),
            "fields.defects",
            "fields.defects is \"torn\": a list of texts is allowed"),
        arguments(
            contact().field("region", List.of("torn")),
            "fields.region",
            "fields.region is a list: a text is allowed, in quotes"),
        arguments(
            contact().field("total", Money.of("5", "EUR")),
            "fields.total",
            "fields.total is 5.00 EUR: amounts in USD are allowed"),
        arguments(
            contact().field("total", -1),
            "fields.total",
            "fields.total is \"-1 USD\": 0 or more is allowed"),
        arguments(
            contact().field("total", "1.000 USD"),
            "fields.total",
            "fields.total is \"1.000 USD\": at most 2 decimals are allowed (write 1000.00"
                + " USD or 1.00 USD)"),
        arguments(
            contact().field("total", new BigDecimal("0.001")),
            "fields.total",
            "fields.total is \"0.001 USD\": at most 2 decimals are allowed"),
        arguments(
            contact().field("total", "much"),
            "fields.total",
            "fields.total is \"much\": an amount and a currency such as \"750.00 USD\""),
        arguments(
            contact().field("total", "5 XQX"),
            "fields.total",
            "fields.total: currency is \"XQX\": an ISO 4217 code such as USD is allowed"),
        arguments(
            contact().field("total", true),
            "fields.total",
            "fields.total is true: an amount and a currency such as \"750.00 USD\", or a number in"
                + " USD"),
        arguments(
            contact().field("sent", "2026-03-03T10:00:00"),
            "fields.sent",
            "fields.sent is \"2026-03-03T10:00:00\": a time with an offset such as"
                + " 2026-03-03T10:00:00+09:00 is needed, this has none"),
        arguments(
            contact().field("sent", "yesterday"),
            "fields.sent",
            "fields.sent is \"yesterday\": a time with an offset such as"
                + " 2026-03-03T10:00:00+09:00 is allowed"),
        arguments(
            contact().field("sent", 5),
            "fields.sent",
            "fields.sent is 5: a time with an offset such as 2026-03-03T10:00:00+09:00 is allowed"),
        arguments(
            contact().field("sent", Instant.parse("1989-12-31T23:59:59Z")),
            "fields.sent",
            "fields.sent is \"1989-12-31T23:59:59Z\": "),
        arguments(contact().field("sent", Instant.MAX), "fields.sent", "a time with an offset"));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void field_thatDoesNotFitThePolicy_isRefused(
      ContactBuilder contact, String field, String message) {
    Contact unfit = contact.build();

    assertThatThrownBy(() -> usher.decide(unfit))
        .isInstanceOfSatisfying(
            ContactException.class,
            refused -> {
              assertThat(refused.field()).isEqualTo(field);
              assertThat(refused.contact()).isEqualTo("c");
            })
        .hasMessageContaining(message);
  }

  @Test
  void field_ofAPolicyWithoutFields_isRefused() {
    try (Usher kyndof = Usher.open("kyndof")) {
      Contact contact = contact().field("days", 1).build();
      assertThatThrownBy(() -> kyndof.decide(contact))
          .hasMessage(
              "contact c: fields.days is not known: a field of policy kyndof is allowed; there are"
                  + " none");
    }
  }

  @Test
  void amount_inAnotherCurrency_isConverted_orRefusedByItsName() {
    Contact contact = contact().field("total", Money.of("60", "EUR")).build();
    List<Money> asked = new ArrayList<>();
    CurrencyConverter twice =
        (amount, to) -> {
          asked.add(amount);
          return new Money(amount.amount().add(amount.amount()), to);
        };
    try (Usher converting = Usher.builder(PolicySource.folder(folder)).converting(twice).open()) {
      assertThat(converting.decide(contact).signals()).contains("dear");
    }
    assertThat(asked).containsExactly(Money.of("60", "EUR"));

    CurrencyConverter failing =
        (amount, to) -> {
          throw new IllegalStateException("no rates today");
        };
    try (Usher broken = Usher.builder(PolicySource.folder(folder)).converting(failing).open()) {
      assertThatThrownBy(() -> broken.decide(contact))
          .isInstanceOfSatisfying(
              ContactException.class,
              refused -> assertThat(refused.field()).isEqualTo("fields.total"))
          .hasMessageContaining("fields.total is 60.00 EUR: the currency converter failed");
    }
  }
}
