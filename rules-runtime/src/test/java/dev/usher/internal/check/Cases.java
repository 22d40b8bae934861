package dev.usher.internal.check;

import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.CaseMessage;
import dev.usher.model.rule.ProposalSink;
import dev.usher.model.rule.Tiered;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Random cases whose values lie at and around the bounds that {@link Shapes} asks about. */
final class Cases {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T01:00:00Z");
  private static final String[] AMOUNTS = {
    "0", "99.99", "100", "100.10", "500.00", "500.01", "2000", "3000000000"
  };

  private final SplittableRandom random;
  private int count;

  Cases(long seed) {
    random = new SplittableRandom(seed);
  }

  Tiered next(ProposalSink proposals) {
    Contact contact =
        Contact.builder("c-" + count++, RECEIVED, one(Channel.values()))
            .topic(maybe("refund", "rush-order", "legal-risk"))
            .language(maybe("ko-KR", "en"))
            .severity(maybe(Severity.values()))
            .refund(amount())
            .dispute(amount())
            .impact(impact())
            .neededBy(yes() ? null : RECEIVED.plus(Duration.ofDays(random.nextInt(14))))
            .attempts(random.nextInt(4))
            .labels(yes() ? Set.of() : Set.of("urgent", "긴급 😀", "\"q\\ // /* end", "\\u0041"))
            .surge(yes())
            .account(account())
            .history(history())
            .build();
    AtReceipt receipt = new AtReceipt(contact, yes(), maybe("desk-emea"), message());
    Assessment assessment =
        new Assessment(one(Severity.values()), yes(), yes(), yes() ? Set.of() : Set.of("repeat"));
    return new Tiered(receipt, contact.topic(), assessment, random.nextInt(1, 4), proposals);
  }

  private CaseMessage message() {
    boolean card = yes();
    boolean account = yes();
    Set<String> mentioned = yes() ? Set.of() : Set.of("legal-risk");
    return new CaseMessage(mentioned, () -> card, () -> account);
  }

  private Account account() {
    return Account.builder()
        .id(maybe("a-1"))
        .tier(one(AccountTier.values()))
        .annualRevenue(amount())
        .atRisk(yes())
        .labels(yes() ? Set.of() : Set.of("strategic"))
        .preferredChannel(maybe(Channel.values()))
        .manager(maybe("kim"))
        .build();
  }

  private Impact impact() {
    String share = List.of("0", "0.1", "5", "5.5", "100").get(random.nextInt(5));
    return new Impact(yes(), yes(), yes(), yes(), new BigDecimal(share));
  }

  private List<EarlierContact> history() {
    List<EarlierContact> history = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Instant at = RECEIVED.minus(Duration.ofDays(random.nextInt(1, 20)));
      history.add(new EarlierContact(at, maybe("refund", "pricing"), null, random.nextInt(1, 4)));
    }
    return history;
  }

  private @Nullable Money amount() {
    return random.nextInt(4) == 0 ? null : Money.of(one(AMOUNTS), "USD");
  }

  private boolean yes() {
    return random.nextBoolean();
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  @SafeVarargs
  private <T> @Nullable T maybe(T... values) {
    return random.nextInt(3) == 0 ? null : values[random.nextInt(values.length)];
  }
}
