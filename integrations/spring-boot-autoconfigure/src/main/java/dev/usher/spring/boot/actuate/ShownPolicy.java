package dev.usher.spring.boot.actuate;

import dev.usher.Usher;
import dev.usher.live.PolicyVersion;
import dev.usher.live.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoint shows of a policy.
 *
 * @param current the version in force
 * @param kept the versions that can be gone back to, that in force first
 * @param lastRefusal why the last reload was refused; null if it was not
 */
public record ShownPolicy(
    KeptVersion current, List<KeptVersion> kept, @Nullable ShownRefusal lastRefusal) {

  /**
   * A version.
   *
   * @param number its number, from 1
   * @param policy the policy's name
   * @param version its version, as its manifest says
   * @param digest {@code sha256:} and the checksum of manifest and rules
   * @param activatedAt when it came into force the last time
   * @param activatedBy by what: {@code opening}, {@code reload}, {@code rollback}
   */
  public record KeptVersion(
      int number,
      String policy,
      String version,
      String digest,
      Instant activatedAt,
      String activatedBy) {

    static KeptVersion of(PolicyVersion version) {
      return new KeptVersion(
          version.number(),
          version.ref().name(),
          version.ref().version(),
          version.ref().digest(),
          version.activatedAt(),
          version.activatedBy().name().toLowerCase(Locale.ROOT));
    }
  }

  static ShownPolicy of(Usher usher) {
    Versions versions = usher.versions();
    return new ShownPolicy(
        KeptVersion.of(versions.current()),
        versions.kept().stream().map(KeptVersion::of).toList(),
        versions.lastRefusal().map(ShownRefusal::of).orElse(null));
  }
}
