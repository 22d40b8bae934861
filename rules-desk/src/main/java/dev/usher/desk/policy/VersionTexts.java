package dev.usher.desk.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of a policy's files, and what this very set of them is called. Immutable.
 *
 * @param files each text by its path in the policy's folder
 * @param id the same for the same texts, and else another
 */
public record VersionTexts(SortedMap<String, String> files, String id) {

  /** Names some texts. */
  public static VersionTexts of(Map<String, String> files) {
    SortedMap<String, String> sorted = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    MessageDigest digest = sha256();
    sorted.forEach(
        (path, text) -> {
          add(digest, path);
          add(digest, text);
        });
    return new VersionTexts(sorted, HexFormat.of().formatHex(digest.digest()));
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

  /** Returns the texts that are no scenarios. */
  SortedMap<String, String> withoutScenarios() {
    SortedMap<String, String> others = new TreeMap<>(files);
    others.keySet().removeIf(path -> path.startsWith(ScenarioOutcome.FOLDER));
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
    return of(changed);
  }
}
