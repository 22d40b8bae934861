package dev.usher.ops.terminal;

/** The exit codes of the command. */
public final class Exit {
  /** All well. */
  public static final int WELL = 0;

  /** Findings, failing scenarios or rejected contacts. */
  public static final int FINDINGS = 1;

  /** Wrong use: an unknown option, a missing file, an unknown policy. */
  public static final int WRONG_USE = 2;

  /** The command itself failed. */
  public static final int BROKEN = 3;

  private Exit() {}
}
