package dev.usher.ops.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Files as code hosts call them: by their path from the folder that the command runs in, which is
 * the root of a checkout there, with slashes.
 */
final class FileUri {
  private static final String AS_IT_IS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private final Path base;

  /**
   * Makes names from a folder.
   *
   * @param base the folder, absolute
   */
  FileUri(Path base) {
    this.base = base.normalize();
  }

  /** Returns the path of a file from the folder if it lies there, and else its absolute path. */
  String path(String file) {
    try {
      Path whole = base.resolve(file).normalize();
      Path path = whole.startsWith(base) ? base.relativize(whole) : whole;
      return path.toString().replace('\\', '/');
    } catch (InvalidPathException none) {
      return file;
    }
  }

  /** Returns the path likewise as a URI: relative if it can be, percent-encoded. */
  String uri(String file) {
    String path = path(file);
    boolean absolute = base.resolve(path).equals(Path.of(path));
    String scheme = !absolute ? "" : path.startsWith("/") ? "file://" : "file:///";
    StringBuilder uri = new StringBuilder(scheme);
    for (byte each : path.getBytes(UTF_8)) {
      char c = (char) (each & 0xFF);
      if (AS_IT_IS.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
