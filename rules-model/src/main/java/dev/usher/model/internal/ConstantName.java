package dev.usher.model.internal;

import java.util.Locale;

/** The name of an enum's constant as policies and people write it. */
public final class ConstantName {
  private ConstantName() {}

  /** Returns the name in lower case with dashes, such as {@code in-app}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
