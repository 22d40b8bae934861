package dev.usher.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.internal.HiddenCharacters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the texts of a contact may hold, and what of them a refusal shows. */
class ContactTextTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  private static ContactBuilder contact() {
    return Contact.builder("k-1", NOW, Channel.EMAIL);
  }

  private static Arguments name(String field, Function<String, Object> making) {
    return Arguments.of(field, making);
  }

  static Stream<Arguments> names() {
    return Stream.of(
        name("id", text -> Contact.builder(text, NOW, Channel.EMAIL).build()),
        name("topic", text -> contact().topic(text).build()),
        // No other text is a language.
        name("language", text -> contact().language(text.startsWith("a") ? text : "ko").build()),
        name("labels", text -> contact().labels(List.of(text)).build()),
        name("fields", text -> contact().field(text, 1).build()),
        name("fields.fare", text -> contact().field("fare", text).build()),
        name("fields.fare", text -> contact().field("fare", List.of(text)).build()),
        name("history.topic", text -> new EarlierContact(NOW, text, null, 1)),
        name("account.id", text -> Account.builder().id(text).build()),
        name("account.manager", text -> Account.builder().manager(text).build()),
        name("account.desk", text -> Account.builder().desk(text).build()),
        name("account.labels", text -> Account.builder().labels(List.of(text)).build()),
        name(
            "account.entitlements", text -> Account.builder().entitlements(List.of(text)).build()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void name_withSomethingHidden_isRefused_andShowsNoneOfIt(
      String field, Function<String, Object> making) {
    for (String hidden :
        List.of(
            "\ud800", "\udc00", "\n", "\u001b", "\u0085", "\u2028", "\u202e", "\u00a0", "\u3164",
            "\u2800", "\u200b")) {
      assertThatThrownBy(() -> making.apply("a" + hidden + "b"))
          .isInstanceOfSatisfying(
              ContactException.class, refused -> assertThat(refused.field()).isEqualTo(field))
          .hasMessageContaining("U+%04X".formatted((int) hidden.charAt(0)))
          .satisfies(
              refused ->
                  assertThat(refused.getMessage().codePoints())
                      .noneMatch(HiddenCharacters::mayNotBeShown));
    }
    assertThat(making.apply("환불 요청 👩")).isNotNull();
  }

  @Test
  void message_mayHoldAnything_butHalfACharacter() {
    assertThat(contact().message("a\u001b\n\u202e\ud83d\ude00").build().message()).hasSize(6);
    for (String half : List.of("\ud83d", "a\ude00\ud83d", "\ud83dx")) {
      assertThatThrownBy(() -> contact().message(half).build())
          .hasMessage(
              "contact k-1: message holds half a character (a lone surrogate): whole characters are"
                  + " needed");
    }
  }

  @Test
  void refusal_namesTheContact_onceItIsKnown() {
    assertThatThrownBy(() -> contact().attempts(-1).build())
        .isInstanceOfSatisfying(
            ContactException.class,
            refused -> {
              assertThat(refused.contact()).isEqualTo("k-1");
              assertThat(refused.problem()).isEqualTo("attempts is -1: 0 or more is allowed");
              assertThat(refused.about("other")).isSameAs(refused);
            })
        .hasMessage("contact k-1: attempts is -1: 0 or more is allowed")
        .hasNoCause();
    assertThatThrownBy(() -> Contact.builder(" ", NOW, Channel.EMAIL).build())
        .isInstanceOfSatisfying(
            ContactException.class, refused -> assertThat(refused.contact()).isNull());
  }

  @Test
  void refusal_writtenAndReadByJava_saysTheSame() throws IOException, ClassNotFoundException {
    ContactException refused = new ContactException("id", "id is bad").about("k-1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(refused);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ContactException read = (ContactException) in.readObject();
      assertThat(read).hasMessage("contact k-1: id is bad");
      assertThat(read.field()).isEqualTo("id");
      assertThat(read.problem()).isEqualTo("id is bad");
      assertThat(read.contact()).isEqualTo("k-1");
    }
  }

  @Test
  void share_ofEqualAmount_isEqualWhateverItsDecimals() {
    assertThat(share("5.00")).isEqualTo(share("5")).hasSameHashCodeAs(share("5"));
    assertThat(share("100.0").usersAffectedPercent()).hasToString("100");
    assertThat(share("-0.0")).isEqualTo(Impact.NONE);
    assertThat(share("0e-999999999").usersAffectedPercent()).hasToString("0");
  }

  private static Impact share(String percent) {
    return new Impact(false, false, false, false, new BigDecimal(percent));
  }

  @Test
  void changedCopy_holdsEverythingElse_andTheOriginalStaysAsItIs() {
    Contact contact =
        contact()
            .topic("refund")
            .refund(Money.parse("1 USD"))
            .labels(List.of("b", "a"))
            .account(Account.builder().id("x").annualRevenue(Money.parse("2 USD")).build())
            .progress(Progress.builder().tier(2).tierSince(NOW).build())
            .build();
    assertThat(contact.toBuilder().build()).isEqualTo(contact).hasSameHashCodeAs(contact);
    assertThat(contact.account().toBuilder().build()).isEqualTo(contact.account());
    assertThat(contact.progress().toBuilder().build()).isEqualTo(contact.progress());
    assertThat(contact.toBuilder().topic("x").build()).isNotEqualTo(contact);
    assertThat(contact.refund()).isEqualTo(Money.parse("1 USD"));
  }

  @Test
  void withAmounts_handsOverEachFieldByItsPath() {
    Money one = Money.parse("1 USD");
    Contact contact =
        contact()
            .refund(one)
            .dispute(one)
            .shippingCost(one)
            .account(Account.builder().annualRevenue(one).projectedRevenue(one).build())
            .build();
    Map<String, Money> given =
        Map.of(
            "refund", Money.parse("2 EUR"),
            "dispute", Money.parse("3 EUR"),
            "shippingCost", Money.parse("4 EUR"),
            "account.annualRevenue", Money.parse("5 EUR"),
            "account.projectedRevenue", Money.parse("6 EUR"));
    Contact changed = contact.withAmounts((field, money) -> given.get(field));
    assertThat(changed.refund()).isEqualTo(given.get("refund"));
    assertThat(changed.dispute()).isEqualTo(given.get("dispute"));
    assertThat(changed.shippingCost()).isEqualTo(given.get("shippingCost"));
    assertThat(changed.account().annualRevenue()).isEqualTo(given.get("account.annualRevenue"));
    assertThat(changed.account().projectedRevenue())
        .isEqualTo(given.get("account.projectedRevenue"));
    assertThat(contact.refund()).isEqualTo(one);
    assertThat(contact().build().withAmounts((field, money) -> null)).isEqualTo(contact().build());
    assertThatThrownBy(
            () -> contact.withAmounts((field, money) -> field.equals("dispute") ? null : money))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("dispute is missing");
  }

  @Test
  void toString_showsNoLongTextWhole_andNoNumberOfACard() {
    String card = "4111111111111111";
    Contact contact =
        Contact.builder("x".repeat(1_000), NOW, Channel.EMAIL)
            .topic(card)
            .account(Account.builder().id(card).build())
            .build();
    assertThat(contact)
        .hasToString(
            "Contact[id="
                + "x".repeat(40)
                + "…, receivedAt=2026-03-03T10:00:00Z, channel=EMAIL, topic=••••••••••••••••]");
    assertThat(contact.account()).hasToString("Account[id=••••••••••••••••, tier=STANDARD]");
    assertThat(new EarlierContact(NOW, card, null, 1).toString())
        .contains("topic=••••••••••••••••,");
    assertThat(contact().build().toString()).endsWith("topic=null]");
    assertThat(FieldValue.of(card)).hasToString("\"••••••••••••••••\"");
    assertThat(FieldValue.of(List.of(card, "x"))).hasToString("[••••••••••••••••, x]");
  }
}
