package dev.usher.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample takes its share of ids, and always the same ones. */
class IdSampleTest {
  private static final int IDS = 100_000;

  /** Four standard deviations of a binomial draw of 4 % from so many: exceeded once in 16,000. */
  private static final double SAMPLING_ERROR = 4 * Math.sqrt(0.04 * 0.96 / IDS);

  private static List<IntFunction<String>> kindsOfIds() {
    return List.of(
        i -> "k-" + i,
        Integer::toString,
        i -> "%012d".formatted(i),
        i -> new UUID(0x5EED_4000L + i * 0x9E37_79B9L, i).toString(),
        i -> "문의-" + i);
  }

  @ParameterizedTest
  @MethodSource("kindsOfIds")
  void fourPercent_ofHundredThousandIds_isTakenWithinSamplingError(IntFunction<String> id) {
    IdSample sample = new IdSample(4);

    long taken = IntStream.range(0, IDS).mapToObj(id).filter(sample::contains).count();

    assertThat((double) taken / IDS).isCloseTo(0.04, within(SAMPLING_ERROR));
  }

  /** Worked out with another tool: printf k-14 | sha256sum; the first 16 hex digits, modulo 100. */
  @Test
  void ids_ofTheSample_areTheSameInEveryJvm() {
    IdSample sample = new IdSample(4);

    assertThat(IntStream.range(0, 200).mapToObj(i -> "k-" + i).filter(sample::contains))
        .containsExactly(
            "k-14", "k-45", "k-51", "k-68", "k-118", "k-160", "k-174", "k-197", "k-199");
  }

  @Test
  void smallerSample_isPartOfALargerOne() {
    List<String> ids = IntStream.range(0, 2_000).mapToObj(i -> "c" + i).toList();
    for (int percent = 1; percent <= 100; percent++) {
      IdSample larger = new IdSample(percent);
      IdSample smaller = new IdSample(percent - 1);

      assertThat(ids).filteredOn(smaller::contains).allMatch(larger::contains);
    }
    assertThat(ids).allMatch(new IdSample(100)::contains).noneMatch(new IdSample(0)::contains);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void percentage_outOfRange_isRefused(int percent) {
    assertThatThrownBy(() -> new IdSample(percent))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sample is " + percent + " percent: 0 to 100 is allowed");
  }
}
