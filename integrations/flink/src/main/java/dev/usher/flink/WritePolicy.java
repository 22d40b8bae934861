package dev.usher.flink;

import dev.usher.flink.stream.PolicyLine;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a policy as a line into a file of its own: {@code WritePolicy POLICY FILE}, with a name on
 * the class path or a folder. The file is there as a whole or not at all, so that it can be written
 * where a job watches.
 */
public final class WritePolicy {
  private WritePolicy() {}

  /**
   * Writes the file.
   *
   * @param args the policy and the file
   * @throws IllegalArgumentException if there are not these two, or there is no such policy
   * @throws IOException if the file cannot be written
   */
  public static void main(String... args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("write: WritePolicy POLICY FILE");
    }
    Path file = Path.of(args[1]).toAbsolutePath();
    Path aside = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.writeString(aside, PolicyLine.of(PolicySource.of(args[0])).toJson() + "\n");
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
