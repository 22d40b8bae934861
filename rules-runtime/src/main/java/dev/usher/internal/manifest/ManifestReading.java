package dev.usher.internal.manifest;

import dev.usher.policy.Manifest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What could be read of a manifest. Where something is wrong with it, the rules can still be
 * checked against the rest.
 *
 * @param known what could be read; what could not has a value of no meaning
 * @param whole whether all of it could
 * @param unknown the parts that could not be read, or not all of them; a name that rules use may
 *     stand there
 */
public record ManifestReading(Manifest known, boolean whole, Set<ManifestPart> unknown) {

  /** Copies the set. */
  public ManifestReading {
    Set<ManifestPart> copy = EnumSet.noneOf(ManifestPart.class);
    copy.addAll(unknown);
    unknown = Collections.unmodifiableSet(copy);
  }
}
