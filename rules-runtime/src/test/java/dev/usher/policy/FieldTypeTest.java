package dev.usher.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.usher.policy.FieldType.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTypeTest {

  @ParameterizedTest
  @EnumSource
  void kind_isFoundByItsKey_andSaysHowToAskForIt(Kind kind) {
    assertThat(Kind.find(kind.key())).contains(kind);
    assertThat(kind.question("x")).contains("(\"x\"");
    assertThat(FieldType.of(kind).words()).isEqualTo(kind.words());
  }

  @Test
  void kind_writtenOtherwise_isNone() {
    assertThat(Kind.find("Number")).isEmpty();
    assertThat(Kind.find("yes_no")).isEmpty();
  }

  @Test
  void listedTexts_aloneAreAllowed() {
    FieldType fare = FieldType.oneOf(List.of("basic", "economy"));

    assertThat(fare.kind()).isEqualTo(Kind.TEXT);
    assertThat(fare.words()).isEqualTo("one of basic, economy");
    assertThat(fare.allows("basic")).isTrue();
    assertThat(fare.allows("Basic")).isFalse();
    assertThat(FieldType.of(Kind.TEXT).allows("anything")).isTrue();
    assertThat(FieldType.of(Kind.NUMBER).allows("1")).isFalse();
  }

  @Test
  void words_ofManyTexts_sayHowMany() {
    List<String> many = IntStream.range(0, 13).mapToObj(String::valueOf).toList();

    assertThat(FieldType.oneOf(many.subList(0, 12)).words()).endsWith("10, 11");
    assertThat(FieldType.oneOf(many).words()).isEqualTo("one of 13 texts");
  }

  @Test
  void nonsense_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldType.oneOf(List.of()))
        .withMessage("values is empty: at least one is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldType.oneOf(List.of("a", "b", "a")))
        .withMessage("values has one of them twice: each once is allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FieldType(Kind.NUMBER, List.of("1")))
        .withMessage("values are listed for a number: only a text may have them");
  }
}
