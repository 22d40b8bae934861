package dev.usher.ops.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the launcher takes for a JDK: it prints {@code answer}, and notes how it is called. */
public final class FakeJdk {
  private final Path home;

  private FakeJdk(Path home) {
    this.home = home;
  }

  /**
   * Lays one out.
   *
   * @param archiving what it does to make an archive, as a shell script; {@code keep "$@"} makes a
   *     file
   */
  public static FakeJdk in(Path folder, String archiving) {
    FakeJdk jdk = new FakeJdk(folder.resolve("jdk"));
    String script =
        """
        #!/bin/sh
        keep() {
          for each; do case $each in *ArchiveClassesAtExit=*) echo kept >"${each#*=}" ;; esac; done
        }
        printf '%%s\\n' "$*" >>'%s'
        case $* in *ArchiveClassesAtExit*) %s; exit 0 ;; esac
        echo answer
        """
            .formatted(jdk.log(), archiving);
    try {
      Path java = Files.createDirectories(jdk.home.resolve("bin")).resolve("java");
      Files.writeString(java, script);
      java.toFile().setExecutable(true);
      Files.writeString(jdk.home.resolve("release"), "JAVA_RUNTIME_VERSION=\"99+1\"\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return jdk;
  }

  private Path log() {
    return home.resolve("calls");
  }

  /** Returns its place, for JAVA_HOME. */
  public String home() {
    return home.toString();
  }

  /** Returns the arguments of each call so far. */
  public List<String> calls() {
    try {
      return Files.readAllLines(log());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
