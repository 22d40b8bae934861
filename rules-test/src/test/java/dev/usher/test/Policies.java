package dev.usher.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small policies written to disk for one test. */
final class Policies {
  private static final String MANIFEST =
      """
      policy: desk
      version: 1.0.0
      source: the test
      zone: UTC
      hours: always
      currency: USD
      tiers: [agent, lead]
      topics: [refund]
      """;
  private static final String RULES =
      """
      package desk;

      rule "Refunds of 500 or more go to the lead"
          @Clause("DK-1")
      when
          $case : Assessed(refund >= 500)
      then
          $case.escalate(2);
      end
      """;

  private Policies() {}

  /** Writes a policy of one rule, and one file of scenarios for each text. */
  static Path write(Path folder, String... scenarios) {
    file(folder, "policy.yaml", MANIFEST);
    file(folder, "rules.drl", RULES);
    for (int i = 0; i < scenarios.length; i++) {
      file(folder, "scenarios/s" + i + ".yaml", scenarios[i]);
    }
    return folder;
  }

  static Path file(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
