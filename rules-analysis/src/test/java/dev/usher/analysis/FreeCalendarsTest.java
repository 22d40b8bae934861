package dev.usher.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.decision.Attribute;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.SamplePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proven hangs neither on opening hours nor on holidays, desks' hours or years. */
class FreeCalendarsTest {

  private static final String NO_CONTACT = "so the rules say, but no contact has been found";
  private static final String[] CALENDAR_RULES = {
    SmallPolicies.rule("Open", "Tiered(open)", "respondWithin(businessHours(4))"),
    SmallPolicies.rule("Any day", "Tiered(open)", "respondWithin(businessDays(1))"),
    SmallPolicies.rule("Soon", "Tiered(!open)", "updateEvery(businessHours(2))"),
    SmallPolicies.rule("Late", "Tiered(!open)", "updateEvery(businessHours(3))"),
    SmallPolicies.rule(
        "Awake", "Tiered(openDesk == \"desk-emea\", weekday == Weekday.MONDAY)", "act(\"ring\")"),
    SmallPolicies.rule("Ring", "Tiered(openDesk != null)", "act(\"ring\")"),
    SmallPolicies.rule("One in ten", "Tiered(inSample(10))", "act(\"ask\")"),
    SmallPolicies.rule("One in five", "Tiered(inSample(20))", "act(\"ask\")"),
    SmallPolicies.rule("Sundays", "Tiered(weekday == Weekday.SUNDAY, open)", "route(\"legal\")"),
    SmallPolicies.rule(
        "Weekends",
        "Tiered(weekday in (Weekday.SUNDAY, Weekday.SATURDAY), open)",
        "route(\"finance\")")
  };

