package dev.usher.compare;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.clock.OpeningHours;
import dev.usher.clock.OpeningHoursBuilder;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.FieldType;
import dev.usher.policy.KeptClauses;
import dev.usher.policy.Manifest;
import dev.usher.policy.ManifestBuilder;
import dev.usher.policy.UnlessRuled;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever two manifests do not say alike is told, and nothing else is. */
class ManifestChangeTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate EVE = LocalDate.of(2026, 12, 24);

  /** Derived from what others say. */
  private static final Set<String> DERIVED = Set.of("roles");

  /** By accessor: a manifest that differs from the usual one in it, and what is said of that. */
  private static final Map<String, Case> CASES = cases();

  private record Case(Manifest manifest, List<String> sentences) {
    static Case of(Manifest manifest, String... sentences) {
      return new Case(manifest, List.of(sentences));
    }
  }

  private static OpeningHoursBuilder week(ZoneId zone) {
    return OpeningHours.builder(zone).weekly("mon-fri", "09:00-18:00");
  }

  private static ManifestBuilder filled(String name, String version) {
    Map<String, OpeningHours> desks = new LinkedHashMap<>();
    desks.put("emea", week(LONDON).build());
    desks.put("apac", week(SEOUL).build());
    return Manifest.builder(name, version)
        .source("House rules")
        .hours(week(SEOUL).build())
        .currency(USD)
        .tiers(List.of("agent", "lead"))
        .teams(Set.of("finance"))
        .topics(Set.of("refund"))
        .words(Map.of("legal", List.of("lawyer*", "sue you")))
        .desks(desks)
        .fields(Map.of("fare", FieldType.oneOf(List.of("basic", "economy"))))
        .refunds(UnlessRuled.GRANTED)
        .rates(Map.of(EUR, new BigDecimal("1.08")))
        .clauses(new KeptClauses("K-1", "K-2"))
        .expected(Map.of(1, "70%"));
  }

  private static ManifestBuilder usual() {
    return filled("desk", "1.0");
  }

  private static Map<String, Case> cases() {
    Map<String, Case> cases = new LinkedHashMap<>();
    cases.put("name", Case.of(filled("shop", "1.0").build(), "policy: desk becomes shop"));
    cases.put("version", Case.of(filled("desk", "1.1").build(), "version: 1.0 becomes 1.1"));
    cases.put("source", Case.of(usual().source("").build(), "source: removed House rules"));
    cases.put(
        "hours",
        Case.of(
            usual()
                .hours(
                    OpeningHours.builder(SEOUL)
                        .weekly("mon-thu", "08:00-18:00")
                        .weekly("fri", "09:00-18:00")
                        .weekly("sat", "10:00-12:00, 13:00-15:00")
                        .holiday(LocalDate.of(2026, 5, 1))
                        .exception(EVE, "09:00-12:00")
                        .build())
                .build(),
            "hours of mon-thu: 09:00-18:00 becomes 08:00-18:00",
            "hours of sat: closed becomes 10:00-12:00, 13:00-15:00",
            "holidays: added 2026-05-01",
            "exceptions of 2026-12-24: added 09:00-12:00"));
    cases.put(
        "zone",
        Case.of(
            usual().hours(week(LONDON).build()).build(), "zone: Asia/Seoul becomes Europe/London"));
    cases.put(
        "currency",
        Case.of(
            usual().rates(Map.of()).currency(EUR).build(),
            "currency: USD becomes EUR",
            "rate of EUR: removed 1.08"));
    cases.put(
        "tiers",
        Case.of(
            usual().tiers(List.of("agent", "senior", "lead")).build(),
            "tier 2: lead becomes senior",
            "tier 3: added lead"));
    cases.put(
        "teams",
        Case.of(
            usual().teams(Set.of("legal")).build(),
            "team finance is removed",
            "team legal is added"));
    cases.put(
        "topics",
        Case.of(usual().topics(Set.of("refund", "outage")).build(), "topic outage is added"));
    cases.put(
        "words",
        Case.of(
            usual()
                .words(Map.of("legal", List.of("lawyer*", "court"), "vip", List.of("ceo")))
                .build(),
            "words legal: removed \"sue you\"",
            "words legal: added \"court\"",
            "words vip: added \"ceo\""));
    cases.put(
        "desks",
        Case.of(
            usual()
                .desks(
                    Map.of(
                        "emea",
                        week(LONDON).holiday(LocalDate.of(2026, 5, 4)).build(),
                        "amer",
                        OpeningHours.always(LONDON)))
                .build(),
            "desk apac is removed",
            "desk amer is added",
            "desk emea, holidays: added 2026-05-04"));
    cases.put(
        "fields",
        Case.of(
            usual()
                .fields(
                    Map.of(
                        "fare",
                        FieldType.oneOf(List.of("basic", "business")),
                        "by-us",
                        new FieldType(FieldType.Kind.YES_NO, List.of())))
                .build(),
            "field fare: economy becomes business",
            "field by-us: added yes or no"));
    cases.put(
        "refunds",
        Case.of(
            usual().refunds(UnlessRuled.REFUSED).build(),
            "refunds: unless ruled granted becomes unless ruled refused"));
    cases.put(
        "rates",
        Case.of(
            usual().rates(Map.of(EUR, new BigDecimal("1.10"))).build(),
            "rate of EUR: 1.08 becomes 1.1"));
    cases.put(
        "clauses",
        Case.of(
            usual().clauses(new KeptClauses("K-3", null)).build(),
            "clause of the stated severity: K-1 becomes K-3",
            "clause of the recorded tier: removed K-2"));
    cases.put(
        "expected",
        Case.of(
            usual().expected(Map.of(1, "60%", 2, "40%")).build(),
            "expected share of tier 1: 70% becomes 60%",
            "expected share of tier 2: added 40%"));
    return cases;
  }

  static Set<String> accessors() {
    return CASES.keySet();
  }

  @Test
  void whateverAManifestSays_isLookedAt() {
    Set<String> said =
        Arrays.stream(Manifest.class.getMethods())
            .filter(method -> method.getDeclaringClass() == Manifest.class)
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> method.getParameterCount() == 0)
            .map(Method::getName)
            .filter(name -> !Set.of("hashCode", "toString").contains(name))
            .filter(name -> !DERIVED.contains(name))
            .collect(toCollection(TreeSet::new));

    assertThat(CASES.keySet())
        .as("a new part of a manifest is to be told when it changes")
        .containsExactlyInAnyOrderElementsOf(said);
  }

  @ParameterizedTest
  @MethodSource("accessors")
  void aPartThatDiffers_isTold(String accessor) {
    Case differing = CASES.get(accessor);

    assertThat(ManifestChange.between(usual().build(), differing.manifest()))
        .extracting(ManifestChange::sentence)
        .containsExactlyInAnyOrderElementsOf(differing.sentences());
    assertThat(ManifestChange.between(differing.manifest(), usual().build())).isNotEmpty();
  }

  @Test
  void equalManifests_haveNone() {
    assertThat(ManifestChange.between(usual().build(), usual().build())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void changesAreTold_exactlyWhereManifestsDiffer(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      int[] choices = random.ints(Choices.MOST, 0, 12).toArray();
      int[] others = choices.clone();
      for (int turns = random.nextInt(3); turns > 0; turns--) {
        others[random.nextInt(Choices.MOST)] = random.nextInt(12);
      }
      Manifest one = chosen(new Choices(choices));
      Manifest other = chosen(new Choices(others));
      assertThat(ManifestChange.between(one, other).isEmpty())
          .as("seed %s, %s and %s", seed, Arrays.toString(choices), Arrays.toString(others))
          .isEqualTo(one.equals(other));
    }
  }

  /** What a manifest says, each of it one of a few. */
  private static final class Choices {
    static final int MOST = 23;

    private final int[] numbers;
    private int at;

    Choices(int[] numbers) {
      this.numbers = numbers;
    }

    @SafeVarargs
    private <T> T of(T... all) {
      return all[numbers[at++] % all.length];
    }
  }

  private static Manifest chosen(Choices choice) {
    Map<String, OpeningHours> desks = new LinkedHashMap<>();
    for (String desk : choice.of(List.of("a", "b"), List.of("b", "a"), List.of("b"))) {
      desks.put(desk, OpeningHours.always(SEOUL));
    }
    desks.put("c", hours(choice));
    return Manifest.builder(choice.of("p", "q"), choice.of("1", "2"))
        .source(choice.of("", "s"))
        .hours(hours(choice))
        .currency(choice.of(USD, Currency.getInstance("GBP")))
        .tiers(choice.of(List.of("x", "y"), List.of("y", "x"), List.of("x", "y", "z")))
        .teams(choice.of(Set.of(), Set.of("t")))
        .topics(choice.of(Set.of("t"), Set.of("t", "u")))
        .words(Map.of("w", choice.of(List.of("a", "b"), List.of("b", "a"), List.of("a"))))
        .desks(desks)
        .fields(
            Map.of(
                "f",
                choice.of(
                    FieldType.oneOf(List.of("a", "b")),
                    FieldType.oneOf(List.of("b", "a")),
                    new FieldType(FieldType.Kind.TEXT, List.of()),
                    new FieldType(FieldType.Kind.NUMBER, List.of()))))
        .refunds(choice.of(UnlessRuled.GRANTED, UnlessRuled.REFUSED, null))
        .rates(Map.of(EUR, choice.of(BigDecimal.ONE, new BigDecimal("1.00"), BigDecimal.TEN)))
        .clauses(
            choice.of(KeptClauses.NONE, new KeptClauses(null, "K"), new KeptClauses("K", null)))
        .expected(choice.of(Map.of(), Map.of(2, "5%"), Map.of(2, "6%")))
        .build();
  }

  private static OpeningHours hours(Choices choice) {
    OpeningHoursBuilder hours =
        OpeningHours.builder(choice.of(SEOUL, LONDON))
            .weekly("mon-fri", choice.of("09:00-18:00", "08:00-18:00"));
    choice
        .<Consumer<OpeningHoursBuilder>>of(
            each -> {},
            each -> each.holiday(EVE),
            each -> each.exception(EVE, "closed"),
            each -> each.breaks(EVE, "12:00-13:00"))
        .accept(hours);
    return hours.build();
  }

  private static ManifestReach reach(Manifest later) {
    return ManifestChange.between(usual().build(), later).get(0).reach();
  }

  @Test
  void whatADecisionCanNotice_isSaid() {
    assertThat(reach(filled("desk", "1.1").build()).isNone()).isTrue();
    assertThat(reach(usual().hours(OpeningHours.always(SEOUL)).build()))
        .isEqualTo(new ManifestReach(Set.of(Property.OPEN), Set.of(), true, Set.of(), false));
    assertThat(reach(usual().hours(week(LONDON).build()).build()))
        .isEqualTo(
            new ManifestReach(
                Set.of(Property.OPEN, Property.WEEKDAY),
                Set.of(Inquiry.RECEIVED_BETWEEN),
                true,
                Set.of(),
                false));
    assertThat(reach(usual().words(Map.of()).build()).words()).isEqualTo("mentions");
    assertThat(reach(usual().topics(Set.of()).build()).words())
        .isEqualTo("which contacts are accepted");
    assertThat(reach(usual().tiers(List.of("agent", "boss")).build()).attributes())
        .containsExactly(Attribute.OWNER, Attribute.QUEUE);
    assertThat(reach(usual().rates(Map.of()).build()).properties())
        .containsExactlyInAnyOrder(
            Property.ACCOUNT_ANNUAL_REVENUE,
            Property.ACCOUNT_PROJECTED_REVENUE,
            Property.DISPUTE,
            Property.REFUND,
            Property.SHIPPING_COST);
    assertThat(reach(usual().fields(Map.of()).build()))
        .isEqualTo(new ManifestReach(Set.of(), Set.of(Inquiry.TEXT), false, Set.of(), true));
  }

  @Test
  void anotherOrderOfDesks_isTold_asTheFirstThatIsOpenCounts() {
    Map<String, OpeningHours> desks = new LinkedHashMap<>();
    desks.put("apac", week(SEOUL).build());
    desks.put("emea", week(LONDON).build());
    List<ManifestChange> changes =
        ManifestChange.between(usual().build(), usual().desks(desks).build());

    assertThat(changes)
        .extracting(ManifestChange::sentence)
        .containsExactly("the order in which desks are asked: emea, apac becomes apac, emea");
    assertThat(changes.get(0).reach().properties()).containsExactly(Property.OPEN_DESK);
  }

  @Test
  void aHolidayOnAClosedDay_isToldAndCannotMatter() {
    LocalDate sunday = LocalDate.of(2026, 3, 1);
    List<ManifestChange> changes =
        ManifestChange.between(
            usual().build(), usual().hours(week(SEOUL).holiday(sunday).build()).build());

    assertThat(changes)
        .extracting(ManifestChange::sentence)
        .containsExactly("holidays: added 2026-03-01");
    assertThat(changes.get(0).reach().isNone()).isTrue();
  }

  @Test
  void manyHolidays_areCounted() {
    OpeningHoursBuilder hours = week(SEOUL);
    for (int year = 2000; year < 2100; year++) {
      hours.holiday(LocalDate.of(year, 5, 1));
    }

    assertThat(ManifestChange.between(usual().build(), usual().hours(hours.build()).build()))
        .extracting(ManifestChange::sentence)
        .containsExactly(
            "holidays: added 2000-05-01, 2001-05-01, 2002-05-01, 2003-05-01, 2004-05-01 and 95"
                + " more until 2099-05-01");
  }

  @Test
  void whatAFileHides_isEscaped() {
    assertThat(ManifestChange.between(usual().build(), filled("desk", "1.0\u202E").build()))
        .extracting(ManifestChange::sentence)
        .containsExactly("version: 1.0 becomes 1.0\\u202E");
  }
}
