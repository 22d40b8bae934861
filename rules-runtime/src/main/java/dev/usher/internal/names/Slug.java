package dev.usher.internal.names;

import java.util.regex.Pattern;

/** The form of names: small letters a-z, digits and hyphens, such as {@code cs-lead}. */
public final class Slug {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private Slug() {}

  /** Whether a text is written like a name. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
