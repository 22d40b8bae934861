package dev.usher.internal.document;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.usher.model.internal.HiddenCharacters;
import org.jspecify.annotations.Nullable;

/**
 * Escapes in JSON, beside what the standard demands, every character that must not be shown, so
 * that a terminal, a log or an editor may show the text as it is.
 */
final class VisibleEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7F;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
    escapes[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
    return escapes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    // Halves of a character come one after the other; alone they stand in no text that is written.
    boolean hidden = !Character.isSurrogate((char) c) && HiddenCharacters.mayNotBeShown(c);
    return hidden ? new SerializedString("\\u%04X".formatted(c)) : null;
  }
}
