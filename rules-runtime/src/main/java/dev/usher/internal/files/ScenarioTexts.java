package dev.usher.internal.files;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The scenario files of a policy, read at one moment. Immutable. */
public final class ScenarioTexts {
  private final String policy;
  private final SortedMap<String, byte[]> files;

  ScenarioTexts(String policy, SortedMap<String, byte[]> files) {
    this.policy = policy;
    this.files = files;
  }

  /**
   * Returns the texts by their paths in the policy's folder, sorted, in a map of the caller's own.
   *
   * @throws PolicyException if one of the files is not UTF-8
   */
  public SortedMap<String, String> texts() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach((path, bytes) -> texts.put(path, Utf8.text(path, bytes, diagnostics)));
    if (!diagnostics.isEmpty()) {
      throw new PolicyException(policy, diagnostics);
    }
    return texts;
  }

  /** Returns the checksum of names and contents. */
  String digest() {
    return Digest.of(files);
  }
}
