package dev.usher.ops.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.format.FormattedRules;
import dev.usher.format.RuleFormat;
import dev.usher.ops.terminal.FailureWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Formats files one by one; what is wrong with one of them keeps no other from being formatted. */
final class FormatRun {
  private final boolean writes;

  /**
   * Makes a run.
   *
   * @param writes whether files are replaced, or only looked at
   */
  FormatRun(boolean writes) {
    this.writes = writes;
  }

  /** Formats a file. */
  FileResult format(Path path) {
    String name = path.toString();
    RuleFileOnDisk file;
    try {
      file = RuleFileOnDisk.read(path);
    } catch (IOException failure) {
      return FileResult.failed(name, "cannot be read: " + FailureWords.of(failure));
    }
    FileResult result = format(name, file.bytes());
    Change change = result.change();
    if (!writes || change == null) {
      return result;
    }
    try {
      file.replace(change.after().getBytes(UTF_8));
      return FileResult.changed(name, FileState.FORMATTED, change);
    } catch (IOException failure) {
      return FileResult.failed(name, "cannot be written: " + FailureWords.of(failure));
    }
  }

  /** Compares a text with its one form. */
  static FileResult format(String name, byte[] bytes) {
    FormattedRules rules = RuleFormat.of(name, bytes);
    String after = rules.text();
    String before = new String(bytes, UTF_8);
    if (after == null) {
      String text = before.startsWith(Change.MARK) ? before.substring(1) : before;
      return FileResult.mistaken(name, text, rules.diagnostics());
    }
    return Arrays.equals(after.getBytes(UTF_8), bytes)
        ? FileResult.inForm(name)
        : FileResult.changed(name, FileState.DIFFERS, new Change(before, after));
  }
}
