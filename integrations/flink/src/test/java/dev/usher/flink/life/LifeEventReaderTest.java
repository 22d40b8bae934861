package dev.usher.flink.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Money;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifeEventReaderTest {
  private static final Instant AT = Instant.parse("2026-03-03T10:00:00.000000001Z");
  private static final LifeEventReader READER = LifeEventReader.in(Currency.getInstance("USD"));

  @ParameterizedTest
  @EnumSource
  void everyKindOfEvent_isReadBackAsItWasWritten(EventKind kind) {
    LifeEvent event =
        switch (kind) {
          case TIER_REACHED -> LifeEvent.tierReached("k-1", "e-1", AT, 3);
          case AMENDED ->
              LifeEvent.amended(
                  "e-1", AT, Contact.builder("k-1", AT, Channel.CHAT).message("hé").build());
          case EARLIER_CONTACT ->
              LifeEvent.earlier(
                  "k-1",
                  "e-1",
                  new EarlierContact(AT, "refund", Channel.SMS, 2, Money.of("7.50", "USD")));
          default -> LifeEvent.of("k-1", "e-1", AT, kind);
        };

    assertThat(READER.read(new LifeEventWriter().toJson(event))).isEqualTo(event);
  }

  @Test
  void aLine_isAsTheDocumentationShowsIt() {
    assertThat(
            new LifeEventWriter()
                .toJson(
                    LifeEvent.tierReached("k-1", "e-17", Instant.parse("2026-03-03T10:00:00Z"), 3)))
        .isEqualTo(
            "{\"contact\":\"k-1\",\"event\":\"e-17\",\"at\":\"2026-03-03T10:00:00Z\","
                + "\"kind\":\"tier-reached\",\"tier\":3}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'contact':'k','event':'e','at':'2026-03-03T10:00:00Z'}|kind is missing",
        "{'contact':'k','event':'e','at':'2026-03-03T10:00:00Z','kind':'resolve'}|did you mean \"RESOLVED",
        "{'contact':'k','event':'e','at':'2026-03-03T10:00:00Z','kind':'resolved','teir':3}|tier",
        "{'contact':'k','event':'e','at':'2026-03-03T10:00:00','kind':'resolved'}|offset",
        "{'contact':'k','event':'e','at':'2026-03-03T10:00:00Z','kind':'tier-reached'}"
            + "|tier is missing in an event tier-reached",
        "{'contact':'k','event':'e','at':'2026-03-03T10:00:00Z','kind':'resolved','tier':2}"
            + "|tier is not allowed in an event resolved",
        "{'contact':'k','event':' ','at':'2026-03-03T10:00:00Z','kind':'resolved'}|event is blank",
        "{'contact':'k','event':'e','at':'2026-03-03T10:00:00Z','kind':'amended','as':"
            + "{'id':'x','receivedAt':'2026-03-03T10:00:00Z','channel':'email'}}|another contact",
        "{'contact':'k','event':'e','at':'2026-03-03T10:00:00Z','kind':'amended','as':"
            + "{'id':'k','receivedAt':'2026-03-03T10:00:00Z','channel':'emial'}}|EMAIL",
        "nonsense|JSON"
      })
  void aLineThatIsWrong_isRefusedWithWhatIsAllowed(String line, String why) {
    assertThatThrownBy(() -> READER.read(line.replace('\'', '"')))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContaining(why);
  }
}
