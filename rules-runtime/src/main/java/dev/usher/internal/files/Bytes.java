package dev.usher.internal.files;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads files that are never longer than the bound. */
final class Bytes {
  /** The longest file that is read, in bytes. */
  static final int MOST = 1_000_000;

  private Bytes() {}

  static byte[] read(InputStream in) throws IOException {
    return bounded(in.readNBytes(MOST + 1));
  }

  static byte[] bounded(byte[] bytes) throws IOException {
    if (bytes.length > MOST) {
      throw new IOException("longer than " + MOST + " bytes");
    }
    return bytes;
  }

  static PolicyException unreadable(String policy, String file, Exception failure) {
    PolicyException refusal =
        new PolicyException(
            policy,
            List.of(
                Diagnostic.ofFile(
                    DiagnosticCode.UNREADABLE_FILE, file, "cannot be read: " + failure)));
    refusal.initCause(failure);
    return refusal;
  }
}
