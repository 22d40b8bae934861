package dev.usher.internal.files;

import dev.usher.policy.Diagnostic;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The manifest and the rules of a policy, read at one moment. Immutable. */
public final class RuleFiles {
  /** The name of the manifest, which every policy has. */
  public static final String MANIFEST = "policy.yaml";

  private final String policy;
  private final SortedMap<String, byte[]> files;
  private final @Nullable String nameOnClassPath;

  RuleFiles(String policy, SortedMap<String, byte[]> files, @Nullable String nameOnClassPath) {
    this.policy = policy;
    this.files = files;
    this.nameOnClassPath = nameOnClassPath;
  }

  /** Returns what the policy was asked for by: its name or its folder, or {@code in memory}. */
  public String policy() {
    return policy;
  }

  /** Returns the name that the policy was found by on the class path; null if it was not there. */
  public @Nullable String nameOnClassPath() {
    return nameOnClassPath;
  }

  /**
   * Returns the texts by file name, sorted, in a map of the caller's own.
   *
   * @param diagnostics takes one for each file that is not UTF-8; its text then ends there
   */
  public SortedMap<String, String> texts(List<Diagnostic> diagnostics) {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach((file, bytes) -> texts.put(file, Utf8.text(file, bytes, diagnostics)));
    return texts;
  }

  /** Returns the checksum of names and contents, {@code sha256:} and 64 digits. */
  public String digest() {
    return Digest.of(files);
  }
}
