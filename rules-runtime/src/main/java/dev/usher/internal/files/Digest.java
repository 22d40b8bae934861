package dev.usher.internal.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** The checksum of a policy: it changes with every byte of its manifest and its rules. */
final class Digest {
  private Digest() {}

  static String of(SortedMap<String, byte[]> files) {
    MessageDigest digest = sha256();
    files.forEach(
        (file, bytes) -> {
          part(digest, file.getBytes(StandardCharsets.UTF_8));
          part(digest, bytes);
        });
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /** Adds a part and its length, so that what ends one file cannot begin the next. */
  private static void part(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
