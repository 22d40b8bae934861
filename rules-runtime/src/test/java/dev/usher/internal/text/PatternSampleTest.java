package dev.usher.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSampleTest {

  @ParameterizedTest
  @CsvSource({
    "abc, abc",
    "ENT-.*, ENT-",
    "ENT-.+, ENT-x",
    "colou?r, color",
    "[0-9]+, 0",
    "(gold|silver)-[a-z], gold-a",
    "gold|silver, gold",
    "a[.]b, a.b",
    "[^0-9], x",
    "[^a-z], 0",
    "x(|y)z, xz"
  })
  void sample_isShort_andMatches(String regex, String sample) {
    assertThat(PatternSample.of(regex)).contains(sample);
    assertThat(Pattern.matches(regex, sample)).isTrue();
  }

  @Test
  void whereNoneIsFound_thereIsNone() {
    assertThat(PatternSample.of("[^x0 é中-]")).isEmpty();
  }

  @Test
  void everyClass_givesOneOfItsMembers() {
    for (char c = 'a'; c <= 'z'; c++) {
      assertThat(PatternSample.of("[" + c + "-z]+")).contains(String.valueOf(c));
    }
  }
}
