package dev.usher.internal.files;

import dev.usher.policy.Diagnostic;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The manifest, the rules and the invariants of a policy, read at one moment. Immutable. */
public final class RuleFiles {
  /** The name of the manifest, which every policy has. */
  public static final String MANIFEST = "policy.yaml";

  /** The name of the file in which a policy states what is true of all its decisions. */
  public static final String INVARIANTS = "invariants.yaml";

  private final String policy;
  private final FileReading.Result read;
  private final @Nullable String nameOnClassPath;

  RuleFiles(String policy, FileReading.Result read, @Nullable String nameOnClassPath) {
    this.policy = policy;
    this.read = read;
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
   * @param diagnostics takes what is wrong with the files as such: one that cannot be read, that
   *     lies where it would be overlooked, that is too long or missing, or that is not UTF-8, whose
   *     text then ends there
   */
  public SortedMap<String, String> texts(List<Diagnostic> diagnostics) {
    diagnostics.addAll(read.problems());
    return read.texts(diagnostics);
  }

  /** Returns whether nothing is wrong with the files as such, whatever stands in them. */
  public boolean areInOrder() {
    return read.problems().isEmpty();
  }

  /** Returns whether a file that was read holds rules. */
  public static boolean areRules(String path) {
    return FileKind.of(path) == FileKind.RULES;
  }

  /** Returns whether the policy states invariants. */
  public boolean haveInvariants() {
    return read.files().containsKey(INVARIANTS);
  }

  /**
   * Returns the checksum of what decides, {@code sha256:} and 64 digits: of names and contents of
   * the manifest and the rules. Invariants decide nothing, so whoever states one makes no other
   * policy of it where decisions are logged and replayed.
   */
  public String digest() {
    SortedMap<String, byte[]> deciding = new TreeMap<>(read.files());
    deciding.remove(INVARIANTS);
    return Digest.of(deciding);
  }

  /** Returns a text that is the same for equal contents and equal problems, and for no others. */
  String content() {
    return Digest.of(read.files()) + read.problems();
  }
}
