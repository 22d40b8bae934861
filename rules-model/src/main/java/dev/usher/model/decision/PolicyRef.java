package dev.usher.model.decision;

import dev.usher.model.internal.Parts;
import java.time.ZoneId;

/**
 * Which policy decided.
 *
 * @param name its name; never blank
 * @param version its version as its manifest says; never blank
 * @param digest {@code sha256:} and the checksum of its manifest and rules; never blank
 * @param zone the zone whose offset the moments of a decision are written with; never null
 */
public record PolicyRef(String name, String version, String digest, ZoneId zone) {

  /**
   * Checks the texts.
   *
   * @throws NullPointerException if something is null
   * @throws IllegalArgumentException if a text is blank
   */
  public PolicyRef {
    DecisionChecks.text("policy.name", name);
    DecisionChecks.text("policy.version", version);
    DecisionChecks.text("policy.digest", digest);
    Parts.needed("policy.zone", zone);
  }
}
