package dev.usher.ops.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The share of contacts that a manifest expects a tier to get, such as {@code 70-80%}.
 *
 * @param written the share as the manifest has it
 */
public record ExpectedShare(String written) {
  private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>)([0-9.]+)%");
  private static final Pattern RANGE = Pattern.compile("([0-9.]+)-([0-9.]+)%");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Returns it as people read it, such as {@code 70-80 %}. */
  public String shown() {
    return written.replace("%", " %");
  }

  /**
   * Returns how a share is out of it, {@code under} or {@code over}; null where it is not, and
   * where a single figure is expected, which is nobody's bound.
   */
  public @Nullable String broken(long part, long whole) {
    Matcher range = RANGE.matcher(written);
    if (range.matches()) {
      return order(part, whole, range.group(1)) < 0
          ? "under"
          : order(part, whole, range.group(2)) > 0 ? "over" : null;
    }
    Matcher bound = BOUND.matcher(written);
    if (!bound.matches()) {
      return null;
    }
    int order = order(part, whole, bound.group(2));
    return switch (bound.group(1)) {
      case "<=" -> order > 0 ? "over" : null;
      case "<" -> order >= 0 ? "over" : null;
      case ">=" -> order < 0 ? "under" : null;
      default -> order <= 0 ? "under" : null;
    };
  }

  /** How a share compares with a figure in percent, exactly. */
  private static int order(long part, long whole, String percent) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .compareTo(new BigDecimal(percent).multiply(BigDecimal.valueOf(whole)));
  }
}
