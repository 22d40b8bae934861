package dev.usher.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.usher.Usher;
import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.internal.HiddenCharacters;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.RuleFile;
import dev.usher.scenario.ScenarioReader;
import dev.usher.testing.Mutation;
import dev.usher.testing.ShippedScenarios;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done to the files of a policy, it opens, or is told what is wrong with it and where:
 * nothing else is thrown, and nothing hangs. What opens reads the same when it is printed.
 */
class PolicyFuzzTest {
  private static final int FILES = Integer.getInteger("fuzz.files", 200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String MANIFEST = "policy.yaml";
  private static final int OPENED_IN_FULL = 20;

  private static final Contact CONTACT =
      Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL).build();

  private static final List<Map<String, String>> POLICIES = policies();

  private static List<Map<String, String>> policies() {
    List<Map<String, String>> policies = new ArrayList<>();
    for (String name : ShippedScenarios.POLICIES) {
      PolicySource source = PolicySource.named(name);
      Map<String, String> files = PolicyFiles.rules(source).texts(new ArrayList<>());
      files.putAll(PolicyFiles.scenarios(source));
      policies.add(files);
    }
    return policies;
  }

  static LongStream seeds() {
    Long seed = Long.getLong("fuzz.seed");
    return seed == null ? LongStream.of(1, 2) : LongStream.of(seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mutatedPolicy_opens_orIsToldWhatIsWrong(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int opened = 0;
    int refused = 0;
    for (int i = 0; i < FILES; i++) {
      Map<String, String> policy = POLICIES.get(random.nextInt(POLICIES.size()));
      String file = any(List.copyOf(policy.keySet()), random);
      Map<String, String> other = POLICIES.get(random.nextInt(POLICIES.size()));
      String splice = other.get(any(List.copyOf(other.keySet()), random));
      String mutated = Mutation.of(policy.get(file), splice, random);
      String round = "seed %d, round %d, %s:%n%s".formatted(seed, i, file, mutated);
      boolean opens;
      try {
        opens = assertTimeoutPreemptively(PATIENCE, () -> judged(policy, file, mutated, round));
      } catch (Throwable failure) {
        throw new AssertionError(round, failure);
      }
      opened += opens ? 1 : 0;
      refused += opens ? 0 : 1;
    }
    System.err.printf("seed %d: %d opened, %d refused%n", seed, opened, refused);
    assertThat(List.of(opened, refused)).as("seed %d", seed).allMatch(count -> count > FILES / 50);
  }

  private static String any(List<String> names, SplittableRandom random) {
    return names.get(random.nextInt(names.size()));
  }

  /** Returns whether it is all right. */
  private static boolean judged(
      Map<String, String> policy, String file, String mutated, String round) {
    try {
      if (file.startsWith("scenarios/")) {
        Manifest manifest = read(policy).manifest();
        return !ScenarioReader.of(manifest).read(file, mutated).isEmpty();
      }
      Map<String, String> files = new TreeMap<>(policy);
      files.keySet().removeIf(each -> each.startsWith("scenarios/"));
      if (file.endsWith(".drl")) {
        files.keySet().retainAll(List.of(MANIFEST));
      }
      files.put(file, mutated);
      return opens(files, file, round);
    } catch (PolicyException refused) {
      assertThat(refused.diagnostics()).as(round).isNotEmpty();
      refused.diagnostics().forEach(each -> assertPlaced(each, file, mutated, round));
      return false;
    }
  }

  private static PolicyReading read(Map<String, String> files) {
    return PolicyReading.of(PolicyFiles.rules(PolicySource.of(files)));
  }

  private static boolean opens(Map<String, String> files, String file, String round) {
    PolicyReading reading = read(files);
    reading.diagnostics().forEach(each -> assertPlaced(each, file, files.get(file), round));
    for (RuleFile read : reading.policy().files()) {
      if (read.file().equals(file)) {
        assertPrintedAlike(read, round);
      }
    }
    if (round.hashCode() % OPENED_IN_FULL == 0) {
      try (Usher usher = Usher.open(PolicySource.of(files))) {
        usher.decide(CONTACT);
      }
    }
    return true;
  }

  private static void assertPrintedAlike(RuleFile read, String round) {
    RuleDiagnostics found = new RuleDiagnostics(read.file());
    RuleFile again = RuleFileReader.read(read.file(), read.toDrl(), found);
    assertThat(found.sorted()).as(round).isEmpty();
    assertThat(again.unplaced()).as(round).isEqualTo(read.unplaced());
  }

  /** A place lies in the text, or just behind its end. */
  private static void assertPlaced(Diagnostic each, String file, String text, String round) {
    assertThat(each.message()).as(round).isNotBlank();
    assertThat(each.toString().codePoints().filter(HiddenCharacters::mayNotBeShown))
        .as("%s in %s", each, round)
        .isEmpty();
    if (each.file().equals(file) && each.line() > 0) {
      String ends = file.endsWith(".drl") ? "\r\n|[\n\r]" : "\r\n|[\n\r\u0085\u2028\u2029]";
      String[] lines = text.split(ends, -1);
      assertThat(each.line()).as("%s in %s", each, round).isBetween(1, lines.length + 1);
      if (each.line() <= lines.length) {
        assertThat(each.column())
            .as("%s in %s", each, round)
            .isBetween(0, lines[each.line() - 1].length() + 2);
      }
    }
  }
}
