package dev.usher.model.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A share of all ids, drawn by a digest of each: the same ids in every JVM, however alike they are.
 *
 * @param percent how many of a hundred ids it takes, 0 to 100
 */
record IdSample(int percent) {
  private static final int ALL = 100;

  IdSample {
    if (percent < 0 || percent > ALL) {
      throw new IllegalArgumentException(
          "a sample is " + percent + " percent: 0 to " + ALL + " is allowed");
    }
  }

  boolean contains(String id) {
    long drawn = ByteBuffer.wrap(sha256(id)).getLong();
    return Long.remainderUnsigned(drawn, ALL) < percent;
  }

  private static byte[] sha256(String id) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
