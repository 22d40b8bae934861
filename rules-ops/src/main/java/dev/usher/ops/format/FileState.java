package dev.usher.ops.format;

import dev.usher.ops.terminal.Exit;

/** What came of one file. */
enum FileState {
  /** It is in the one form. */
  IN_FORM("in-form", Exit.WELL),
  /** It is not in the form, and nothing has been written. */
  DIFFERS("differs", Exit.FINDINGS),
  /** It was not in the form, and is now. */
  FORMATTED("formatted", Exit.WELL),
  /** It has mistakes, so that it cannot be read. */
  MISTAKEN("mistaken", Exit.FINDINGS),
  /** It could not be read or written at all. */
  FAILED("failed", Exit.WRONG_USE);

  private final String key;
  private final int exit;

  FileState(String key, int exit) {
    this.key = key;
    this.exit = exit;
  }

  /** Returns the word for programs. */
  String key() {
    return key;
  }

  /** Returns the exit code of a run that meets nothing worse. */
  int exit() {
    return exit;
  }
}
