package dev.usher.internal.syntax;

import dev.usher.model.internal.DayHours;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day as people write it, and how a rule writes it. */
public final class WrittenTime {
  private static final Pattern HABITS =
      Pattern.compile(
          "(\\d{1,2})(?:\\s?[:.hH]\\s?(\\d{2})?|(\\d{2}))?(?::00)?\\s*([aApP])?\\.?(?:[mM]\\.?)?");

  private static final Pattern RANGE =
      Pattern.compile("(.*?\\d.*?)\\s*(?:-|–|to|until|~)\\s*(\\d.*)");

  private static final int NOON = 12;

  private WrittenTime() {}

  /**
   * Returns the two times to write in place of a text that holds both, such as {@code
   * "22:00-06:00"}, or null if it holds no two.
   */
  public static @Nullable String rangeHint(String written) {
    Matcher found = RANGE.matcher(written.strip());
    if (!found.matches()) {
      return null;
    }
    String from = hint(found.group(1));
    String to = hint(found.group(2));
    return from == null || to == null ? null : from + ", " + to.substring("write ".length());
  }

  /** Returns the text to write in place of it, or null where nobody can tell what is meant. */
  public static @Nullable String hint(String written) {
    Matcher found = HABITS.matcher(written.strip());
    if (!found.matches()) {
      return null;
    }
    int hour = hour(Integer.parseInt(found.group(1)), found.group(4));
    String minute = found.group(2) == null ? found.group(3) : found.group(2);
    String time = String.format(Locale.ROOT, "%02d:%s", hour, minute == null ? "00" : minute);
    return DayHours.minute(time) == DayHours.NONE ? null : "write \"" + time + '"';
  }

  /** The hour after midnight; out of range where no clock of twelve hours shows it. */
  private static int hour(int shown, @Nullable String half) {
    if (half == null) {
      return shown;
    }
    if (shown < 1 || shown > NOON) {
      return Integer.MAX_VALUE;
    }
    return shown % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
  }
}
