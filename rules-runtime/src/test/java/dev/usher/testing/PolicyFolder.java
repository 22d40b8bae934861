package dev.usher.testing;

import dev.usher.Usher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small policy written to disk for one test. */
public final class PolicyFolder {
  /** Three tiers, open on weekdays from 09:00 to 17:00 UTC. */
  public static final String MANIFEST =
      """
      policy: desk
      version: 1.0.0
      source: the test
      zone: UTC
      hours: {mon-fri: "09:00-17:00"}
      currency: USD
      tiers: [agent, specialist, lead]
      teams: [finance, legal, night-shift]
      topics: [refund, outage, question]
      words: {angry: [furious, "last straw"]}
      desks: {desk-east: {zone: Asia/Tokyo, hours: {mon-sun: "08:00-20:00"}}, desk-west: {zone: America/New_York, hours: {mon-sun: "08:00-20:00"}}}
      """;

  private final Path folder;

  /** Starts a policy in a folder, with {@link #MANIFEST}. */
  public PolicyFolder(Path folder) {
    this.folder = folder;
    file("policy.yaml", MANIFEST);
  }

  /** Writes a file, replacing an earlier one. */
  public PolicyFolder file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Writes a rule file whose rules are numbered, one for each body {@code Fact(...) => verbs}. */
  public PolicyFolder rules(String... bodies) {
    StringBuilder text = new StringBuilder("package desk;\n");
    int number = 0;
    for (String body : bodies) {
      String[] parts = body.split(" => ", 2);
      String[] head = parts[0].split(" @ ", 2);
      text.append("rule \"R").append(++number).append("\"\n");
      text.append("  @Clause(\"DK-").append(number).append("\")\n");
      text.append(head.length == 2 ? "  salience " + head[1] + "\n" : "");
      text.append("when\n  $case : ").append(head[0]).append("\nthen\n");
      text.append("  $case.").append(parts[1]).append(";\nend\n");
    }
    return file("rules.drl", text.toString());
  }

  /** Returns where the policy is. */
  public Path path() {
    return folder;
  }

  /** Opens the policy. */
  public Usher open() {
    return Usher.open(folder);
  }
}
