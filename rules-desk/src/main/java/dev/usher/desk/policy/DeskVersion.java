package dev.usher.desk.policy;

import dev.usher.Usher;
import dev.usher.analysis.PolicyAnalysis;
import dev.usher.check.CheckedPolicy;
import dev.usher.desk.http.RequestException;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One version of the policy: its texts, what is said about them, and, once somebody asks, the
 * policy opened and analysed. Safe to share between threads.
 */
public final class DeskVersion {
  private final VersionTexts texts;
  private final CheckedPolicy rules;
  private @Nullable CheckedPolicy checked;
  private @Nullable Usher usher;
  private @Nullable PolicyAnalysis analysis;
  private @Nullable ScenarioOutcome scenarios;

  private DeskVersion(VersionTexts texts, CheckedPolicy rules) {
    this.texts = texts;
    this.rules = rules;
  }

  /** Checks all but the scenarios of a version; nothing is opened yet. */
  static DeskVersion of(VersionTexts texts) {
    return new DeskVersion(texts, CheckedPolicy.of(PolicySource.of(texts.withoutScenarios())));
  }

  /** Returns what this version is called. */
  public String id() {
    return texts.id();
  }

  /** Returns the texts of its files. */
  public VersionTexts texts() {
    return texts;
  }

  /** Returns what the check says of all but the scenarios, which is known at once. */
  public CheckedPolicy rules() {
    return rules;
  }

  /**
   * Returns what the check says of all files; where there are many scenarios the first call takes a
   * moment.
   */
  public CheckedPolicy checked() {
    synchronized (texts) {
      CheckedPolicy known = checked;
      if (known == null) {
        known = CheckedPolicy.of(PolicySource.of(texts.files()));
        checked = known;
      }
      return known;
    }
  }

  /**
   * Returns what is said about it, sorted by file and place.
   *
   * @param quick whether of all but its scenarios only, which is known at once
   */
  public List<Diagnostic> diagnostics(boolean quick) {
    SortedSet<Diagnostic> all = new TreeSet<>(texts.unread());
    all.addAll((quick ? rules() : checked()).diagnostics());
    return List.copyOf(all);
  }

  /** Returns whether it can decide: whatever is wrong with scenarios keeps no rule from firing. */
  public boolean decides() {
    return rules.policy().isPresent() && !texts.lacksRules();
  }

  /**
   * Returns the policy.
   *
   * @throws RequestException if something must be mended first
   */
  public Policy policy() {
    if (texts.lacksRules()) {
      throw broken();
    }
    return rules.policy().orElseThrow(DeskVersion::broken);
  }

  /**
   * Returns the policy opened; the first call takes a moment.
   *
   * @throws RequestException if something must be mended first
   */
  public synchronized Usher usher() {
    Usher opened = usher;
    if (opened == null) {
      policy();
      try {
        opened = Usher.open(PolicySource.of(texts.withoutScenarios()));
      } catch (PolicyException refused) {
        throw broken();
      }
      usher = opened;
    }
    return opened;
  }

  /**
   * Returns what is proven about the policy; the first call takes a moment.
   *
   * @throws RequestException if something must be mended first
   */
  public synchronized PolicyAnalysis analysis() {
    PolicyAnalysis known = analysis;
    if (known == null) {
      known = PolicyAnalysis.of(policy());
      analysis = known;
    }
    return known;
  }

  /**
   * Returns what comes of its scenarios; the first call takes a moment.
   *
   * @throws RequestException if something must be mended first
   */
  public synchronized ScenarioOutcome scenarios() {
    ScenarioOutcome known = scenarios;
    if (known == null) {
      known = ScenarioOutcome.of(this);
      scenarios = known;
    }
    return known;
  }

  /** Returns whether all but its scenarios is the same as in another version. */
  public boolean decidesAs(DeskVersion other) {
    return texts.withoutScenarios().equals(other.texts.withoutScenarios())
        && texts.lacksRules() == other.texts.lacksRules();
  }

  private static RequestException broken() {
    return new RequestException(422, "this version has mistakes, so that it decides nothing");
  }

  /** Returns the paths of its files, in their order. */
  public List<String> paths() {
    return List.copyOf(texts.files().keySet());
  }
}
