package dev.usher.internal.document;

import java.util.Arrays;

/** Walks through a scalar as it is written and the text that it stands for, side by side. */
final class ScalarCharacters {
  private final String yaml;
  private final char style;
  private int at;

  /**
   * Begins at a scalar.
   *
   * @param start the index of its first character, which may be a quote or the sign of a block
   */
  ScalarCharacters(String yaml, int start) {
    this.yaml = yaml;
    this.style = start < yaml.length() ? yaml.charAt(start) : ' ';
    this.at = start;
    if (style == '"' || style == '\'') {
      at++;
    } else if (style == '|' || style == '>') {
      while (at < yaml.length() && !TextPlaces.isBreak(yaml.charAt(at))) {
        at++;
      }
    }
  }

  /** Returns the index of each character of the text, and the one behind the last. */
  int[] of(String text) {
    int[] starts = new int[text.length() + 1];
    Arrays.fill(starts, yaml.length());
    for (int i = 0; i < text.length() && at < yaml.length(); i++) {
      if (isSpace(text.charAt(i))) {
        starts[i] = at;
        boolean more = i + 1 < text.length() && isSpace(text.charAt(i + 1));
        space(text.charAt(i), more);
      } else {
        skipSpaces();
        starts[i] = at;
        boolean escaped = style == '"' && yaml.charAt(at) == '\\';
        at += escaped ? escape() : isDoubledQuote() ? 2 : 1;
        if (escaped && Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()) {
          boolean both = yaml.startsWith("\\U", starts[i]);
          starts[i + 1] = both ? starts[i] : at;
          i += both ? 1 : 0;
        }
      }
    }
    starts[text.length()] = Math.min(at, yaml.length());
    return starts;
  }

  /** A break of a line, with what is indented behind it, may stand for one space. */
  private void space(char c, boolean more) {
    if (isContinued()) {
      skipSpaces();
    }
    if (style == '"' && yaml.charAt(at) == '\\') {
      at += escape();
    } else if (yaml.charAt(at) == c && c != '\n' && more) {
      at++;
    } else {
      skipSpaces();
    }
  }

  private void skipSpaces() {
    while (at < yaml.length() - 1 && (isSpace(yaml.charAt(at)) || isContinued())) {
      at++;
    }
  }

  /** Whether a backslash says that the line goes on in the next one. */
  private boolean isContinued() {
    return style == '"'
        && yaml.charAt(at) == '\\'
        && at + 1 < yaml.length()
        && TextPlaces.isBreak(yaml.charAt(at + 1));
  }

  private boolean isDoubledQuote() {
    return style == '\'' && yaml.startsWith("''", at);
  }

  /** How long the escape is that stands here. */
  private int escape() {
    char kind = at + 1 < yaml.length() ? yaml.charAt(at + 1) : ' ';
    return switch (kind) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private static boolean isSpace(char c) {
    return TextPlaces.isBlank(c) || TextPlaces.isBreak(c);
  }
}
