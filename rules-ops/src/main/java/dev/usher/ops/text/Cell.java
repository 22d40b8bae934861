package dev.usher.ops.text;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a {@link FittedTable}.
 *
 * @param tone what it is for
 * @param text what stands in it, with what must not be shown written as escapes
 */
public record Cell(Tone tone, String text) {
  private static final Cell DASH = new Cell(Tone.FAINT, "-");

  /** Makes the text harmless to a terminal. */
  public Cell {
    text = Printable.of(text);
  }

  /** Returns a cell of ordinary text, or a dash if there is none. */
  public static Cell of(@Nullable String text) {
    return of(Tone.PLAIN, text);
  }

  /** Returns a cell of text that is for something, or a dash if there is none. */
  public static Cell of(Tone tone, @Nullable String text) {
    return text == null || text.isEmpty() ? DASH : new Cell(tone, text);
  }
}
