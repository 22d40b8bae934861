package dev.usher.internal.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes of an id a mark that is always the same, and from which nobody without the key tells the
 * id, be there as few ids as there are numbers of cards. Immutable and safe to share between
 * threads.
 */
public final class IdKey {
  private static final String ALGORITHM = "HmacSHA256";

  /** Enough for some ten million masked ids to have marks of their own. */
  private static final int BYTES = 6;

  private final SecretKeySpec key;

  /** Copies the key. */
  public IdKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  String mark(String id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(id.getBytes(UTF_8)), 0, BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK knows " + ALGORITHM, impossible);
    }
  }
}
