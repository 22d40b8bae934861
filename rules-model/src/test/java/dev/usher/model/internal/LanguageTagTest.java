package dev.usher.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en",
        "en-US",
        "ko-KR",
        "he",
        "id",
        "yue",
        "fil",
        "zh-Hans-CN",
        "es-419",
        "und",
        "sr-Latn-RS",
        "de-CH-1996",
        "sl-nedis-rozaj",
        "en-u-ca-gregory",
        "de-x-internal",
        "und-x-internal",
        "no",
        "nb",
        "en-a-bb-x-y"
      })
  void canonical_ofACanonicalTag_isThatTag(String tag) {
    assertThat(LanguageTag.canonical(tag)).contains(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, en",
    "en_us, en-US",
    "EN-us, en-US",
    "iw, he",
    "iw-IL, he-IL",
    "in-ID, id-ID",
    "ji, yi",
    "mo, ro",
    "eng, en",
    "ENG_GB, en-GB",
    "ger, de",
    "deu, de",
    "fre-CA, fr-CA",
    "chi, zh",
    "zho, zh",
    "cmn-Hans-CN, zh-Hans-CN",
    "zh-cmn-hans-cn, zh-Hans-CN",
    "zh-yue, yue",
    "cmn-hakka, hak",
    "zho-xiang, hsn",
    "arb-EG, ar-EG",
    "tl, fil",
    "sh, sr-Latn",
    "sh-Cyrl, sr-Cyrl",
    "sh-BA, sr-Latn-BA",
    "cnr, sr-ME",
    "cnr-RS, sr-RS",
    "prs-Arab, fa-Arab-AF",
    "en-UK, en-GB",
    "de-dd, de-DE",
    "my-BU, my-MM",
    "SL-ROZAJ, sl-rozaj",
    "sgn-BE-FR, sfb",
    "no-bok, nb",
    "en-U-CA-Gregory, en-u-ca-gregory"
  })
  void canonical_ofAnotherForm_isWhatItStandsFor(String written, String expected) {
    assertThat(LanguageTag.canonical(written)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "English", "en US", "en-US,en;q=0.9", "-en", "en-", "en--US", "???", "", "e", "x-private",
        "i-klingon", "abcd", "de-Deutschland1", "en-US-GB", "12", "e1", "eñ", "ｅｎ", "en-x", "en-u",
        "en-a-bb-a-cc", "de-1996-1996", "ko/KR", "*", "en.UTF-8"
      })
  void canonical_ofWhatIsNoTag_isNone(String written) {
    assertThat(LanguageTag.canonical(written)).isEmpty();
  }

  @Test
  void canonical_isCanonical_ofEveryLanguageThatJavaKnows() {
    Stream.concat(Stream.of(Locale.getAvailableLocales()), Stream.of(Locale.getISOLanguages()))
        .map(each -> each instanceof Locale locale ? locale.toLanguageTag() : each.toString())
        .filter(tag -> !tag.isEmpty())
        .forEach(
            tag -> {
              String canonical = LanguageTag.canonical(tag).orElseThrow();
              assertThat(LanguageTag.canonical(canonical)).contains(canonical);
            });
  }

  @Test
  void canonical_ofThreeLetters_isTheLanguageOfTwo() {
    for (String code : Locale.getISOLanguages()) {
      String three = Locale.forLanguageTag(code).getISO3Language();

      assertThat(LanguageTag.canonical(three)).as(three).isEqualTo(LanguageTag.canonical(code));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "English, en",
    "korean, ko",
    "Deutsch, de",
    "日本語, ja",
    "en US, en-US",
    "'en-US,en;q=0.9', en-US",
    "' fr ; q=1', fr",
    "Hebrew, he"
  })
  void nearest_ofACommonMistake_isTheTag(String written, String expected) {
    assertThat(LanguageTag.nearest(written)).isEqualTo(expected);
  }

  @Test
  void nearest_ofNonsense_isNone() {
    assertThat(LanguageTag.nearest("???")).isNull();
    assertThat(LanguageTag.nearest(",")).isNull();
  }
}
