package dev.usher.ops.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells jars from others that have the same places, times and perhaps lengths. */
final class JarsId {
  private JarsId() {}

  /**
   * Returns a digest of all jars in folders, and of their names.
   *
   * @throws IOException if one cannot be read
   */
  static String of(List<Path> folders) throws IOException {
    MessageDigest digest = sha256();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> jars =
            files
                .filter(each -> each.toString().endsWith(".jar"))
                .sorted(Comparator.comparing(each -> each.getFileName().toString()))
                .toList();
        for (Path jar : jars) {
          digest.update(jar.getFileName().toString().getBytes(UTF_8));
          digest.update((byte) 0);
          digest.update(sha256().digest(Files.readAllBytes(jar)));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
