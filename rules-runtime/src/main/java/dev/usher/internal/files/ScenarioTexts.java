package dev.usher.internal.files;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The scenario files of a policy, read at one moment. Immutable. */
public final class ScenarioTexts {
  private final String policy;
  private final FileReading.Result read;

  ScenarioTexts(String policy, FileReading.Result read) {
    this.policy = policy;
    this.read = read;
  }

  /**
   * Returns the texts by their paths in the policy's folder, sorted, in a map of the caller's own.
   *
   * @throws PolicyException if one of the files cannot be read, lies where it would be overlooked,
   *     is too long, or is not UTF-8
   */
  public SortedMap<String, String> texts() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    SortedMap<String, String> texts = texts(diagnostics);
    if (!diagnostics.isEmpty()) {
      throw new PolicyException(policy, diagnostics);
    }
    return texts;
  }

  /**
   * Returns the texts of those that could be read, likewise.
   *
   * @param diagnostics takes what is wrong with the files as such
   */
  public SortedMap<String, String> texts(List<Diagnostic> diagnostics) {
    diagnostics.addAll(read.problems());
    return read.texts(diagnostics);
  }

  /** Returns a text that is the same for equal contents and equal problems, and for no others. */
  String content() {
    return Digest.of(read.files()) + read.problems();
  }
}
