package dev.usher.ops.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.ops.text.SourceLines;
import dev.usher.policy.Diagnostic;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is known again by after lines have been put in above it, or the line has been
 * indented: its kind, its file and what stands in its line. Not safe to share between threads.
 */
final class Fingerprints {
  private static final int LENGTH = 16;

  private final Function<String, @Nullable String> texts;
  private final Map<String, SourceLines> files = new HashMap<>();
  private final Map<String, Integer> met = new HashMap<>();

  /**
   * Makes fingerprints of one run.
   *
   * @param texts gives the text of a file, or null if it is not known
   */
  Fingerprints(Function<String, @Nullable String> texts) {
    this.texts = texts;
  }

  /**
   * Returns the fingerprint of a finding: a checksum, and how many of that checksum there have
   * been.
   */
  String of(Diagnostic one) {
    String sum = checksum(one.code().id() + '\n' + one.file() + '\n' + line(one));
    return sum + ':' + met.merge(sum, 1, Integer::sum);
  }

  private String line(Diagnostic one) {
    String text = texts.apply(one.file());
    if (text == null || one.line() == 0) {
      return "";
    }
    SourceLines lines = files.computeIfAbsent(one.file(), file -> new SourceLines(text));
    String line = lines.line(one.line());
    return line == null ? "" : line.strip().replaceAll("\\s+", " ");
  }

  private static String checksum(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
