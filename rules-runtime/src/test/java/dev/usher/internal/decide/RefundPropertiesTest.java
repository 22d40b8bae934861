package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.testing.PolicyFolder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verdict is the contract's formula of all proposals, whatever their order. */
class RefundPropertiesTest {
  private static final long SEED = 20_261_130;
  private static final int POLICIES = 12;
  private static final int CONTACTS = 150;

  @TempDir private Path folder;

  /** What a rule says to contacts with its label. */
  private record Said(String label, String verb, @Nullable BigDecimal amount) {
    String rule() {
      String argument =
          switch (verb) {
            case "refuse", "hold" -> '"' + label + '"';
            case "approve" -> "\"finance\"";
            default -> amount == null ? "" : amount.toPlainString();
          };
      return "Assessed(labels contains \"" + label + "\") => " + verb + "(" + argument + ")";
    }
  }

  @Test
  void verdict_isTheFormula_andOrderDoesNotMatter() {
    Random random = new Random(SEED);
    for (int i = 0; i < POLICIES; i++) {
      List<Said> rules = rules(random);
      boolean granted = random.nextBoolean();
      List<Contact> contacts = contacts(rules, random);
      List<Optional<Refund>> inOrder = decided(rules, granted, contacts);
      Collections.shuffle(rules, random);
      List<Optional<Refund>> shuffled = decided(rules, granted, contacts);

      for (int at = 0; at < contacts.size(); at++) {
        Contact contact = contacts.get(at);
        assertThat(inOrder.get(at))
            .as("seed %s, policy %s, %s under %s, granted %s", SEED, i, contact, rules, granted)
            .isEqualTo(expected(contact, rules, granted))
            .isEqualTo(shuffled.get(at));
      }
    }
  }

  private static List<Said> rules(Random random) {
    List<Said> rules = new ArrayList<>();
    String[] verbs = {"grant", "grant", "grant", "cap", "cap", "refuse", "approve", "hold"};
    for (int i = 0; i < 12; i++) {
      String verb = verbs[random.nextInt(verbs.length)];
      boolean amount = verb.equals("cap") || (verb.equals("grant") && random.nextInt(3) > 0);
      rules.add(new Said("l" + i, verb, amount ? amount(random) : null));
    }
    return rules;
  }

  private static BigDecimal amount(Random random) {
    return BigDecimal.valueOf(random.nextInt(8) * 50L + random.nextInt(3) - 1, 2).abs();
  }

  private static List<Contact> contacts(List<Said> rules, Random random) {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < CONTACTS; i++) {
      Set<String> labels = new TreeSet<>();
      for (Said rule : rules) {
        if (random.nextInt(5) == 0) {
          labels.add(rule.label());
        }
      }
      contacts.add(
          Contact.builder("c" + i, Instant.parse("2026-03-03T10:00:00Z"), Channel.CHAT)
              .labels(labels)
              .refund(random.nextBoolean() ? usd(amount(random)) : null)
              .build());
    }
    return contacts;
  }

  private List<Optional<Refund>> decided(
      List<Said> rules, boolean granted, List<Contact> contacts) {
    PolicyFolder policy =
        new PolicyFolder(folder)
            .file(
                "policy.yaml",
                PolicyFolder.MANIFEST
                    + "refunds: {unless-ruled: "
                    + (granted ? "granted" : "refused")
                    + "}\n")
            .rules(rules.stream().map(Said::rule).toArray(String[]::new));
    try (Usher usher = policy.open()) {
      return contacts.stream()
          .map(usher::decide)
          .map(Decision::refund)
          .map(Optional::ofNullable)
          .toList();
    }
  }

  private static Optional<Refund> expected(Contact contact, List<Said> rules, boolean granted) {
    List<Said> said =
        rules.stream().filter(rule -> contact.labels().contains(rule.label())).toList();
    List<String> refusals = verbs(said, "refuse").map(Said::label).toList();
    boolean grants = verbs(said, "grant").findAny().isPresent();
    Money asked = contact.refund();
    if (asked == null && refusals.isEmpty() && !grants) {
      return Optional.empty();
    }
    if (!refusals.isEmpty() || !(granted || grants)) {
      return Optional.of(new Refund(asked, RefundVerdict.REFUSED, null, refusals));
    }
    BigDecimal amount =
        amounts(said, "grant")
            .max(BigDecimal::compareTo)
            .orElse(asked == null ? null : asked.amount());
    Optional<BigDecimal> cap = amounts(said, "cap").min(BigDecimal::compareTo);
    boolean open = Stream.of("approve", "hold").anyMatch(verb -> verbs(said, verb).count() > 0);
    return Optional.of(
        new Refund(
            asked,
            open ? RefundVerdict.APPROVAL : RefundVerdict.GRANTED,
            amount == null ? null : usd(amount.min(cap.orElse(amount))),
            List.of()));
  }

  private static Stream<Said> verbs(List<Said> said, String verb) {
    return said.stream().filter(each -> each.verb().equals(verb));
  }

  private static Stream<BigDecimal> amounts(List<Said> said, String verb) {
    return verbs(said, verb).map(Said::amount).filter(Objects::nonNull);
  }

  private static Money usd(BigDecimal amount) {
    return Money.of(amount.toPlainString(), "USD");
  }
}
