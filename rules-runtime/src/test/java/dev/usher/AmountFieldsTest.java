package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.usher.model.Account;
import dev.usher.model.AccountBuilder;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.ContactException;
import dev.usher.model.EarlierContact;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.policy.PolicySource;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No amount of a contact is forgotten where currencies are compared and converted. */
class AmountFieldsTest {
  private static final PolicySource SOURCE = PolicySource.named("kyndof");
  private static final Money EUR = Money.of("5", "EUR");

  static Stream<Method> amounts() {
    return Stream.of(ContactBuilder.class, AccountBuilder.class)
        .flatMap(builder -> Arrays.stream(builder.getMethods()))
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Money.class}));
  }

  @Test
  void amounts_standInContacts_accounts_andRefundsOfHistories_alone() {
    assertThat(amounts().map(AmountFieldsTest::field)).contains("refund", "account.annualRevenue");
    assertThat(Stream.of(EarlierContact.class, Impact.class, Progress.class, Waiting.class))
        .flatMap(type -> List.of(type.getMethods()))
        .filteredOn(method -> method.getReturnType() == Money.class)
        .extracting(method -> method.getDeclaringClass() + "." + method.getName())
        .containsExactly(EarlierContact.class + ".refund");
  }

  @Test
  void refund_ofAnEarlierContact_isRefusedAndConvertedByItsPlace() {
    Contact contact = withHistory(Money.of("5", "EUR"));
    assertRefused(contact, "history[1].refund");
    assertThat(convertedOf(contact)).containsExactly(EUR);
  }

  private static void assertRefused(Contact contact, String field) {
    try (Usher usher = Usher.open(SOURCE)) {
      assertThatThrownBy(() -> usher.decide(contact))
          .asInstanceOf(type(ContactException.class))
          .returns(field, ContactException::field);
    }
  }

  /** The amounts of a contact that a converter is asked to convert. */
  private static List<Money> convertedOf(Contact contact) {
    List<Money> asked = new ArrayList<>();
    CurrencyConverter converter =
        (amount, to) -> {
          asked.add(amount);
          return new Money(amount.amount(), to);
        };
    try (Usher usher = Usher.builder(SOURCE).converting(converter).open()) {
      usher.decide(contact);
    }
    return asked;
  }

  private static Contact withHistory(Money refund) {
    Instant received = Instant.parse("2026-03-03T01:00:00Z");
    return Contact.builder("c", received, Channel.CHAT)
        .history(
            List.of(EarlierContact.at(received), EarlierContact.at(received).withRefund(refund)))
        .build();
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void amount_inAnotherCurrency_isRefusedByItsName(Method setter) throws Exception {
    Contact contact = contact(setter, EUR);
    assertRefused(contact, field(setter));
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void amount_inAnotherCurrency_isConverted(Method setter) throws Exception {
    Contact contact = contact(setter, EUR);
    assertThat(convertedOf(contact)).containsExactly(EUR);
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void amount_thatCannotBeConverted_isRefusedByItsName(Method setter) throws Exception {
    Contact contact = contact(setter, EUR);
    CurrencyConverter converter =
        (amount, to) -> {
          throw new IllegalStateException("no rates today");
        };
    try (Usher usher = Usher.builder(SOURCE).converting(converter).open()) {
      assertThatThrownBy(() -> usher.decide(contact))
          .asInstanceOf(type(ContactException.class))
          .returns(field(setter), ContactException::field);
    }
  }

  private static String field(Method setter) {
    String name = setter.getName();
    return setter.getDeclaringClass() == AccountBuilder.class ? "account." + name : name;
  }

  private static Contact contact(Method setter, Money amount) throws ReflectiveOperationException {
    ContactBuilder contact =
        Contact.builder("c", Instant.parse("2026-03-03T01:00:00Z"), Channel.CHAT);
    if (setter.getDeclaringClass() == ContactBuilder.class) {
      setter.invoke(contact, amount);
    } else {
      AccountBuilder account = Account.builder();
      setter.invoke(account, amount);
      contact.account(account.build());
    }
    return contact.build();
  }
}
