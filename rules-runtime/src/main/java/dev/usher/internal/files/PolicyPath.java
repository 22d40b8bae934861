package dev.usher.internal.files;

import dev.usher.internal.names.FreeName;
import dev.usher.model.internal.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The path of a file within a policy's folder, as folders, jars and maps in memory give it. */
final class PolicyPath {
  private static final int MOST_SHOWN = 200;

  /** What a file's name is where the machine's own character set cannot say it. */
  private static final char UNKNOWN_CHARACTER = '\uFFFD';

  private PolicyPath() {}

  /**
   * Returns a path in plain form: names joined by single slashes, no way up, no drive, no slash in
   * front. Whatever is written in another form is a file that one system would find and another
   * would not.
   */
  static String plain(String path) {
    if (path.indexOf('\\') < 0
        && path.indexOf("//") < 0
        && path.indexOf("./") < 0
        && !path.startsWith("/")) {
      return path;
    }
    List<String> names = new ArrayList<>();
    for (String name : path.replace('\\', '/').split("/", -1)) {
      if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  /** Says why a file cannot be called so, to go on a sentence about it with; nothing if it can. */
  static Optional<String> objectionTo(String path) {
    if (!plain(path).equals(path)) {
      return Optional.of("has no plain path: names joined by / are allowed");
    }
    if (path.indexOf(UNKNOWN_CHARACTER) >= 0) {
      return Optional.of("has a name that cannot be read with this machine's character set");
    }
    return FreeName.objectionTo(path).map(objection -> "has a name that " + objection);
  }

  /** Returns a path as messages show it: in one line, and no longer than a line. */
  static String shown(String path) {
    String cut =
        path.length() <= MOST_SHOWN
            ? path
            : path.substring(0, path.offsetByCodePoints(0, MOST_SHOWN / 2)) + '…';
    return ShownText.escaped(cut);
  }
}
