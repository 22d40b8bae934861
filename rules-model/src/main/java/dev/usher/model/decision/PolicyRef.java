package dev.usher.model.decision;

import java.time.ZoneId;

/**
 * Which policy decided.
 *
 * @param name its name; never null
 * @param version its version as its manifest says; never null
 * @param digest {@code sha256:} and the checksum of its manifest and rules; never null
 * @param zone the zone whose offset the moments of a decision are written with; never null
 */
public record PolicyRef(String name, String version, String digest, ZoneId zone) {}
