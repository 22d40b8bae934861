package dev.usher.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** Finds the policies of a project: folders that hold a {@code policy.yaml}. */
final class ProjectPolicies {
  private static final String MANIFEST = "policy.yaml";
  private static final List<String> USUAL =
      List.of("src/main/policies", "src/main/resources/policies");

  private ProjectPolicies() {}

  /**
   * Returns the policies, sorted by their folders.
   *
   * @param project the project's folder
   * @param told folders that are policies or hold some; the usual ones, as far as they are there,
   *     if empty
   * @throws MojoExecutionException if a folder that was told is not there or holds no policy, or if
   *     two policies bear one name
   */
  static List<Path> of(Path project, List<File> told) throws MojoExecutionException {
    List<Path> found = new ArrayList<>();
    if (told.isEmpty()) {
      for (String usual : USUAL) {
        Path folder = project.resolve(usual);
        if (Files.isDirectory(folder)) {
          found.addAll(in(folder));
        }
      }
    } else {
      for (File each : told) {
        found.addAll(told(each.toPath()));
      }
    }
    refuseTwins(found);
    return found;
  }

  private static List<Path> told(Path folder) throws MojoExecutionException {
    if (!Files.isDirectory(folder)) {
      throw new MojoExecutionException(
          "policies: there is no folder "
              + folder
              + "; name a policy's folder, or one that holds some");
    }
    List<Path> policies = in(folder);
    if (policies.isEmpty()) {
      throw new MojoExecutionException(
          "policies: neither " + folder + " nor a folder in it holds a " + MANIFEST);
    }
    return policies;
  }

  private static List<Path> in(Path folder) throws MojoExecutionException {
    if (isPolicy(folder)) {
      return List.of(folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(ProjectPolicies::isPolicy).sorted().toList();
    } catch (IOException unreadable) {
      throw new MojoExecutionException("policies: " + folder + " cannot be read", unreadable);
    }
  }

  private static boolean isPolicy(Path folder) {
    return Files.exists(folder.resolve(MANIFEST));
  }

  /** What is written about a policy bears its name. */
  private static void refuseTwins(List<Path> policies) throws MojoExecutionException {
    Map<String, Path> byName = new LinkedHashMap<>();
    for (Path policy : policies) {
      Path twin = byName.putIfAbsent(name(policy), policy);
      if (twin != null) {
        throw new MojoExecutionException(
            "policies: %s and %s bear one name; name the folder of one of them"
                .formatted(twin, policy));
      }
    }
  }

  /** Returns what a policy is called in files that are written about it: its folder's name. */
  static String name(Path policy) {
    return String.valueOf(policy.toAbsolutePath().normalize().getFileName());
  }
}
