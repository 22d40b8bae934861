package dev.usher.ops.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.ops.input.Input;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.OutputFile;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Replacement;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A file of scenarios that some more are appended to; what stands in it stays as it is. */
public final class ScenarioFile {
  private final String name;
  private final ExtendedScenarios extended;
  private final PolicyParameter reporter;

  /**
   * Makes it.
   *
   * @param name the file's path
   * @param policy the policy that the scenarios are of
   * @param reporter shows what is wrong with the file as it is
   * @param otherwise what to do where the file has a scenario of the name already
   */
  public ScenarioFile(String name, Policy policy, PolicyParameter reporter, String otherwise) {
    this.name = name;
    this.extended =
        new ExtendedScenarios(name, policy, otherwise, "-o FILE writes a file of its own");
    this.reporter = reporter;
  }

  /**
   * Appends scenarios, all or none; a file that is not there is made.
   *
   * @throws CommandException if the file cannot be read or written, has a scenario of one of the
   *     names, or is written in a way that nothing can be appended to: a wrong use; or if something
   *     is wrong with what stands in it: its mistakes are findings
   */
  public void append(List<ScenarioDraft> drafts) {
    try {
      Path path = Path.of(name);
      boolean exists = Files.exists(path);
      byte[] before = exists ? Files.readAllBytes(path) : new byte[0];
      String text = exists ? appended(text(before), drafts) : new ScenarioWriter().file(drafts);
      try (Replacement replacement = Replacement.of(path)) {
        replacement.content().write(text.getBytes(UTF_8));
        if (exists && !Arrays.equals(Files.readAllBytes(replacement.file()), before)) {
          throw new FileSystemException(name, null, "somebody else has just changed it");
        }
        replacement.place();
      }
    } catch (IOException | InvalidPathException failure) {
      throw OutputFile.unwritable(name, failure);
    }
  }

  private String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Input.unreadable(name, notUtf8);
    }
  }

  private String appended(String text, List<ScenarioDraft> drafts) {
    try {
      return extended.of(text, drafts);
    } catch (PolicyException mistakes) {
      throw reporter.findings(Map.of(name, text), name, mistakes.diagnostics());
    }
  }
}
