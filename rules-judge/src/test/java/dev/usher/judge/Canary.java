package dev.usher.judge;

/** Sings if a text that must not run does: loading it is enough. */
public final class Canary {
  static {
    System.setProperty("canary", "loaded");
  }

  private Canary() {}

  /** Sings. */
  public static String sing() {
    System.setProperty("canary", "sung");
    return "x";
  }
}
