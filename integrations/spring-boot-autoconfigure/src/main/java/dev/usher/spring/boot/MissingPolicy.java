package dev.usher.spring.boot;

import dev.usher.policy.PolicyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to do where there is no such policy. */
final class MissingPolicy {
  private static final int MOST = 10;

  private MissingPolicy() {}

  static String action(PolicyException missing, @Nullable UnopenedPolicyException unopened) {
    if (unopened == null) {
      return "Name a policy that is there.";
    }
    String folder = unopened.folder();
    if (folder == null) {
      return "Put the policy on the class path, as policies/NAME with its policy.yaml, or say where"
          + " its folder is: "
          + PolicyLocation.property(unopened.name())
          + "=file:/path/to/folder";
    }
    return "Say where the folder with policy.yaml is, by "
        + PolicyLocation.property(unopened.name())
        + ". "
        + neighbours(Path.of(folder).toAbsolutePath().normalize());
  }

  /** Names the nearest folder that is there, and the policies in it. */
  private static String neighbours(Path missing) {
    Path there = missing.getParent();
    while (there != null && !Files.isDirectory(there)) {
      there = there.getParent();
    }
    if (there == null) {
      return "Nothing of " + missing + " is there.";
    }
    List<String> policies = policies(there);
    return policies.isEmpty()
        ? there + " is there, and has no policy in it."
        : there + " has these policies: " + String.join(", ", policies) + ".";
  }

  private static List<String> policies(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(each -> Files.isRegularFile(each.resolve("policy.yaml")))
          .map(each -> String.valueOf(each.getFileName()))
          .sorted()
          .limit(MOST)
          .toList();
    } catch (IOException closed) {
      return List.of();
    }
  }
}
