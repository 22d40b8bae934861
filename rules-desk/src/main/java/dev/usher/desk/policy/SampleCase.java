package dev.usher.desk.policy;

import dev.usher.data.ContactReader;
import dev.usher.data.ContactWriter;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.internal.ConstantName;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFiles;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact to try a policy with.
 *
 * @param title what it is, in a few words
 * @param contact the text of JSON, as somebody has written it, mistakes and all
 * @param at the moment to ask about, with the offset of the policy's zone, or null for the
 *     contact's receipt
 */
public record SampleCase(String title, String contact, @Nullable String at) {

  /**
   * Returns those that somebody has brought along, or else those of the scenarios.
   *
   * @param version tells currency and zone, and has the scenarios; without a policy that decides,
   *     lines are as they are, and there are no scenarios
   */
  public static List<SampleCase> of(SampleLines lines, DeskVersion version) {
    Optional<Policy> policy = version.rules().policy();
    if (lines.lines().isEmpty()) {
      return policy.map(of -> ofScenarios(of, version.texts())).orElse(List.of());
    }
    List<SampleCase> samples = new ArrayList<>();
    for (String line : lines.lines()) {
      samples.add(ofLine(line, samples.size() + 1, policy.map(Policy::manifest).orElse(null)));
    }
    return List.copyOf(samples);
  }

  private static SampleCase ofLine(String line, int number, @Nullable Manifest manifest) {
    if (manifest == null) {
      return new SampleCase("line " + number, line, null);
    }
    try {
      AskedContact asked = ContactReader.in(manifest.currency()).read(line);
      ZoneId zone = manifest.zone();
      return asked.at() == null
          ? new SampleCase(title(asked.contact()), line, null)
          : of(title(asked.contact()), asked.contact(), asked.at(), zone);
    } catch (ContactException mistake) {
      return new SampleCase("line " + number + " has a mistake", line, null);
    }
  }

  private static List<SampleCase> ofScenarios(Policy policy, VersionTexts texts) {
    ZoneId zone = policy.manifest().zone();
    try {
      return ScenarioFiles.read(policy, texts.scenarios()).stream()
          .map(each -> ofScenario(each, zone))
          .toList();
    } catch (PolicyException broken) {
      // The page shows what is wrong with the scenarios; a policy can be tried without them.
      return List.of();
    }
  }

  private static SampleCase ofScenario(Scenario scenario, ZoneId zone) {
    Instant at = scenario.at();
    return of(
        scenario.name(),
        scenario.contact(),
        at.equals(scenario.contact().receivedAt()) ? null : at,
        zone);
  }

  private static SampleCase of(String title, Contact contact, @Nullable Instant at, ZoneId zone) {
    return new SampleCase(
        title,
        ContactWriter.in(zone).toJson(contact),
        at == null ? null : OffsetDateTime.ofInstant(at, zone).toString());
  }

  private static String title(Contact contact) {
    List<String> parts = new ArrayList<>();
    parts.add(contact.id());
    parts.add(contact.topic() == null ? "no topic" : contact.topic().replace('-', ' '));
    if (contact.refund() != null) {
      parts.add(contact.refund().toString());
    }
    parts.add(ConstantName.of(contact.channel()).replace('-', ' '));
    return String.join(" · ", parts);
  }
}
