package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordListsTest {
  private static final String ACUTE = "\u0301";
  private static final String BRIDGE_BELOW = "\u032A";

  static Stream<Arguments> mentions() {
    return Stream.of(
        arguments("sue", "sue"),
        arguments("sue", "I will sue"),
        arguments("sue", "Sue me, (sue)!"),
        arguments("sue", "SUE\nyou"),
        arguments("sue", "sues? no: sue."),
        arguments("sue", "sue-happy"),
        arguments("sue", "\uD83D\uDE21sue\uD83D\uDE21"),
        arguments("sue", "sue_"),
        arguments("sue", "_sue sued"),
        arguments("sue", "변sue"),
        arguments("sue", "спорsue"),
        arguments("lawyer", "my law\u00ADyer"),
        arguments("lawyer", "my law\u200Byer"),
        arguments("lawyer", "my law\u200Cyer"),
        arguments("lawyer", "my law\u2060yer"),
        arguments("lawyer", "ｌａｗｙｅｒ"),
        arguments("legal action", "legal \u200Faction"),
        arguments("投诉*", "投诉"),
        arguments("投诉", "我要投诉你们"),
        arguments("投诉", "订单2投诉3"),
        arguments("返金*", "商品が壊れていたので返金してください"),
        arguments("คืนเงิน", "กรุณาคืนเงินให้ฉันด้วย"),
        arguments("ຄືນເງິນ", "ກະລຸນາຄືນເງິນໃຫ້ຂ້ອຍ"),
        arguments("refund", "我想申请refund"),
        arguments("refund", "refundください"),
        arguments("refund", "ช่วยให้refund"),
        arguments("sue", "\uD801\uDC00sue"),
        arguments("down", "サーバーdown"),
        arguments("refund", "refund요청"),
        arguments("24", "第24条"),
        arguments("👎", "so bad👎"),
        arguments("👎", "👎so bad"),
        arguments("!!!", "HELP!!!"),
        arguments("c++", "c++11"),
        arguments("\u00A3500", "abc\u00A3500"),
        arguments("won't pay", "I won\u00B4t pay"),
        arguments("won't pay", "I won\u2018t pay"),
        arguments("won't pay", "I won\u02BCt pay"),
        arguments("won't pay", "I won`t pay"),
        arguments("won\u2032t pay", "I won\uFF07t pay"),
        arguments("charge-back", "charge\u2011back"),
        arguments("charge-back", "charge\u2010back"),
        arguments("charge-back", "charge\u2212back"),
        arguments("charge\u2014back", "charge\uFF0Dback"),
        arguments("استرداد", "أريد استـــرداد أموالي"),
        arguments("استرداد", "أريد اسْتِرْداد أموالي"),
        arguments("شَكْوَى", "عندي شكوى"),
        arguments("תלונה", "יש לי תְּלוּנָה"),
        arguments("*versicherung", "Reiserücktrittsversicherung!"),
        arguments("*versicher*", "Reiseversicherungen"),
        arguments("*fund", "refund, unfunded"),
        arguments("*fund*", "unfunded"),
        arguments("ﬁne", "FINE"),
        arguments("cancel*", "cancellation"),
        arguments("cancel*", "cancel"),
        arguments("cancel*", "Cancel_this"),
        arguments("변호사*", "변호사를 선임"),
        arguments("변호사*", "\u1107\u1167\u11AB\u1112\u1169\u1109\u1161\u1105\u1173\u11AF"),
        arguments("\u1107\u1167\u11AB\u1112\u1169\u1109\u1161*", "변호사가"),
        arguments("법적 조치*", "우리는 법적\u3000\n조치를"),
        arguments("legal action", "LEGAL \t\u00A0\r\n action"),
        arguments("legal\n \u2003action", "legal action"),
        arguments("legal *", "legal, legal   stuff"),
        arguments("can't withdraw", "I can\u2019t withdraw"),
        arguments("can\u2019t withdraw", "I can't withdraw"),
        arguments("straße", "STRA\u1E9EE"),
        arguments("straße", "STRASSE"),
        arguments("ΟΔΟΣ", "οδος"),
        arguments("οδος", "ΟΔΟΣ, οδοσ"),
        arguments("kelvin", "\u212Aelvin"),
        arguments("sue", "\u017Fue"),
        arguments("istanbul", "ISTANBUL"),
        arguments("istanbul", "\u0130stanbul, I\u0307stanbul"),
        arguments("ılık", "ILIK"),
        arguments("\u01C6", "\u01C5"),
        arguments("\uD801\uDC00", "\uD801\uDC28"),
        arguments("café", "cafe" + ACUTE),
        arguments("cafe" + ACUTE, "CAFÉ"),
        arguments("café", "cafe\uFE0F" + ACUTE),
        arguments("sue", "s\uFE0Fu\u180Be\uDB40\uDD00 you"),
        arguments("\u2764", "\u2764\uFE0F"),
        arguments("\u2764\uFE0F", "I \u2764 you"),
        arguments("c++", "C++"),
        arguments("2fa", "2FA?"),
        arguments("law*", "law" + BRIDGE_BELOW),
        arguments("two\u2010factor", "TWO\u2010FACTOR"),
        arguments("a b", "a a b"),
        arguments("abc d", "abc abc d"));
  }

  @ParameterizedTest
  @MethodSource("mentions")
  void mentionedIn_messageWithTheWord_namesTheList(String word, String message) {
    assertThat(mentions(word, message)).isTrue();
  }

  static Stream<Arguments> noMentions() {
    return Stream.of(
        arguments("sue", ""),
        arguments("sue", "su"),
        arguments("sue", "issue"),
        arguments("sue", "sueño"),
        arguments("sue", "suen" + ACUTE),
        arguments("sue", "Suez sued"),
        arguments("sue", "sue\u00B2"),
        arguments("sue", "\u2460sue"),
        arguments("refund", "refund2 2refund"),
        arguments("refund", "第2refund refund2号"),
        arguments("24", "第124条"),
        arguments("*fund", "funded"),
        arguments("cancel*", "uncancel"),
        arguments("refund", "refund\u0301"),
        arguments("sue", "sue1 1sue sue\u0661"),
        arguments("sue", "sue" + ACUTE),
        arguments("sue", "sue" + BRIDGE_BELOW),
        arguments("sue", "sue\u20DD"),
        arguments("sue", "sue\uFE0F" + BRIDGE_BELOW),
        arguments("sue", "sue\uD835\uDFCE"),
        arguments("cancel*", "uncancelled"),
        arguments("law*", "law\u0302"),
        arguments("변호사*", "대변호사"),
        arguments("변호사*", "변호사".substring(0, 2)),
        arguments("변호사", "변호사를"),
        arguments("변호사*", "변호사\u11AB"),
        arguments("legal action", "legalaction"),
        arguments("legal action", "legal-action legal actions"),
        arguments("legal *", "legal-ish legal"),
        arguments("café", "cafe"),
        arguments("cafe", "café"),
        arguments("\u1100", "가"));
  }

  @ParameterizedTest
  @MethodSource("noMentions")
  void mentionedIn_messageWithoutTheWord_namesNothing(String word, String message) {
    assertThat(mentions(word, message)).isFalse();
  }

  private static boolean mentions(String word, String message) {
    return !WordLists.of(Map.of("list", List.of(word))).mentionedIn(message).isEmpty();
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void mentionedIn_turkishDefaultLocale_comparesAsElsewhere() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(mentions("istanbul", "ISTANBUL")).isTrue();
      assertThat(mentions("FILING", "filing")).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  private static final WordLists OVERLAPPING =
      WordLists.of(
          Map.of(
              "short", List.of("sue", "legal"),
              "long", List.of("sue you", "legal action now"),
              "open", List.of("su*", "legal act*"),
              "inner", List.of("action", "you"),
              "also-short", List.of("SUE", "nothing else")));

  static Stream<Arguments> overlaps() {
    return Stream.of(
        arguments("sue you", Set.of("short", "long", "open", "inner", "also-short")),
        arguments("sue yours", Set.of("short", "open", "also-short")),
        arguments("suet", Set.of("open")),
        arguments("legal action now", Set.of("short", "long", "open", "inner")),
        arguments("legal action nowhere", Set.of("short", "open", "inner")),
        arguments("legal act nowhere", Set.of("short", "open")),
        arguments("legal actions", Set.of("short", "open")),
        arguments("legally in action", Set.of("inner")),
        arguments("sue sue you", Set.of("short", "long", "open", "inner", "also-short")),
        arguments("legal legal action now", Set.of("short", "long", "open", "inner")),
        arguments("nothing at all", Set.of()));
  }

  @ParameterizedTest
  @MethodSource("overlaps")
  void mentionedIn_overlappingWords_namesEveryListThatMatches(String message, Set<String> lists) {
    assertThat(OVERLAPPING.mentionedIn(message)).isEqualTo(lists);
  }

  @Test
  void mentionedIn_moreListsThanBitsInALong_namesEachByItsOwnWord() {
    Map<String, List<String>> lists =
        IntStream.range(0, 200)
            .boxed()
            .collect(Collectors.toMap(i -> "list-" + i, i -> List.of("word" + i, "common")));
    WordLists wordLists = WordLists.of(lists);
    assertThat(wordLists.mentionedIn("Word7, word170 and word1999"))
        .containsExactly("list-170", "list-7");
    assertThat(wordLists.mentionedIn("common")).isEqualTo(wordLists.names()).hasSize(200);
  }

  @Test
  void mentionedIn_severalLists_namesThemSortedAndUnmodifiable() {
    Set<String> mentioned = OVERLAPPING.mentionedIn("sue yours");
    assertThat(mentioned).containsExactly("also-short", "open", "short");
    assertThatThrownBy(() -> mentioned.add("x")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void names_always_areSortedAndUnmodifiable() {
    Set<String> names = OVERLAPPING.names();
    assertThat(names).containsExactly("also-short", "inner", "long", "open", "short");
    assertThatThrownBy(() -> names.remove("long"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void of_noLists_mentionsNothing() {
    WordLists none = WordLists.of(Map.of());
    assertThat(none.names()).isEmpty();
    assertThat(none.mentionedIn("sue you")).isEmpty();
  }
}
