package dev.usher.check;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.files.PolicyPlace;
import dev.usher.internal.files.PolicySnapshot;
import dev.usher.internal.lint.ScenarioLint;
import dev.usher.internal.load.PolicyReading;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A policy's files and everything that can be said about them, in one go: which files there are,
 * the manifest, the rules and the scenarios. Nothing is opened, and nothing decides. Immutable and
 * safe to share between threads.
 */
public final class CheckedPolicy {
  /** Has as many decimals as any, for amounts in a currency that nobody knows. */
  private static final Currency ANY = Currency.getInstance("CLF");

  private final String name;
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final SortedSet<Diagnostic> diagnostics = new TreeSet<>();

  /** Null where something must be mended first. */
  private final @Nullable Policy policy;

  CheckedPolicy(String name, @Nullable PolicySnapshot snapshot) {
    this.name = name;
    if (snapshot == null) {
      this.policy = null;
      return;
    }
    PolicyReading reading = PolicyReading.of(snapshot.rules());
    texts.putAll(reading.texts());
    diagnostics.addAll(reading.diagnostics());
    List<Diagnostic> unread = new ArrayList<>();
    Map<String, String> scenarios = snapshot.scenarios(unread);
    texts.putAll(scenarios);
    diagnostics.addAll(unread);
    ScenarioReader reader = reader(reading);
    scenarios.forEach((file, text) -> diagnostics.addAll(reader.check(file, text)));
    this.policy = reading.manifest() == null || reading.hasErrors() ? null : reading.policy();
    if (policy != null) {
      ScenarioLint lint = ScenarioLint.of(policy);
      scenarios.forEach(
          (file, text) -> {
            // What only follows from another mistake in a file is not said.
            if (diagnostics.stream()
                .noneMatch(each -> each.isError() && each.file().equals(file))) {
              diagnostics.addAll(lint.check(file, text));
            }
          });
    }
  }

  /**
   * Checks a policy.
   *
   * @param source where its files are; they are read once
   * @throws PolicyNotFoundException if there is no such policy: neither of that name on the class
   *     path, nor a folder
   */
  public static CheckedPolicy of(PolicySource source) {
    try {
      PolicyPlace place = PolicyPlace.of(requireNonNull(source, "source"));
      return new CheckedPolicy(place.name(), place.snapshot());
    } catch (PolicyNotFoundException none) {
      throw none;
    } catch (PolicyException unreadable) {
      return unreadable(source.name(), unreadable);
    }
  }

  /**
   * Reads a policy's manifest and rules, for whoever looks at them and lets nothing decide.
   *
   * @param source where its files are; they are read once
   * @throws PolicyException if anything is wrong with them, as when the policy is opened
   */
  public static Policy policy(PolicySource source) {
    return PolicyReading.of(PolicyPlace.of(requireNonNull(source, "source")).rules()).policy();
  }

  /** Says why nothing of a policy could be read. */
  static CheckedPolicy unreadable(String name, PolicyException why) {
    CheckedPolicy unread = new CheckedPolicy(name, null);
    unread.diagnostics.addAll(why.diagnostics());
    return unread;
  }

  /** Clauses are known only where all rules could be read, and the rest only with a manifest. */
  private ScenarioReader reader(PolicyReading reading) {
    Manifest manifest = reading.manifest();
    if (manifest == null) {
      return ScenarioReader.of(name, ANY);
    }
    return reading.hasErrors() ? ScenarioReader.of(manifest) : ScenarioReader.of(reading.policy());
  }

  /** Returns what the policy is asked for by: its name or its folder. */
  public String name() {
    return name;
  }

  /** Returns what is to be said, sorted by file and place; each bears its file's path there. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /**
   * Returns the policy, as far as it is told apart from its scenarios; nothing where its manifest,
   * its rules or its invariants must be mended first.
   */
  public Optional<Policy> policy() {
    return Optional.ofNullable(policy);
  }

  /** Whether anything must be mended before the policy can be opened, or its scenarios run. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /**
   * Returns the texts of the files that were read, by their paths in the policy's folder, sorted:
   * what the places of diagnostics are places in.
   */
  public SortedMap<String, String> texts() {
    return Collections.unmodifiableSortedMap(texts);
  }
}
