package dev.usher.maven;

import dev.usher.ops.git.GitException;
import dev.usher.ops.git.RevisionPolicy;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/** What a policy's git repository has of it. */
final class RevisionOf {
  private RevisionOf() {}

  /**
   * Returns whether a policy came after a revision.
   *
   * @throws MojoExecutionException if there is no such revision, or no git repository
   */
  static boolean isNew(Path policy, String revision) throws MojoExecutionException {
    try {
      return !RevisionPolicy.exists(policy, revision);
    } catch (GitException none) {
      throw new MojoExecutionException("against: " + none.getMessage(), none);
    }
  }
}
