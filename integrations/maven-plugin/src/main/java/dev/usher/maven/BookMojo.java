package dev.usher.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the project's policies as books for people who read no rules, a file a policy and format.
 */
@Mojo(name = "book", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class BookMojo extends PolicyMojo {
  private static final Map<String, String> ENDINGS = Map.of("html", "html", "markdown", "md");

  /** Where {@code POLICY.html} and {@code POLICY.md} are written. */
  @Parameter(
      property = "usher.book",
      defaultValue = "${project.build.directory}/usher-book",
      required = true)
  File outputDirectory = new File("");

  /** What to write: {@code html}, {@code markdown}, or both. */
  @Parameter(property = "usher.book.formats", defaultValue = "html")
  List<String> formats = new ArrayList<>(List.of("html"));

  /** The address of the folder of a policy, which rules in the book link into; none if absent. */
  @Parameter(property = "usher.book.sourceUrl")
  @Nullable String sourceUrl;

  @Override
  void run(List<Path> found) throws MojoExecutionException, MojoFailureException {
    List<String> failed = new ArrayList<>();
    for (Path policy : found) {
      for (String format : formats) {
        UsherRun run = UsherRun.of(arguments(policy, format));
        run.tell(getLog());
        if (!run.isWell()) {
          failed.add(ProjectPolicies.name(policy));
          break;
        }
      }
    }
    if (!failed.isEmpty()) {
      throw new MojoFailureException(
          "No book can be written of %s; why stands above.".formatted(String.join(", ", failed)));
    }
    getLog().info("Written to " + outputDirectory);
  }

  private List<String> arguments(Path policy, String format) throws MojoExecutionException {
    String ending = ENDINGS.get(format);
    if (ending == null) {
      throw new MojoExecutionException(
          "formats: there is no \"" + format + "\"; html and markdown are allowed");
    }
    Path file = file(outputDirectory, ProjectPolicies.name(policy) + "." + ending);
    List<String> arguments =
        new ArrayList<>(
            List.of("book", policy.toString(), "--format", format, "-o", file.toString()));
    if (sourceUrl != null) {
      arguments.addAll(List.of("--source-url", sourceUrl));
    }
    return arguments;
  }
}
