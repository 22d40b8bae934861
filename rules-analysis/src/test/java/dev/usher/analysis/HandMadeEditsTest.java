package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.load.PolicyLoader;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits as people make them: proven to change nothing, or shown by a contact. */
class HandMadeEditsTest {
  private static final Path POLICIES = Path.of("../rules-kb/src/main/resources/policies");

  /**
   * An edit.
   *
   * @param policy the policy's folder
   * @param file the file of rules
   * @param from what stands there, once
   * @param to what stands there after it
   */
  private record Edit(String policy, String file, String from, String to) {
    PolicyDiff diff() {
      Map<String, String> texts = texts(POLICIES.resolve(policy));
      Policy before = PolicyLoader.load(PolicySource.of(texts)).policy();
      String text = String.valueOf(texts.get(file));
      assertThat(text.split(Pattern.quote(from), -1)).as(toString()).hasSize(2);
      texts.put(file, text.replace(from, to));
      return PolicyDiff.between(before, PolicyLoader.load(PolicySource.of(texts)).policy());
    }

    private static Map<String, String> texts(Path folder) {
      Map<String, String> texts = new TreeMap<>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path each : files.filter(Files::isRegularFile).toList()) {
          texts.put(each.getFileName().toString(), Files.readString(each));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      return texts;
    }

    @Override
    public String toString() {
      return policy + "/" + file + ": " + from + " becomes " + to;
    }
  }

  static Stream<Edit> equal() {
    return Stream.of(
        new Edit(
            "kyndof",
            "refunds.drl",
            "    $case : Assessed(refund >= 500, refund <= 2000)\nthen",
            """
                $case : Assessed(refund >= 500, refund <= 1000)
            then
                $case.escalate(3).approve("cs-lead");
            end

            rule "Refunds above 1,000, up to 2,000"
            when
                $case : Assessed(refund > 1000, refund <= 2000)
            then"""),
        new Edit("kyndof", "refunds.drl", "refund < 500", "refund <= 499.99B"),
        new Edit(
            "kickfin",
            "escalation.drl",
            "topic in (\"outage\", \"code-defect\") || severity == Severity.CRITICAL",
            "!(topic not in (\"outage\", \"code-defect\") && severity != Severity.CRITICAL)"),
        new Edit("kyndof", "emergency.drl", ".emergency(beforeNeeded(hours(12)))", ""),
        new Edit(
            "kickfin",
            "targets.drl",
            "Tiered(severity == Severity.CRITICAL)",
            "Tiered(severity >= Severity.CRITICAL)"),
        new Edit(
            "kickfin",
            "targets.drl",
            "Tiered(severity < Severity.HIGH)",
            "Tiered(severity in (Severity.NORMAL, Severity.MODERATE))"),
        new Edit(
            "kyndof",
            "vip.drl",
            "account.labels contains \"complex\"",
            "account.labels contains \"complex\" || account.labels contains \"sensitive\""),
        new Edit(
            "kyndof",
            "delays.drl",
            "topic == \"shipping-delay\", neededWithin(days(7))",
            "topic == \"shipping-delay\", neededWithin(days(9)), neededWithin(days(7))"));
  }

  @ParameterizedTest
  @MethodSource("equal")
  void editThatChangesNothing_isProvenEqual(Edit edit) {
    PolicyDiff diff = edit.diff();

    assertThat(diff.verdict()).isEqualTo(Equality.EQUAL);
    assertThat(diff.witnesses()).isEmpty();
  }

  /**
   * An edit that changes decisions.
   *
   * @param regions where the edited rule fires in one version alone, minus for the earlier one
   */
  private record Change(Edit edit, String regions) {}

  private static Change change(String policy, String file, String from, String to, String regions) {
    return new Change(new Edit(policy, file, from, to), regions);
  }

