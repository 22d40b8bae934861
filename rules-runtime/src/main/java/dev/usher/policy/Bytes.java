package dev.usher.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads files that are never longer than the bound. */
final class Bytes {
  private Bytes() {}

  static byte[] read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(PolicyFiles.MAX_BYTES + 1);
    if (bytes.length > PolicyFiles.MAX_BYTES) {
      throw new IOException("longer than " + PolicyFiles.MAX_BYTES + " bytes");
    }
    return bytes;
  }

  static PolicyException unreadable(String policy, String file, IOException failure) {
    PolicyException refusal =
        new PolicyException(
            policy, List.of(new Problem(file, 0, 0, "cannot be read: " + failure, null)));
    refusal.initCause(failure);
    return refusal;
  }
}
