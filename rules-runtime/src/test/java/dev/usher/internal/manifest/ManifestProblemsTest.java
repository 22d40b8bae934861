package dev.usher.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake in a manifest is a problem at its place. */
class ManifestProblemsTest {
  private static final String SHORTEST =
      """
      policy: kyndof
      version: 1.0.0
      zone: Asia/Seoul
      hours: {mon-fri: 09:00-18:00}
      currency: USD
      tiers: [agent, lead]
      """;

  private final List<Diagnostic> problems = new ArrayList<>();

  private Optional<Manifest> read(String yaml) {
    return ManifestReader.read("policy.yaml", yaml, problems);
  }

  private List<String> problemsOf(String yaml) {
    assertThat(read(yaml)).isEmpty();
    return problems.stream().map(Diagnostic::toString).toList();
  }

  static Stream<Arguments> mistakesInRequiredKeys() {
    return Stream.of(
        arguments("policy: Kyndof", "1:9: policy is Kyndof: a name of small letters a-z,"),
        arguments("policy: package", "1:9: policy is package: a name that begins with a letter"),
        arguments("policy: 4you", "1:9: policy is 4you: a name that begins with a letter"),
        arguments("policy: [a]", "1:9: policy is a list: a text is allowed"),
        arguments("policy: " + "a".repeat(101), "1:9: policy is " + "a".repeat(40) + "…: at most"),
        arguments("version:", "2:1: version is missing: it has no value"),
        arguments("version: ''", "2:10: version is \"\": a text that is not blank is needed"),
        arguments("version: \"1\\u202E0\"", "2:10: version is \"1\\u202E0\": only characters"),
        arguments(
            "zone: asia/soul",
            "3:7: zone is asia/soul: a region such as Europe/London, or UTC, is allowed (did you"
                + " mean \"Asia/Seoul\"?)"),
        arguments("zone: +09:00", "3:7: zone is +09:00: a region such as Europe/London"),
        arguments("hours: sometimes", "4:8: hours is sometimes: hours by weekday"),
        arguments("hours: [always]", "4:8: hours is a list: hours by weekday"),
        arguments("hours: {mon-fry: 09:00-18:00}", "4:9: hours: \"mon-fry\": \"fry\" is not"),
        arguments("hours: {mon-fri: 9 to 5}", "4:18: hours of mon-fri: \"9 to 5\" is not an"),
        arguments("hours: {mon-fri: }", "4:17: hours.mon-fri is null: a text is allowed"),
        arguments("hours: {mon: closed}", "4:8: hours: these never open"),
        arguments("hours: {mon-wed: closed, tue: closed}", "4:26: hours: \"tue\" names TUESDAY"),
        arguments("hours: {mon: closed, mon: closed}", "4:22: hours.mon comes again: once is"),
        arguments(
            "currency: usd",
            "5:11: currency is usd: an ISO 4217 code such as USD is allowed (did you mean"
                + " \"USD\"?)"),
        arguments("tiers: []", "6:8: tiers is empty: at least one role is needed"),
        arguments("tiers: agent", "6:8: tiers is agent: a list is allowed"),
        arguments("tiers: [agent, agent]", "6:16: tiers[1] is agent: it comes again, once is"),
        arguments("tiers: [agent, ~]", "6:16: tiers[1] is null: a text is allowed"),
        arguments("tiers: [-agent]", "6:9: tiers[0] is -agent: a name of small letters"));
  }