  private static List<Change> changes() {
    return List.of(
        change(
            "kyndof",
            "refunds.drl",
            "refund >= 500, refund",
            "refund >= 750, refund",
            "-[refund 500 to 749.99 USD] +[]"),
        change(
            "kyndof", "refunds.drl", "refund <= 2000", "refund < 2000", "-[refund 2000 USD] +[]"),
        change(
            "kyndof",
            "escalation.drl",
            "(vip, account.atRisk)",
            "(account.atRisk)",
            "-[] +[account.atRisk, not vip]"),
        change(
            "kyndof",
            "vip.drl",
            "account.annualRevenue > 50000",
            "account.annualRevenue > 75000",
            "-[account.annualRevenue 50000.01 to 75000 USD] +[]"),
        change("kyndof", "escalation.drl", "attempts >= 2", "attempts >= 3", "-[attempts 2] +[]"),
        change("kyndof", "reply-channel.drl", "salience 30", "salience 50", "-[] +[]"),
        change(
            "kyndof",
            "targets.drl",
            "respondWithin(businessHours(1))",
            "respondWithin(businessMinutes(90))",
            "-[] +[]"),
        change("kyndof", "targets.drl", "minutes(15)", "minutes(20)", "-[] +[]"),
        change("kyndof", "routing.drl", "route(\"strategy\")", "route(\"sales\")", "-[] +[]"),
        change("kyndof", "delays.drl", ".act(\"give-revised-date\")", "", "-[] +[]"),
        change(
            "kyndof",
            "emergency.drl",
            "severity(Severity.MODERATE, beforeNeeded(hours(48)))",
            "severity(Severity.MODERATE, beforeNeeded(hours(36)))",
            "-[] +[]"),
        change(
            "kickfin",
            "consent.drl",
            "            || impact.fundsAtRisk,\n        !authenticated",
            "            || impact.fundsAtRisk",
            "-[] +[authenticated, either (impact.fundsAtRisk) or"
                + " (topic account, billing, data-request, funds-at-risk or log-access)]"),
        change(
            "kickfin",
            "severity.drl",
            "impact.usersAffectedPercent > 5",
            "impact.usersAffectedPercent >= 5",
            "-[] +[impact.usersAffectedPercent 5%]"),
        change(
            "dignifi",
            "quality.drl",
            "inSample(4)",
            "inSample(5)",
            "-[] +[inSample(5), not inSample(4)]"),
        change(
            "dignifi",
            "escalation.drl",
            "atTier(2, businessDays(2))",
            "atTier(2, businessDays(3))",
            "-[] +[]"),
        change("kraken", "topic.drl", "salience 30", "salience 15", "-[] +[]"),
        change(
            "kraken",
            "targets.drl",
            "(channel == Channel.CHAT, open)",
            "(channel == Channel.CHAT)",
            "-[] +[channel CHAT, not open]"),
        change(
            "csm-bridge",
            "routing.drl",
            "(dispute > 0 && topic not in (\"integration\", \"technical\"))",
            "dispute > 0",
            "-[] +[tier 3, topic integration or technical, dispute from 0.01 GBP]"),
        change(
            "csm-bridge",
            "signals.drl",
            "(contactsWithin(days(7)) >= 3)",
            "(contactsWithin(days(14)) >= 3)",
            "-[] +[contactsWithin(7 days) up to 2, contactsWithin(14 days) from 3]"));
  }

  static Stream<Edit> calendars() {
    String dignifi = "hours: {mon-fri: \"09:00-17:00\"}";
    return Stream.of(
        new Edit("dignifi", "policy.yaml", dignifi, dignifi + "\nholidays: [\"2026-03-03\"]"),
        new Edit("dignifi", "policy.yaml", "09:00-17:00", "09:00-16:00"),
        new Edit("kyndof", "policy.yaml", "09:00-18:00", "08:00-18:00"),
        new Edit("kickfin", "policy.yaml", "hours: {mon-fri:", "hours: {mon-sat:"),
        new Edit(
            "kickfin",
            "policy.yaml",
            "desk-emea: {zone: Europe/London, hours: {mon-sun:",
            "desk-emea: {zone: Europe/London, hours: {mon-fri:"),
        new Edit("csm-bridge", "policy.yaml", "zone: Europe/London", "zone: Europe/Paris"));
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void editOfTheCalendar_isShownByContacts_whichContradictNoProof(Edit edit) {
    PolicyDiff diff = edit.diff();

    assertThat(diff.verdict()).isEqualTo(Equality.DIFFERENT);
    Set<Attribute> seen = EnumSet.noneOf(Attribute.class);
    for (Witness each : diff.witnesses()) {
      each.difference().parts().forEach(part -> part.attribute().ifPresent(seen::add));
    }
    assertThat(diff.attributes())
        .filteredOn(each -> seen.contains(each.attribute()))
        .allSatisfy(
            each -> assertThat(each.equality()).as(each.toString()).isEqualTo(Equality.DIFFERENT));
  }

  @Test
  void editThatChangesDecisions_isShownByContacts() {
    int oneShowsAll = 0;
    List<String> wrong = new ArrayList<>();
    for (Change each : changes()) {
      PolicyDiff diff = each.edit().diff();
      String regions =
          "-%s +%s".formatted(diff.rules().get(0).noLonger(), diff.rules().get(0).nowAlso());
      if (!regions.equals(each.regions())) {
        wrong.add(each.edit() + ": " + regions);
      }
      for (AttributeDiff attribute : diff.attributes()) {
        if (attribute.equality() == Equality.OPEN) {
          wrong.add(each.edit() + ": " + attribute.attribute() + ", " + attribute.why());
        }
      }
      if (diff.verdict() != Equality.DIFFERENT) {
        wrong.add(each.edit() + " is " + diff.verdict());
      }
      diff.witnesses().forEach(witness -> assertThat(witness.difference().isEmpty()).isFalse());
      oneShowsAll += diff.witnesses().size() == 1 ? 1 : 0;
    }

    assertThat(wrong).isEmpty();
    assertThat(oneShowsAll * 10).isGreaterThanOrEqualTo(changes().size() * 9);
  }
}
