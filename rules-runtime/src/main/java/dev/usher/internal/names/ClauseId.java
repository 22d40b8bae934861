package dev.usher.internal.names;

import java.util.regex.Pattern;

/** The form of a clause's id, such as {@code KY-T10}. */
public final class ClauseId {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*-[A-Z0-9]+");

  private ClauseId() {}

  /** Whether a text is written like a clause's id. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
