package dev.usher.model.time;

import dev.usher.model.internal.HiddenCharacters;
import dev.usher.model.internal.Parts;
import org.jspecify.annotations.Nullable;

/** The name of the desk whose clock a span is measured on. */
final class DeskName {
  private DeskName() {}

  static void checked(@Nullable String desk) {
    if (desk != null && (desk.isBlank() || HiddenCharacters.firstHalf(desk).isPresent())) {
      throw new IllegalArgumentException(
          Parts.refusal("desk", desk, "a name that is not blank is allowed, in whole characters"));
    }
  }

  /** Returns the words that follow a span; none for the policy's own clock. */
  static String of(@Nullable String desk) {
    return desk == null ? "" : " of " + desk;
  }
}