  @ParameterizedTest
  @MethodSource("mistakesInRequiredKeys")
  void requiredKey_withMistake_isOneProblemAtItsPlace(String line, String problem) {
    String key = line.substring(0, line.indexOf(':'));
    String yaml = SHORTEST.replaceFirst("(?m)^" + key + ":.*$", Matcher.quoteReplacement(line));
    assertThat(problemsOf(yaml)).singleElement().asString().startsWith("policy.yaml:" + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy", "version", "zone", "hours", "currency", "tiers"})
  void requiredKey_absent_isNamed(String key) {
    String yaml = SHORTEST.replaceFirst("(?m)^" + key + ":.*\\R", "");
    assertThat(problemsOf(yaml)).containsExactly("policy.yaml:1:1: " + key + " is missing");
  }

  static Stream<Arguments> mistakesInOptionalKeys() {
    return Stream.of(
        arguments("teems: [ops]", "7:1: teems is not known here (did you mean \"teams\"?)"),
        arguments(
            "colour: red", "7:1: colour is not known here: known are policy, version, source"),
        arguments("<<: {teams: [a]}", "7:1: << is not known here: known are policy,"),
        arguments("policy: other", "7:1: policy comes again: once is allowed"),
        arguments("source: {a: b}", "7:9: source is a group of values by name: a text is allowed"),
        arguments("holidays: 2026-01-01", "7:11: holidays is 2026-01-01: a list is allowed"),
        arguments("holidays: [2026-1-1]", "7:12: holidays[0] is 2026-1-1: a date such as"),
        arguments("holidays: [2026-02-30]", "7:12: holidays[0] is 2026-02-30: a date such as"),
        arguments("holidays: [1969-12-31]", "7:12: holidays: 1969-12-31 is out of range"),
        arguments("holidays: [2026-01-01, 2026-01-01]", "7:24: holidays[1] is 2026-01-01: it"),
        arguments("exceptions: {x: closed}", "7:14: exceptions.x is x: a date such as 2026-12-24"),
        arguments("exceptions: {2026-12-24: noon}", "7:26: exceptions of 2026-12-24: \"noon\" is"),
        arguments("exceptions: [2026-12-24]", "7:13: exceptions is a list: values by name"),
        arguments("teams: [ops, Ops]", "7:14: teams[1] is Ops: a name of small letters"),
        arguments("topics: [refund, refund]", "7:18: topics[1] is refund: it comes again"),
        arguments("words: {Legal: [sue]}", "7:9: words.Legal is Legal: a name of small letters"),
        arguments("clauses: {recorded-tier: kr6}", "7:26: clauses.recorded-tier is kr6: a clause"),
        arguments("clauses: {recordedTier: KR-T6}", "7:11: clauses.recordedTier is not known here"),
        arguments("words: {legal: []}", "7:16: words.legal is empty: at least one word"),
        arguments("words: {legal: sue}", "7:16: words.legal is sue: a list is allowed"),
        arguments("words: {legal: [\"*\"]}", "7:17: words.legal[0] is \"*\": it would match"),
        arguments("words: {legal: [sue, sue]}", "7:22: words.legal[1] is sue: it comes again"),
        arguments(
            "words: {legal: [sue, \"ＳＵＥ\"]}",
            "7:22: words.legal[1] is \"ＳＵＥ\": it is found wherever \"sue\" is, so one of them is"),
        arguments(
            "words: {legal: [won't pay, \"won’t  pay\"]}",
            "7:28: words.legal[1] is \"won’t  pay\": it is found wherever \"won't pay\" is"),
        arguments(
            "words: {legal: [\"ـ\"]}",
            "7:17: words.legal[0] is \"ـ\": it has only marks that are passed over"),
        arguments(
            "words: {legal: [*sue]}",
            "7:17: an alias (*) is not allowed: repeat the value (a text that begins with this"
                + " character needs quotes)"),
        arguments("fields: [days]", "7:9: fields is a list: values by name"),
        arguments("fields: {Days: number}", "7:10: fields.Days is Days: a name of small letters"),
        arguments("fields: {days: number, days: text}", "7:24: fields.days comes again: once"),
        arguments(
            "fields: {days: numbr}",
            "7:16: fields.days is numbr: number, amount, yes-no, text, texts, moment, or a list of"
                + " texts such as [basic, economy] is allowed (did you mean \"number\"?)"),
        arguments("fields: {fare: string}", "7:16: fields.fare is string: number, amount, yes-no"),
        arguments("fields: {fare: {a: b}}", "7:16: fields.fare is a group of values by name:"),
        arguments("fields: {fare: }", "7:15: fields.fare is null: number, amount, yes-no"),
        arguments("fields: {fare: []}", "7:16: fields.fare is empty: at least one text is needed"),
        arguments("fields: {fare: [a, a]}", "7:20: fields.fare[1] is a: it comes again"),
        arguments("fields: {fare: [[a]]}", "7:17: fields.fare[0] is a list: a text is allowed"),
        arguments("fields: {fare: [\" \"]}", "7:17: fields.fare[0] is \" \": it is blank"),
        arguments(
            "fields: {fare: [\"a\\u00A0b\"]}", "7:17: fields.fare[0] is \"a\u00A0b\": it holds"),
        arguments("desks: {emea: always}", "7:15: desks.emea is always: values by name"),
        arguments("desks: {emea: {zone: UTC}}", "7:15: desks.emea.hours is missing"),
        arguments(
            "desks: {emea: {zone: UTC, hours: always, hour: 1}}",
            "7:42: desks.emea.hour is not known here (did you mean \"hours\"?)"),
        arguments(
            "desks: {emea: {zone: UTC, hours: {mon: 9-5}}}", "7:40: hours of mon: \"9-5\" is not"),
        arguments("refunds: granted", "7:10: refunds is granted: values by name are allowed"),
        arguments("refunds: {}", "7:10: refunds.unless-ruled is missing"),
        arguments(
            "refunds: {unless-ruled: Granted}",
            "7:25: refunds.unless-ruled is Granted: granted or refused is allowed"),
        arguments(
            "refunds: {unles-ruled: granted, unless-ruled: granted}",
            "7:11: refunds.unles-ruled is not known here (did you mean \"unless-ruled\"?)"),
        arguments("rates: 1.08", "7:8: rates is 1.08: values by name are allowed"),
        arguments(
            "rates: {EUX: 1.08}",
            "7:9: rates.EUX is EUX: an ISO 4217 code such as USD is allowed (did you mean"),
        arguments(
            "rates: {USD: 1}",
            "7:9: rates.USD is USD: it is the policy's own currency, whose rate is always 1"),
        arguments("rates: {EUR: 0}", "7:14: rates.EUR is 0: a rate above 0 with at most 9 digits"),
        arguments("rates: {EUR: 0.0}", "7:14: rates.EUR is 0.0: a rate above 0 with"),
        arguments("rates: {EUR: -1.08}", "7:14: rates.EUR is -1.08: a rate above 0 with"),
        arguments("rates: {EUR: 1.0000000001}", "7:14: rates.EUR is 1.0000000001: a rate above"),
        arguments("rates: {EUR: 1000000000}", "7:14: rates.EUR is 1000000000: a rate above 0"),
        arguments("rates: {EUR: \"1.08\"}", "7:14: rates.EUR is \"1.08\": a number is allowed"),
        arguments("rates: {EUR: 1.08, EUR: 1.09}", "7:20: rates.EUR comes again: once is allowed"),
        arguments(
            "expected: {tier: {1: 70%}}",
            "7:12: expected.tier is not known here (did you mean \"tiers\"?)"),
        arguments("expected: {tiers: {3: 1%}}", "7:20: expected.tiers.3 is 3: a tier from 1 to 2"),
        arguments(
            "expected: {tiers: {one: 1%}}", "7:20: expected.tiers.one is one: a whole number"),
        arguments("expected: {tiers: {1: 70}}", "7:23: expected.tiers.1 is 70: a share from 0% to"),
        arguments("expected: {tiers: {1: 101%}}", "7:23: expected.tiers.1 is 101%: a share"),
        arguments("expected: {tiers: {1: 80-70%}}", "7:23: expected.tiers.1 is 80-70%: a share"),
        arguments(
            "expected: {tiers: {1: >=1%}}",
            "7:23: it is not YAML: found character '>' that cannot start any token. (Do not use >"
                + " for indentation) (a text that begins"));
  }

  @ParameterizedTest
  @MethodSource("mistakesInOptionalKeys")
  void optionalKey_withMistake_isOneProblemAtItsPlace(String line, String problem) {
    assertThat(problemsOf(SHORTEST + line))
        .singleElement()
        .asString()
        .startsWith("policy.yaml:" + problem);
  }

  static Stream<Arguments> noManifests() {
    return Stream.of(
        arguments("", "1:1: it is empty"),
        arguments("# nothing", "1:1: it is empty"),
        arguments("just words", "1:1: this is just words: values by name are allowed"),
        arguments("- a", "1:1: this is a list: values by name are allowed"),
        arguments("a: 1\n---\nb: 2", "2:1: a second document begins here: one is allowed"),
        arguments("a: &x 1", "1:4: an anchor (&) is not allowed"),
        arguments("&x a: 1", "1:1: an anchor (&) is not allowed"),
        arguments("a: 1\n*x : 1", "2:1: an alias (*) is not allowed"),
        arguments("!x a: 1", "1:1: a tag (!) is not allowed"),
        arguments("a: !!binary eA==", "1:4: a tag (!) is not allowed"),
        arguments("a: !x {b: c}", "1:4: a tag (!) is not allowed"),
        arguments("a: !x [b]", "1:4: a tag (!) is not allowed"),
        arguments("? [a]\n: b", "1:3: a list or a mapping stands where a key must stand"),
        arguments(
            "a: b: c",
            "1:5: it is not YAML: mapping values are not allowed here (a text that holds \": \""),
        arguments("a: b\nc:d\ne: f", "3:1: it is not YAML: could not find expected ':' (a key is"),
        arguments(
            "a:\n  b: [c]\n   d: e",
            "3:4: it is not YAML: expected <block end>, but found '<block mapping start>' (this line"
                + " is indented in another way than those above)"),
        arguments(
            "a: [b\nc: [d]",
            "2:2: it is not YAML: expected ',' or ']', but got : (a quote, a comma or a bracket"),
        arguments("a:\n\tb: c", "2:1: it is not YAML: found character '\\t(TAB)'"),
        arguments("a: 'x\n", "2:1: it is not YAML: found unexpected end of stream (a quote"),
        arguments("a: [".repeat(50), "1:81: this is nested deeper than 40 levels"),
        arguments("a: \u0007", "1:4: the character U+0007 cannot be seen: remove it"),
        arguments(
            "a: b\r\nc: \uD83D\uDE00 \u202E",
            "2:7: the character U+202E cannot be seen: remove it (where a text needs it, write"
                + " \"\\u202E\" in double quotes)"),
        arguments("a\u2028b", "1:2: the character U+2028 cannot be seen"),
        arguments("a: \uD83D", "1:4: the character U+D83D cannot be seen"),
        arguments("a: caf\uFFFD", "1:7: the character U+FFFD stands where the file is not UTF-8"),
        arguments("#".repeat(10_000_001), "1:1: it is 10000001 characters long: at most"));
  }

  @ParameterizedTest
  @MethodSource("noManifests")
  void text_thatIsNoManifest_isOneProblemAtItsPlace(String yaml, String problem) {
    assertThat(problemsOf(yaml)).singleElement().asString().startsWith("policy.yaml:" + problem);
  }

  @Test
  void mistakes_inManyPlaces_areAllReportedInTheOrderOfTheFile() {
    String yaml =
        SHORTEST.replace("zone: Asia/Seoul", "zone: Mars/Base").replace("USD", "DOLLARS")
            + "teams: [Ops, B]\nhours: always\nholidays: [x]\n";
    assertThat(problemsOf(yaml)).hasSize(6);
    assertThat(problems).extracting(Diagnostic::line).containsExactly(3, 5, 7, 7, 8, 9);
  }

  @Test
  void aliases_thatWouldMultiply_areRefusedAtOnce() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
    assertThat(problemsOf(bomb)).singleElement().asString().contains("1:4: an anchor (&)");
  }
}
