package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.rule.CaseMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageSearchTest {
  private static final MessageSearch SEARCH =
      MessageSearch.of(Map.of("legal", List.of("lawyer", "legal action")));

  @Test
  void in_numbersInOtherSpellings_areFoundAsWordsAre() {
    CaseMessage found = SEARCH.in("acc\u00ADount １２３４５６７８, ４１１１\u20131111\u20131111\u20131111");

    assertThat(found.isAccountNumber()).isTrue();
    assertThat(found.isCardNumber()).isTrue();
  }

  @Test
  void in_noMessage_findsNothing() {
    assertThat(SEARCH.in(null)).isSameAs(CaseMessage.EMPTY);
    assertThat(SEARCH.in("\u200B").isCardNumber()).isFalse();
    assertThat(SEARCH.in("\u200B").isAccountNumber()).isFalse();
  }
}
