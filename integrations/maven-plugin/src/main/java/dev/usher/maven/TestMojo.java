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
 * Runs the scenarios of the project's policies, and writes what came of them as build servers read
 * it, a file a policy. Fails once all have run: at a scenario that fails, a clause that only
 * scenarios know, too little coverage.
 */
@Mojo(name = "test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class TestMojo extends PolicyMojo {

  /** Where {@code TEST-usher.POLICY.xml} are written. */
  @Parameter(
      property = "usher.reports",
      defaultValue = "${project.build.directory}/usher-reports",
      required = true)
  File reportsDirectory = new File("");

  /** Runs only scenarios of these names: {@code *} stands for any characters, {@code ?} for one. */
  @Parameter(property = "usher.scenarios")
  List<String> scenarios = new ArrayList<>();

  /** Runs only scenarios that name one of these clauses. */
  @Parameter(property = "usher.clauses")
  List<String> clauses = new ArrayList<>();

  /**
   * Fails below this share of rules that fire in a scenario, and of clauses that one names: 0 to
   * 100.
   */
  @Parameter(property = "usher.minCoverage")
  @Nullable Double minCoverage;

  /** Fails below this share of conditions that scenarios show from both sides: 0 to 100. */
  @Parameter(property = "usher.minConditionCoverage")
  @Nullable Double minConditionCoverage;

  /**
   * Fails below this share of small changes of rules that a scenario notices: 0 to 100. Trying them
   * takes some seconds a policy, and is left out without it.
   */
  @Parameter(property = "usher.minMutationScore")
  @Nullable Double minMutationScore;

  /** Runs no scenarios, as Surefire runs no tests. */
  @Parameter(property = "skipTests", defaultValue = "false")
  boolean skipTests;

  /** Runs no scenarios, as Surefire runs no tests. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  boolean skipAllTests;

  /** Reports failing scenarios and goes on, as Surefire does. */
  @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
  boolean testFailureIgnore;

  @Override
  boolean isSkipped() {
    return super.isSkipped() || skipTests || skipAllTests;
  }

  @Override
  void run(List<Path> found) throws MojoExecutionException, MojoFailureException {
    List<String> failed = new ArrayList<>();
    for (Path policy : found) {
      UsherRun run = UsherRun.of(arguments(policy));
      run.tell(getLog());
      if (!run.isWell()) {
        failed.add(ProjectPolicies.name(policy));
      }
    }
    if (!failed.isEmpty()) {
      String message =
          "The scenarios of %s do not pass; %s has the details."
              .formatted(String.join(", ", failed), reportsDirectory);
      if (!testFailureIgnore) {
        throw new MojoFailureException(message);
      }
      getLog().error(message);
    }
  }

  private List<String> arguments(Path policy) throws MojoExecutionException {
    Path report = file(reportsDirectory, "TEST-usher." + ProjectPolicies.name(policy) + ".xml");
    List<String> arguments =
        new ArrayList<>(List.of("test", policy.toString(), "--report", "junit=" + report));
    scenarios.forEach(glob -> arguments.addAll(List.of("--run", glob)));
    clauses.forEach(clause -> arguments.addAll(List.of("--clause", clause)));
    minimum("--min-coverage", minCoverage, arguments);
    minimum("--min-condition-coverage", minConditionCoverage, arguments);
    if (minMutationScore != null) {
      arguments.add("--mutants");
      minimum("--min-mutation-score", minMutationScore, arguments);
    }
    return arguments;
  }

  private static void minimum(String option, @Nullable Double percent, List<String> arguments) {
    if (percent != null) {
      arguments.addAll(List.of(option, percent.toString()));
    }
  }
}
