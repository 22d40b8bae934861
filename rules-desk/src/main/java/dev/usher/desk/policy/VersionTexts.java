package dev.usher.desk.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.check.CheckedPolicy;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicySource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of a policy's files, and what this very set of them is called. Immutable.
 *
 * @param files each text by its path in the policy's folder
 * @param unread what kept a file from being read as it is, which its text does not show
 * @param id the same for the same of both, and else another
 */
public record VersionTexts(SortedMap<String, String> files, List<Diagnostic> unread, String id) {

  private static final String SCENARIOS = "scenarios/";

  /** Names some texts. */
  public static VersionTexts of(Map<String, String> files) {
    return of(files, List.of());
  }

  /**
   * Names the texts of a policy that has been read, together with what cannot be seen from them: a
   * file that is no text, or too long, or no file at all.
   */
  static VersionTexts of(CheckedPolicy read) {
    VersionTexts texts = of(read.texts());
    if (!read.hasErrors()) {
      return texts;
    }
    Set<Diagnostic> seen =
        new HashSet<>(CheckedPolicy.of(PolicySource.of(texts.files)).diagnostics());
    List<Diagnostic> unread =
        read.diagnostics().stream()
            .filter(each -> each.isError() && !each.file().equals(read.name()))
            .filter(each -> !seen.contains(each))
            .toList();
    return of(read.texts(), unread);
  }

  private static VersionTexts of(Map<String, String> files, List<Diagnostic> unread) {
    SortedMap<String, String> sorted = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    MessageDigest digest = sha256();
    sorted.forEach(
        (path, text) -> {
          add(digest, path);
          add(digest, text);
        });
    unread.forEach(each -> add(digest, each.toString()));
    return new VersionTexts(sorted, List.copyOf(unread), HexFormat.of().formatHex(digest.digest()));
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
  }

  /** Returns what one text is called, as an ETag is. */
  public static String tag(String text) {
    return '"' + HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8))) + '"';
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Returns whether a file of that path holds scenarios. */
  public static boolean isOfScenarios(String path) {
    return path.startsWith(SCENARIOS);
  }

  /** Returns the texts of the files of scenarios. */
  public SortedMap<String, String> scenarios() {
    SortedMap<String, String> scenarios = new TreeMap<>(files);
    scenarios.keySet().removeIf(path -> !isOfScenarios(path));
    return scenarios;
  }

  /** Returns the texts that are no scenarios. */
  SortedMap<String, String> withoutScenarios() {
    SortedMap<String, String> others = new TreeMap<>(files);
    others.keySet().removeIf(VersionTexts::isOfScenarios);
    return others;
  }

  /**
   * Returns them with some changed.
   *
   * @param changes the next text of each file that is changed, by its path
   */
  public VersionTexts with(Map<String, String> changes) {
    Map<String, String> changed = new TreeMap<>(files);
    changed.putAll(changes);
    return of(changed, unread.stream().filter(each -> !changes.containsKey(each.file())).toList());
  }

  /** Returns whether something but scenarios could not be read. */
  boolean lacksRules() {
    return unread.stream().anyMatch(each -> !isOfScenarios(each.file()));
  }
}
