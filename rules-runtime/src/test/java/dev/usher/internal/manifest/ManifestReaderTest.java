package dev.usher.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.clock.OpeningHours;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.FieldType;
import dev.usher.policy.KeptClauses;
import dev.usher.policy.Manifest;
import dev.usher.policy.UnlessRuled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class",
        "goto",
        "true",
        "null",
        "strictfp",
        "synchronized",
        "record",
        "sealed",
        "var",
        "yield",
        "module",
        "new-class",
        "class-",
        "1a",
        "a1",
        "kyndof"
      })
  void policysName_isOneThatAPackageCanBear(String name) {
    boolean bearable = SourceVersion.isName(name.replace('-', '_'));
    assertThat(read(SHORTEST.replace("kyndof", name)).isPresent()).isEqualTo(bearable);
  }

  @Test
  void manifest_everyKey_isRead() {
    String yaml =
        """
        policy: kyndof
        version: 1.0.0
        source: what the rules were read from
        zone: Asia/Seoul
        hours: {mon-fri: "09:00-18:00", sat: "10:00-12:00, 13:00-15:00"}
        holidays: ["2026-01-01"]
        exceptions: {"2026-12-24": "09:00-12:00", 2026-12-25: closed}
        currency: USD
        tiers: [support-specialist, client-success-manager, cs-lead, executive]
        teams: [operations, design, finance]
        topics: [refund, rush-order]
        words: {legal-risk: [lawyer*, "legal action"]}
        desks: {desk-emea: {zone: Europe/London, hours: {mon-sun: "08:00-20:00"}}}
        fields: {days: number, total: amount, by-us: yes-no, fare: [basic, "1", Über], region: text,
                 defects: texts, sent: moment}
        refunds: {unless-ruled: refused}
        rates: {GBP: 1.27, EUR: 1.080, JPY: 0.000000001, BHD: 999999999}
        clauses: {stated-severity: KY-X1, recorded-tier: KY-X2}
        expected: {tiers: {1: 70%, 2: 25%, 3: 4%, 4: "<=1%"}}
        """;
    ZoneId seoul = ZoneId.of("Asia/Seoul");
    assertThat(read(yaml))
        .contains(
            Manifest.builder("kyndof", "1.0.0")
                .source("what the rules were read from")
                .hours(
                    OpeningHours.builder(seoul)
                        .weekly("mon-fri", "09:00-18:00")
                        .weekly("sat", "10:00-12:00, 13:00-15:00")
                        .holiday(LocalDate.of(2026, 1, 1))
                        .exception(LocalDate.of(2026, 12, 24), "09:00-12:00")
                        .exception(LocalDate.of(2026, 12, 25), "closed")
                        .build())
                .currency(Currency.getInstance("USD"))
                .tiers(
                    List.of("support-specialist", "client-success-manager", "cs-lead", "executive"))
                .teams(Set.of("operations", "design", "finance"))
                .topics(Set.of("refund", "rush-order"))
                .words(Map.of("legal-risk", List.of("lawyer*", "legal action")))
                .desks(
                    Map.of(
                        "desk-emea",
                        OpeningHours.builder(ZoneId.of("Europe/London"))
                            .weekly("mon-sun", "08:00-20:00")
                            .build()))
                .fields(
                    Map.of(
                        "days", FieldType.of(FieldType.Kind.NUMBER),
                        "total", FieldType.of(FieldType.Kind.AMOUNT),
                        "by-us", FieldType.of(FieldType.Kind.YES_NO),
                        "fare", FieldType.oneOf(List.of("basic", "1", "Über")),
                        "region", FieldType.of(FieldType.Kind.TEXT),
                        "defects", FieldType.of(FieldType.Kind.TEXTS),
                        "sent", FieldType.of(FieldType.Kind.MOMENT)))
                .refunds(UnlessRuled.REFUSED)
                .rates(
                    Map.of(
                        Currency.getInstance("EUR"), new BigDecimal("1.08"),
                        Currency.getInstance("GBP"), new BigDecimal("1.27"),
                        Currency.getInstance("JPY"), new BigDecimal("0.000000001"),
                        Currency.getInstance("BHD"), new BigDecimal("999999999")))
                .clauses(new KeptClauses("KY-X1", "KY-X2"))
                .expected(Map.of(1, "70%", 2, "25%", 3, "4%", 4, "<=1%"))
                .build());
    assertThat(problems).isEmpty();
  }

  @Test
  void manifest_requiredKeysOnly_hasEmptyRest() {
    Manifest manifest = read(SHORTEST).orElseThrow();
    assertThat(manifest.source()).isEmpty();
    assertThat(manifest.teams()).isEmpty();
    assertThat(manifest.topics()).isEmpty();
    assertThat(manifest.words()).isEmpty();
    assertThat(manifest.desks()).isEmpty();
    assertThat(manifest.fields()).isEmpty();
    assertThat(manifest.refunds()).isEmpty();
    assertThat(manifest.rates()).isEmpty();
    assertThat(manifest.expected()).isEmpty();
    assertThat(manifest.roles()).containsExactly("agent", "lead");
  }

  @Test
  void scalars_thatYamlWouldTurnIntoSomethingElse_stayTheirText() {
    Manifest manifest =
        read("""
        policy: off
        version: 1.10
        source: 12:30
        zone: UTC
        hours: {mon: 09:00-18:00}
        holidays: [2026-01-01]
        currency: USD
        tiers: [no, on]
        topics: [0x1f, 1e3, true]
        words: {off: [yes, 010]}
        """)
            .orElseThrow();
    assertThat(manifest.name()).isEqualTo("off");
    assertThat(manifest.version()).isEqualTo("1.10");
    assertThat(manifest.source()).isEqualTo("12:30");
    assertThat(manifest.tiers()).containsExactly("no", "on");
    assertThat(manifest.topics()).containsExactly("0x1f", "1e3", "true");
    assertThat(manifest.words()).isEqualTo(Map.of("off", List.of("yes", "010")));
  }

  @Test
  void hours_always_neverClose() {
    String yaml = SHORTEST.replace("{mon-fri: 09:00-18:00}", "always");
    assertThat(read(yaml).orElseThrow().hours())
        .isEqualTo(OpeningHours.always(ZoneId.of("Asia/Seoul")));
  }

  @Test
  void desks_keepTheirOrder() {
    String desk = "{zone: UTC, hours: always}";
    String yaml = SHORTEST + "desks: {z: %s, a: %s, m: %s}\n".formatted(desk, desk, desk);
    assertThat(read(yaml).orElseThrow().desks().keySet()).containsExactly("z", "a", "m");
  }

  @Test
  void fields_keepTheirOrder_andTheirValuesTheirs() {
    Manifest manifest = read(SHORTEST + "fields: {z: [c, a, b], a: text, m: text}").orElseThrow();
    assertThat(manifest.fields().keySet()).containsExactly("z", "a", "m");
    assertThat(manifest.fields().get("z").values()).containsExactly("c", "a", "b");
  }

  @Test
  void fields_atTheirBounds_areRead_andOneMoreIsRefused() {
    String values = "fields: {fare: [" + numbered(1_000, "") + "]}";
    assertThat(read(SHORTEST + values)).isPresent();
    assertThat(read(SHORTEST + values.replace("]", ", x]"))).isEmpty();
    String fields = "fields: {" + numbered(1_000, ": text") + "}";
    assertThat(read(SHORTEST + fields)).isPresent();
    assertThat(read(SHORTEST + fields.replace("}", ", x: text}"))).isEmpty();
    assertThat(read(SHORTEST + "fields: {fare: [" + "x".repeat(1_000) + "]}")).isPresent();
    assertThat(read(SHORTEST + "fields: {fare: [" + "x".repeat(1_001) + "]}")).isEmpty();
    assertThat(problems)
        .extracting(Diagnostic::message)
        .containsExactly(
            "fields.fare[1000] is too much: at most 1,000 values of a field are allowed",
            "fields.x is too much: at most 1,000 fields are allowed",
            "fields.fare[0] is " + "x".repeat(40) + "…: at most 1000 characters are allowed");
  }

  private static String numbered(int count, String after) {
    return IntStream.range(0, count)
        .mapToObj(number -> "n" + number + after)
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0%", "100%", "0.5%", "70-80%", "0-0%", "<1%", "<=1%", "'>99%'", "'>=99.5%'"})
  void share_inItsNotation_isKept(String share) {
    Manifest manifest = read(SHORTEST + "expected: {tiers: {2: " + share + "}}").orElseThrow();
    assertThat(manifest.expected()).isEqualTo(Map.of(2, share.replace("'", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "# a comment\r\n", "%YAML 1.2\n---\n"})
  void manifest_afterWhatEditorsPutFirst_isRead(String start) {
    assertThat(read(start + SHORTEST)).isPresent();
  }
}
