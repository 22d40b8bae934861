package dev.usher.examples.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContactOfTicketTest {
  private static final Instant CREATED = Instant.parse("2026-03-03T01:00:00Z");

  @Test
  void refundTicket_saysTopicAndAmount() throws IOException {
    Contact contact = read(Exchanges.webhook("refund-new"));

    assertThat(contact.receivedAt()).isEqualTo(CREATED);
    assertThat(contact.channel()).isEqualTo(Channel.EMAIL);
    assertThat(contact.topic()).isEqualTo("refund");
    assertThat(contact.refund()).isEqualTo(Money.parse("750.00 USD"));
    assertThat(contact.progress().unansweredSince()).isEqualTo(CREATED);
    assertThat(contact.progress().firstRespondedAt()).isNull();
  }

  @Test
  void amountThatIsANumber_keepsItsDigits() throws IOException {
    String webhook = Exchanges.webhook("refund-new").replace("\"750.00\"", "90071992547409.93");

    assertThat(read(webhook).refund()).isEqualTo(Money.parse("90071992547409.93 USD"));
  }

  @Test
  void pendingTicket_waitsOnTheCustomer() throws IOException {
    Progress progress = read(Exchanges.webhook("waiting-on-the-customer")).progress();

    assertThat(progress.waiting())
        .containsExactly(new Waiting(Instant.parse("2026-03-03T03:00:00Z"), null));
    assertThat(progress.firstRespondedAt()).isEqualTo("2026-03-03T01:40:00Z");
    assertThat(progress.lastUpdatedAt()).isEqualTo("2026-03-03T01:40:00Z");
    assertThat(progress.unansweredSince()).isNull();
    assertThat(progress.resolvedAt()).isNull();
  }

  @Test
  void reopenedTicket_waitedWhileItWasSolved() throws IOException {
    Progress progress = read(Exchanges.webhook("solved-then-reopened")).progress();

    Instant again = Instant.parse("2026-03-05T02:00:00Z");
    assertThat(progress.reopenedAt()).containsExactly(again);
    assertThat(progress.waiting())
        .containsExactly(new Waiting(Instant.parse("2026-03-03T02:10:00Z"), again));
    assertThat(progress.resolvedAt()).isNull();
    assertThat(progress.unansweredSince()).isEqualTo(again);
  }

  @Test
  void solvedTicket_isResolvedSinceItWasSolved() throws IOException {
    String webhook =
        Exchanges.webhook("waiting-on-the-customer").replace("\"pending\"", "\"solved\"");

    Progress progress = read(webhook).progress();

    assertThat(progress.resolvedAt()).isEqualTo("2026-03-03T03:00:00Z");
    assertThat(progress.waiting()).isEmpty();
  }

  @Test
  void internalNote_isNoAnswer() throws IOException {
    String webhook =
        Exchanges.webhook("waiting-on-the-customer")
            .replace("\"author_id\": 901,\n          \"body\"", "\"author_id\": 901, \"body\"");
    assertThat(read(webhook).progress().firstRespondedAt()).isNotNull();

    String inward =
        webhook.replaceFirst("(send us a picture\\?\",\\s+\"public\": )true", "$1false");

    assertThat(inward).isNotEqualTo(webhook);
    assertThat(read(inward).progress().firstRespondedAt()).isNull();
    assertThat(read(inward).progress().unansweredSince()).isEqualTo(CREATED);
  }

  @Test
  void recordedTier_isFollowedFromItsAuditOn() throws IOException {
    String webhook =
        Exchanges.webhook("korean-comment")
            .replace(
                "\"field_name\": \"status\",\n          \"value\": \"open\"",
                "\"field_name\": \"36101\", \"value\": \"3\"}, {\"type\": \"Change\","
                    + "\"field_name\": \"status\", \"value\": \"open\"");

    Progress progress = read(webhook).progress();

    assertThat(progress.tier()).isEqualTo(3);
    assertThat(progress.tierSince()).isEqualTo("2026-03-03T01:30:00Z");
    assertThat(progress.escalationRespondedAt()).isNull();
  }

  @Test
  void organization_isTheAccount() throws IOException {
    Contact contact = read(Exchanges.webhook("vip-organization"));

    assertThat(contact.channel()).isEqualTo(Channel.PHONE);
    assertThat(contact.attempts()).isEqualTo(1);
    assertThat(contact.account().tier()).isEqualTo(AccountTier.VIP);
    assertThat(contact.account().annualRevenue()).isEqualTo(Money.parse("182000.00 USD"));
    assertThat(contact.account().manager()).isEqualTo("csm-seoul-1");
    assertThat(contact.account().labels()).containsExactly("strategic");
    assertThat(contact.account().atRisk()).isTrue();
  }

  @Test
  void everythingTheCustomerWrote_isTheMessage() throws IOException {
    Contact contact = read(Exchanges.webhook("korean-comment"));

    assertThat(contact.language()).isEqualTo("ko");
    assertThat(contact.channel()).isEqualTo(Channel.MESSENGER);
    assertThat(contact.message()).contains("무대 의상", "변호사와").doesNotContain("carrier", "확인해");
  }

  private static Contact read(String webhook) throws IOException {
    return ContactOfTicket.of(
        TicketReader.read(webhook), MappingReader.read(Main.mapping(null)), "USD");
  }
}