  static Stream<PolicySource> policies() {
    return SmallPolicies.shipped();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void findingsAndInvariants_areTheSame_wheneverDoorsOpen(PolicySource source) {
    Map<String, String> texts = Calendars.texts(source);
    Policy usual = Calendars.policy(texts);
    List<String> found = found(usual);
    Map<String, InvariantResult.Verdict> proven = proven(usual);
    for (Calendars calendar : Calendars.values()) {
      Policy opened = calendar.in(texts);
      assertThat(opened.manifest().hours().written())
          .isNotEqualTo(usual.manifest().hours().written());
      assertThat(found(opened)).as("%s, %s", source, calendar).isEqualTo(found);
      assertThat(proven(opened)).as("%s, %s", source, calendar).isEqualTo(proven);
    }
  }

  /** What hangs on the calendar is so of no case more, and of none less, under another one. */
  @Test
  void rulesOfTheCalendar_areJudgedAlike_wheneverDoorsOpen() {
    Map<String, String> texts = made(CALENDAR_RULES);
    assertThat(found(Calendars.policy(texts)))
        .filteredOn(each -> !each.startsWith("policy.yaml"))
        .containsExactly(
            "\"Weekends\" and \"Sundays\" both fire for some contacts and name different queues with"
                + " salience 0: finance and legal",
            idle(5, "Late", "Soon"),
            idle(6, "Awake", "Ring"),
            idle(8, "One in ten", "One in five"));
    for (Calendars calendar : Calendars.values()) {
      assertThat(found(calendar.in(texts)))
          .as(calendar.toString())
          .isEqualTo(found(Calendars.policy(texts)));
    }
  }

  private static String idle(int line, String rule, String because) {
    return ("rules.drl:%d:6: without \"%s\" nothing changes: wherever it fires, \"%s\" comes to the"
            + " same (take the rule out, or write what was meant)")
        .formatted(line, rule, because);
  }

  /** How many ids a sample takes decides nothing, only which of two takes more. */
  @ParameterizedTest
  @CsvSource({"1, 2", "10, 20", "49, 99"})
  void samples_areFree(int fewer, int more) {
    String one = SmallPolicies.rule("One", "Tiered(inSample(%d))".formatted(fewer), "act(\"ask\")");
    String other =
        SmallPolicies.rule(
            "Other", "Tiered(inSample(%d), message.cardNumber)".formatted(more), "act(\"call\")");
    String wider =
        SmallPolicies.rule("Wider", "Tiered(inSample(%d))".formatted(more), "act(\"ask\")");

    assertThat(found(Calendars.policy(made(one, other))))
        .allMatch(each -> each.startsWith("policy.yaml"));
    assertThat(found(Calendars.policy(made(one, other, wider)))).contains(idle(2, "One", "Wider"));
  }

  /** Nobody can compare business days with business hours without knowing how long a day is. */
  @Test
  void hoursAndDays_areComparedByHowLongTheDaysAre() {
    Map<String, String> texts =
        new TreeMap<>(
            made(
                SmallPolicies.rule(
                    "VIP",
                    "Tiered(account.tier == AccountTier.VIP)",
                    "respondWithin(businessHours(8))"),
                SmallPolicies.rule(
                    "Usual",
                    "Tiered(account.tier != AccountTier.VIP)",
                    "respondWithin(businessDays(1))")));
    texts.put(
        "invariants.yaml",
        """
        invariants:
          - name: A VIP waits no longer
            never-later: {of: [first-response], as: account.tier, from: STANDARD, to: VIP}
        """);
    assertThat(proven(Calendars.policy(texts))).containsValue(InvariantResult.Verdict.PROVEN);
    texts.compute(
        "policy.yaml",
        (file, text) -> String.valueOf(text).replace("09:00-18:00", "04:00-08:00, 13:00-18:00"));
    assertThat(proven(Calendars.policy(texts))).containsValue(InvariantResult.Verdict.PROVEN);
    assertThat(proven(Calendars.SHORT.in(texts)))
        .doesNotContainValue(InvariantResult.Verdict.PROVEN);
  }

  @Test
  void conflict_isShownOnTheOnlyDayOnWhichThereIsOne_howeverFarAhead() {
    PolicyAnalysis analysis = PolicyAnalysis.of(Calendars.UNEVEN.in(made(CALENDAR_RULES)));

    assertThat(analysis.findings())
        .filteredOn(each -> each.diagnostic().code() == DiagnosticCode.CONFLICTING_RULES)
        .singleElement()
        .satisfies(
            each ->
                assertThat(requireNonNull(each.example()).contact().receivedAt())
                    .isBetween(
                        Instant.parse("2051-05-06T12:00:00Z"),
                        Instant.parse("2051-05-07T12:00:00Z")));
  }

  @Test
  void hoursOfASingleDay_areShownToDiffer_howeverFarAhead() {
    Map<String, String> texts = made(CALENDAR_RULES);
    Map<String, String> longer = new TreeMap<>(texts);
    longer.put(
        "policy.yaml", SamplePolicy.TEXT + "exceptions: {\"2051-05-07\": \"09:00-10:30\"}\n");
    PolicyDiff diff = PolicyDiff.between(Calendars.policy(texts), Calendars.policy(longer));

    assertThat(diff.attributes())
        .filteredOn(each -> each.attribute() == Attribute.QUEUE)
        .extracting(AttributeDiff::equality)
        .containsExactly(Equality.DIFFERENT);
  }

  private static Map<String, String> made(String... rules) {
    return Map.of(
        "policy.yaml",
        SamplePolicy.TEXT,
        "rules.drl",
        "package costume_maker;\n" + String.join("\n", rules));
  }

  /** A conflict is found where a day shows it; else it is said to be open. */
  private static List<String> found(Policy policy) {
    PolicyAnalysis analysis = PolicyAnalysis.of(policy);
    return Stream.concat(
            analysis.findings().stream().map(each -> said(each.diagnostic())),
            analysis.open().stream().map(each -> each.replace(": " + NO_CONTACT, "")))
        .sorted()
        .toList();
  }

  private static String said(Diagnostic diagnostic) {
    return diagnostic.code() == DiagnosticCode.CONFLICTING_RULES
        ? diagnostic.message()
        : diagnostic.toString();
  }

  private static Map<String, InvariantResult.Verdict> proven(Policy policy) {
    return PolicyAnalysis.of(policy).invariants().stream()
        .collect(Collectors.toMap(each -> each.invariant().name(), InvariantResult::verdict));
  }

  static Stream<InvariantsTest.Edit> edits() {
    return InvariantsTest.edits();
  }

  @ParameterizedTest
  @MethodSource("edits")
  void differences_areTheSame_wheneverDoorsOpen(InvariantsTest.Edit edit) {
    Map<String, String> texts = Calendars.texts(PolicySource.named(edit.policy()));
    Map<String, String> edited = Calendars.texts(edit.source());
    List<String> usual = compared(Calendars.policy(texts), Calendars.policy(edited));
    for (Calendars calendar : List.of(Calendars.SHORT, Calendars.HARDLY)) {
      assertThat(compared(calendar.in(texts), calendar.in(edited)))
          .as(calendar.toString())
          .isEqualTo(usual);
    }
  }

  private static List<String> compared(Policy before, Policy after) {
    PolicyDiff diff = PolicyDiff.between(before, after);
    return Stream.concat(
            diff.attributes().stream()
                .map(each -> each.attribute() + " " + each.equality() + " " + each.rules()),
            diff.rules().stream()
                .map(each -> each.name() + " -" + each.noLonger() + " +" + each.nowAlso()))
        .toList();
  }
}
