package dev.usher.ops.archive;

import java.util.Locale;

/**
 * A page for {@code man}, written with the macros of man(7) that every reader of such pages knows.
 */
final class Roff {
  private final StringBuilder text = new StringBuilder();

  /** Begins a page. */
  Roff(String name, Edition edition) {
    text.append(".TH ").append(escaped(name.toUpperCase(Locale.ROOT))).append(" 1 ");
    text.append(edition.date()).append(" \"usher ").append(escaped(edition.version()));
    text.append("\" \"Usher\"\n");
  }

  /** Begins a section. */
  Roff section(String heading) {
    return line(".SH \"" + heading + "\"");
  }

  /** Adds a paragraph of plain text. */
  Roff paragraph(String plain) {
    return line(".PP").line(escaped(plain));
  }

  /** Adds an entry of a list: a term that is marked already, and plain text about it. */
  Roff entry(String marked, String plain) {
    return line(".TP").line(marked).line(escaped(plain));
  }

  /** Adds lines that keep their breaks, as they are typed, right below a heading. */
  Roff typed(Iterable<String> plain) {
    line(".RS 4").line(".nf");
    plain.forEach(each -> line(escaped(each)));
    return line(".fi").line(".RE");
  }

  /** Adds a line that is marked already. */
  Roff line(String marked) {
    text.append(marked).append('\n');
    return this;
  }

  /** Returns plain text that is typed as it stands. */
  static String bold(String plain) {
    return "\\fB" + escaped(plain) + "\\fR";
  }

  /** Returns plain text that stands for something else. */
  static String italic(String plain) {
    return "\\fI" + escaped(plain) + "\\fR";
  }

  /** Returns plain text, none of which means anything to the reader of the page. */
  static String escaped(String plain) {
    StringBuilder safe = new StringBuilder();
    plain
        .strip()
        .codePoints()
        .forEach(
            each -> {
              switch (each) {
                case '\\' -> safe.append("\\e");
                case '-' -> safe.append("\\-");
                case '"' -> safe.append("\\(dq");
                case '\'' -> safe.append("\\(aq");
                case '`' -> safe.append("\\(ga");
                case '^' -> safe.append("\\(ha");
                case '~' -> safe.append("\\(ti");
                default -> {
                  if (each < 128) {
                    safe.appendCodePoint(each);
                  } else {
                    safe.append("\\[u%04X]".formatted(each));
                  }
                }
              }
            });
    return safe.indexOf(".") == 0 ? "\\&" + safe : safe.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
