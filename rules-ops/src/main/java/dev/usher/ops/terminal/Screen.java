package dev.usher.ops.terminal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who watches sees on.
 *
 * @param columns how many columns a line has
 * @param colours whether it shows colours, and they are wanted
 */
public record Screen(int columns, boolean colours) {
  /** The screen where nothing is known about it. */
  public static final Screen USUAL = new Screen(80, true);

  private static final int FEWEST = 20;
  private static final int MOST = 10_000;

  /**
   * Returns the screen that a process finds.
   *
   * @param environment its environment, of which {@code NO_COLOR}, {@code TERM} and {@code COLUMNS}
   *     count
   * @param measured how many columns the launcher found, or null
   */
  static Screen of(Map<String, String> environment, @Nullable String measured) {
    boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    int columns = columns(environment.get("COLUMNS"), columns(measured, USUAL.columns()));
    return new Screen(columns, !unwanted && !dumb);
  }

  private static int columns(@Nullable String text, int otherwise) {
    if (text == null || !text.matches("[0-9]{1,5}")) {
      return otherwise;
    }
    int columns = Integer.parseInt(text);
    return columns < FEWEST || columns > MOST ? otherwise : columns;
  }
}
