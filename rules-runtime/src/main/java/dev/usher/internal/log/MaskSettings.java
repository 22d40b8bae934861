package dev.usher.internal.log;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a host wants its log to keep.
 *
 * @param contacts whether lines carry the contact
 * @param messages whether they carry what is left of its message
 * @param leftOut which fields of the contact they say nothing of, such as {@code account.manager}
 * @param key tells masked ids apart, or null if they are not told apart
 */
public record MaskSettings(
    boolean contacts, boolean messages, Set<String> leftOut, @Nullable IdKey key) {

  /** Copies the set. */
  public MaskSettings {
    leftOut = Set.copyOf(leftOut);
  }

  /** Whether a field is left out, or the group that it belongs to. */
  boolean leavesOut(String field) {
    int dot = field.indexOf('.');
    return leftOut.contains(field) || (dot > 0 && leftOut.contains(field.substring(0, dot)));
  }
}
