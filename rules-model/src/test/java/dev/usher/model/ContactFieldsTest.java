package dev.usher.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a contact says of a policy's own fields. */
class ContactFieldsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  private static ContactBuilder contact() {
    return Contact.builder("k-1", NOW, Channel.EMAIL);
  }

  @Test
  void values_ofEveryType_areKeptAsJsonWouldSayThem_sortedByName() {
    Contact contact =
        contact()
            .field("total", Money.of("120", "USD"))
            .field("days", 40)
            .field("weight", new BigDecimal("2.50"))
            .field("by-us", true)
            .field("fare", "economy")
            .field("defects", List.of("torn", "stained", "torn"))
            .field("sent", NOW)
            .build();

    assertThat(contact.fields())
        .containsExactly(
            Map.entry("by-us", FieldValue.of(true)),
            Map.entry("days", FieldValue.of(40)),
            Map.entry("defects", FieldValue.of(List.of("stained", "torn"))),
            Map.entry("fare", FieldValue.of("economy")),
            Map.entry("sent", FieldValue.of("2026-03-03T10:00:00Z")),
            Map.entry("total", FieldValue.of("120.00 USD")),
            Map.entry("weight", FieldValue.of(new BigDecimal("2.5"))));
  }

  @Test
  void number_isEqualWhateverItsDecimals() {
    assertThat(contact().field("n", new BigDecimal("40.00")).build())
        .isEqualTo(contact().field("n", 40).build())
        .isNotEqualTo(contact().field("n", "40").build());
    assertThat(new FieldValue.OfNumber(new BigDecimal("1e3")).number()).hasToString("1000");
    assertThat(new FieldValue.OfNumber(new BigDecimal("-0.0")).number()).hasToString("0");
  }

  @Test
  void laterValue_replacesTheEarlierOne_andNullTakesItBack() {
    ContactBuilder builder = contact().field("fare", "basic").field("fare", "economy");
    assertThat(builder.build().fields())
        .containsOnlyKeys("fare")
        .containsValue(FieldValue.of("economy"));

    assertThat(builder.field("fare", (String) null).build()).isEqualTo(contact().build());
    assertThat(contact().field("fare", (FieldValue) null).build().fields()).isEmpty();
  }

  @Test
  void allFields_replaceEarlierOnes_andAreCopied() {
    Map<String, FieldValue> given = new HashMap<>(Map.of("a", FieldValue.of(1)));
    ContactBuilder builder = contact().field("b", 2).fields(given);
    given.put("c", FieldValue.of(3));
    Contact contact = builder.build();
    builder.field("d", 4);

    assertThat(contact.fields()).containsOnlyKeys("a");
    assertThat(contact.toBuilder().field("e", 5).build().fields()).containsOnlyKeys("a", "e");
    assertThat(contact.fields()).containsOnlyKeys("a");
    assertThatThrownBy(() -> contact.fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void texts_areCopied() {
    List<String> texts = new ArrayList<>(List.of("torn"));
    ContactBuilder builder = contact().field("defects", texts);
    texts.add("stained");

    assertThat(builder.build().fields()).containsValue(FieldValue.of(List.of("torn")));
  }
}
