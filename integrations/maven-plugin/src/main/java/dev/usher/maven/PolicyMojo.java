package dev.usher.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have in common: they do something with each policy of the project. */
abstract class PolicyMojo extends AbstractMojo {

  /**
   * Folders that are policies, or that hold some. Unless told otherwise every folder with a {@code
   * policy.yaml} in {@code src/main/policies} and {@code src/main/resources/policies}.
   */
  @Parameter(property = "usher.policies")
  List<File> policies = new ArrayList<>();

  /** Does nothing at all. */
  @Parameter(property = "usher.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  File basedir = new File("");

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      getLog().info("Policies are skipped.");
      return;
    }
    List<Path> found = ProjectPolicies.of(basedir.toPath(), policies);
    if (found.isEmpty()) {
      getLog().info("There is no policy in src/main/policies or src/main/resources/policies.");
      return;
    }
    run(found);
  }

  boolean isSkipped() {
    return skip;
  }

  /**
   * Does it.
   *
   * @param found the policies' folders, at least one
   * @throws MojoFailureException if something is wrong with a policy
   * @throws MojoExecutionException if something is wrong with how the goal is configured
   */
  abstract void run(List<Path> found) throws MojoExecutionException, MojoFailureException;

  /** Returns a file that is to be written, its folder made. */
  static Path file(File folder, String name) throws MojoExecutionException {
    if (!folder.isDirectory() && !folder.mkdirs()) {
      throw new MojoExecutionException("the folder " + folder + " cannot be made");
    }
    return folder.toPath().resolve(name);
  }
}
