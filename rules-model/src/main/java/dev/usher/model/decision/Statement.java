package dev.usher.model.decision;

import java.util.Arrays;
import java.util.Optional;

/** What a contact says that counts as a proposal without any rule. */
public enum Statement {
  /** The severity that an agent stated. */
  STATED_SEVERITY("stated-severity", "severity stated on the contact"),
  /** The tier that the case has been given. */
  RECORDED_TIER("recorded-tier", "tier recorded in the progress");

  private final String key;
  private final String words;

  Statement(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** Returns the name that decisions and manifests use, such as {@code stated-severity}. */
  public String key() {
    return key;
  }

  /** Returns what people read. */
  public String words() {
    return words;
  }

  /** Returns the statement with a key, or nothing if there is none. */
  public static Optional<Statement> find(String key) {
    return Arrays.stream(values()).filter(statement -> statement.key.equals(key)).findFirst();
  }
}
