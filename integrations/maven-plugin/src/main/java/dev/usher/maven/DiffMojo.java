package dev.usher.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what changes of the project's policies since a git revision change of decisions: proven, for
 * every contact and at every moment. Fails if there is, or may be, a change of the kinds that
 * {@code failOn} names. A policy that the revision does not have is new, and passes.
 */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class DiffMojo extends PolicyMojo {

  /** The git revision to compare with: a branch, a tag, a commit, {@code HEAD~1}. */
  @Parameter(property = "usher.against", defaultValue = "HEAD", required = true)
  String against = "HEAD";

  /**
   * The kinds of changes that fail the build, such as {@code approval-lost}, {@code later} and
   * {@code tier-down}; {@code any} stands for all. None unless told otherwise: then it only says
   * what changes.
   */
  @Parameter(property = "usher.failOn")
  List<String> failOn = new ArrayList<>();

  /**
   * Contacts as JSON, one a line, or a decision log: says also who of them is decided otherwise.
   */
  @Parameter(property = "usher.contacts")
  @Nullable File contacts;

  @Override
  void run(List<Path> found) throws MojoExecutionException, MojoFailureException {
    List<String> failed = new ArrayList<>();
    for (Path policy : found) {
      if (RevisionOf.isNew(policy, against)) {
        getLog().info(ProjectPolicies.name(policy) + " is new since " + against);
        continue;
      }
      UsherRun run = UsherRun.of(arguments(policy));
      // Unless kinds are named, the command ends so at any difference, which is no failure here.
      boolean well = run.isWell() || (failOn.isEmpty() && !run.complains());
      run.tell(getLog(), well);
      if (!well) {
        failed.add(ProjectPolicies.name(policy));
      }
    }
    if (!failed.isEmpty()) {
      throw new MojoFailureException(
          "%s: what has changed since %s does not pass; it stands above."
              .formatted(String.join(", ", failed), against));
    }
  }

  private List<String> arguments(Path policy) {
    List<String> arguments =
        new ArrayList<>(List.of("diff", policy + "@" + against, policy.toString()));
    if (!failOn.isEmpty()) {
      arguments.addAll(List.of("--fail-on", String.join(",", failOn)));
    }
    if (contacts != null) {
      arguments.addAll(List.of("--against", contacts.getPath()));
    }
    return arguments;
  }
}
